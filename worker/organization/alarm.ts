import type { IsoDate } from '../../shared/okr/index.ts'
import { deliverDue } from '../reminders/deliver.ts'
import { remind } from '../reminders/remind.ts'
import type { OrganizationRecord } from './context.ts'
import type { Database } from './database.ts'
import { cleaningStep, dateIn, nextMidnight, turnStep } from './day.ts'
import { runDueJobs } from './schedule.ts'
import { nextCheck, reportDifferences, verifySums } from './verify.ts'

const HOUR = 3_600_000
/** So that one visit has an end however much there is to do. */
const MAX_STEPS = 50

/**
 * Turns the day, clears days gone by away, checks the sums, writes reminders and posts them. Returns when there is more
 * to do, null where nothing is.
 */
export async function doWhatIsDue(
  database: Database,
  organization: OrganizationRecord,
  now: Date,
): Promise<Date | null> {
  if (organization.importing) return new Date(now.getTime() + HOUR)
  const { timeZone } = organization
  const next = runDueJobs(
    database,
    {
      turn: (at) => turnAndClean(database, timeZone, at),
      remind: (at) => remind({ database, organization }, at),
      verify: (at) => {
        reportDifferences(database, verifySums(database), at)
        return nextCheck(at, timeZone)
      },
    },
    now,
  )
  const delivery = await deliverDue(database)
  const times = [next, delivery].flatMap((time) => time?.getTime() ?? [])
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** Turns the day as far as one visit may. Returns whether all figures are of that day. */
export function turnDay(database: Database, today: IsoDate): boolean {
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (turnStep(database, today)) return true
  }
  return false
}

/** Where one visit is not enough it wants to go on at once. */
function turnAndClean(database: Database, timeZone: string, now: Date): Date {
  if (!turnDay(database, dateIn(now, timeZone))) return now
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (cleaningStep(database)) return nextMidnight(now, timeZone)
  }
  return now
}

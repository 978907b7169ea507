import { momentOf } from '../../shared/calendar-file/index.ts'
import { addDays, groupBy, type IsoDate } from '../../shared/okr/index.ts'
import { evaluateProgram, type PlannedEvent, type Program, planCalendar } from '../../shared/program/index.ts'
import { programOf } from '../../shared/workbook/index.ts'
import type { Context } from '../organization/context.ts'
import { dateIn } from '../organization/day.ts'
import { eventPlanner } from '../organization/planned-events.ts'
import { programRevision, readProgramDocument } from '../organization/program-sync.ts'
import { readTeam } from '../organization/teams.ts'
import { missingCheckIns } from './missing-check-ins.ts'
import { enqueue, removeOld } from './outbox.ts'
import { TEXTS } from './texts.ts'
import { readWebhookOf, readWebhooks, type WebhookRecord, writeWebhook } from './webhooks.ts'

type Place = Pick<Context, 'database' | 'organization' | 'today' | 'now'>

/** When a day's reminders are posted, in the organisation's time zone. */
const TIME = '09:00'

/** The job that puts each day's reminders into the outbox, once it is nine o'clock. Returns when it wants to run next. */
export function remind(
  { database, organization }: Pick<Context, 'database' | 'organization'>,
  now: Date,
): Date {
  const { timeZone } = organization
  const today = dateIn(now, timeZone)
  const time = momentOf(today, TIME, timeZone)
  if (now < time) return time
  database.transaction(() => {
    remindOfDay({ database, organization, today, now })
    removeOld(database, now)
  })
  return momentOf(addDays(today, 1), TIME, timeZone)
}

/** Tells the organisation's webhook, where there is one, of gates that turned red since they were last looked at. */
export function remindOfGates(place: Place): void {
  const webhook = readWebhookOf(place.database, null)
  if (!webhook) return
  const program = programOf(readProgramDocument(place.database), webhook.language)
  remindOfRedGates(place, webhook, program)
}

function remindOfDay(place: Place): void {
  const { database } = place
  const byLanguage = groupBy(readWebhooks(database), ({ language }) => language)
  for (const [language, webhooks] of byLanguage) {
    remindAll(place, webhooks, programOf(readProgramDocument(database), language))
  }
}

/** Reminds through webhooks of one language, which is also the program's. */
function remindAll(place: Place, webhooks: readonly WebhookRecord[], program: Program): void {
  const { database, today } = place
  const planner = eventPlanner(place, program)
  for (const webhook of webhooks) {
    if (webhook.team === null) {
      remindOfInvitations(place, webhook, planCalendar(program, today).events, null)
      remindOfRedGates(place, webhook, program)
      continue
    }
    const team = readTeam(database, webhook.team)
    if (!team || team.archived) continue
    const events = planner(team.name)
    remindOfInvitations(place, webhook, events, team.name)
    remindOfCheckIn(place, webhook, events, team)
  }
}

function remindOfCheckIn(
  place: Place,
  webhook: WebhookRecord,
  events: readonly PlannedEvent[],
  team: { readonly id: string; readonly name: string },
): void {
  const { database, today, now } = place
  const dates = events.filter(({ id }) => /\bc\d+-check-in-w\d+$/.test(id)).map(({ date }) => date)
  if (!dates.includes(today)) return
  const missing = missingCheckIns(place, team.id, lastBefore(dates, today))
  if (missing.length === 0) return
  const message = TEXTS[webhook.language].checkIn(team.name, missing)
  enqueue(database, webhook, `check-in ${today}`, message, now)
}

function lastBefore(dates: readonly IsoDate[], day: IsoDate): IsoDate | null {
  const earlier = dates.filter((date) => date < day).sort()
  return earlier[earlier.length - 1] ?? null
}

function remindOfInvitations(
  { database, today, now }: Place,
  webhook: WebhookRecord,
  events: readonly PlannedEvent[],
  team: string | null,
): void {
  for (const { id, title, date, inviteBy, invitedOn } of events) {
    const isDue = inviteBy !== null && inviteBy <= today && today < date && invitedOn === null
    if (!isDue || !/\bc\d+-retrospective$/.test(id)) continue
    const message = TEXTS[webhook.language].invitation(title, team, date, inviteBy)
    enqueue(database, webhook, `invitation ${id} ${date}`, message, now)
  }
}

function remindOfRedGates({ database, today, now }: Place, webhook: WebhookRecord, program: Program): void {
  if (programRevision(database) === 0) return
  const red = evaluateProgram(program, today).gates.filter(({ state }) => state === 'Blocked')
  for (const { step, reasons } of red) {
    if (webhook.redGates.includes(step)) continue
    const message = TEXTS[webhook.language].gate(
      step,
      reasons.map(({ says }) => says),
    )
    enqueue(database, webhook, `gate ${step} ${today}`, message, now)
  }
  const redGates = red.map(({ step }) => step)
  if (redGates.join() !== webhook.redGates.join()) writeWebhook(database, { ...webhook, redGates })
}

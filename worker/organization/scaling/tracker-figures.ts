import { evaluateQuality, type IsoDate, type Objective } from '../../../shared/okr/index.ts'
import { completedWeeks } from '../../../shared/organization/index.ts'
import { meanOfMeans } from '../../../shared/program/index.ts'
import type { CycleRecord } from '../cycle-record.ts'
import type { Database } from '../database.ts'
import { readDocumentsAfter } from '../documents.ts'
import { shownReviews } from '../reviews.ts'
import { okrsWith } from '../team-state.ts'

/** What the server knows of one team's cycle. */
export interface TrackerFigures {
  readonly objectives: number
  readonly agreed: number
  readonly supporting: number
  /** 0 to 1. */
  readonly quality: number | null
  /** At the ends of how many of the cycle's weeks up to now its last check-in was recent, of how many. */
  readonly weeksCheckedIn: number
  readonly weeks: number
  readonly isCheckingIn: boolean
  /** 1 to 5; null where too few answers may be shown. */
  readonly pulse: number | null
}

const DOCUMENTS_AT_ONCE = 200

/**
 * The figures of all trackers of a cycle by team. Reads one document and one contribution for each week of each tracker,
 * never a check-in; looks at no review that was not shown before.
 */
export function trackerFigures(database: Database, cycle: CycleRecord): Map<string, TrackerFigures> {
  const reporting = reportingByTeam(database, cycle)
  const pulses = pulseByTeam(database, cycle)
  const found = new Map<string, TrackerFigures>()
  for (let last = ''; ; ) {
    const documents = readDocumentsAfter(database, cycle.key, last, DOCUMENTS_AT_ONCE)
    for (const { team, state } of documents) {
      const okrs = okrsWith(state, [], cycle)
      const objectives = okrs.objectives.filter(isWanted)
      const own = reporting.get(team)
      found.set(team, {
        objectives: objectives.length,
        agreed: objectives.filter((objective) => objective.state !== 'Draft').length,
        supporting: objectives.filter(({ supports }) => supports !== null).length,
        quality: objectives.length === 0 ? null : evaluateQuality(okrs).ratio,
        weeksCheckedIn: own?.recent ?? 0,
        weeks: own?.days ?? 0,
        isCheckingIn: own?.isNow ?? false,
        pulse: pulses.get(team) ?? null,
      })
    }
    const next = documents[documents.length - 1]
    if (!next) return found
    last = next.team
  }
}

function isWanted({ state }: Pick<Objective, 'state'>): boolean {
  return state !== 'Cancelled'
}

interface Reporting {
  readonly days: number
  readonly recent: number
  readonly isNow: boolean
}

function reportingByTeam(database: Database, cycle: CycleRecord): Map<string, Reporting> {
  const days: readonly IsoDate[] = [...completedWeeks(cycle, cycle.day), cycle.day]
  const rows = database.all<{ team: string; days: number; recent: number; now: number }>(
    `SELECT team, COUNT(*) AS days, SUM(json_extract(sums, '$.reporting')) AS recent,
       SUM(CASE WHEN day = ? THEN json_extract(sums, '$.reporting') ELSE 0 END) AS now
     FROM contributions WHERE cycle = ? AND day IN (SELECT value FROM json_each(?)) GROUP BY team`,
    cycle.day,
    cycle.key,
    JSON.stringify(days),
  )
  return new Map(rows.map(({ team, days, recent, now }) => [team, { days, recent, isNow: now > 0 }]))
}

function pulseByTeam(database: Database, cycle: CycleRecord): Map<string, number | null> {
  const teams = database.all<{ team: string }>(
    'SELECT DISTINCT team FROM review_answers WHERE cycle = ?',
    cycle.key,
  )
  return new Map(
    teams.map(({ team }) => {
      const results = shownReviews(database, { team, cycle: cycle.key })
      return [team, results && meanOfMeans(results.means)]
    }),
  )
}

import {
  counts,
  countsInTeam,
  doneFrom,
  expectedDays,
  groupBy,
  type IsoDate,
  type Objective,
  type OkrSettings,
  type OwnerStatus,
  ownPeriod,
  serialOf,
  summarize,
  type TeamOkrs,
  wayOf,
} from '../okr/index.ts'
import { hundredthsOf } from './sums.ts'

/** A team's OKRs and how many people it has. */
export interface TeamOfColumns {
  readonly okrs: TeamOkrs
  readonly headcount: number
}

/**
 * The key results of many teams as columns of numbers, in the order of teams and objectives, so that all figures can be
 * computed again in one pass over them. Days are day numbers; a number that is missing is NaN.
 */
export interface OkrColumns {
  readonly teams: readonly { readonly headcount: number; readonly settings: OkrSettings }[]
  /** Where each team's objectives end, and each objective's key results. */
  readonly teamEnds: Int32Array
  readonly objectiveEnds: Int32Array
  /** Hundredths; NaN where the objective does not count. */
  readonly objectiveWeights: Float64Array
  /** 1 where the objective supports another one. */
  readonly supporting: Uint8Array
  /** 0 where the key result does not count. */
  readonly weights: Float64Array
  /** The way of a measurable key result; NaN of another. */
  readonly from: Float64Array
  readonly to: Float64Array
  readonly at: Float64Array
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
  readonly doneFrom: Int32Array
  readonly confidence: Float64Array
  /** The latest check-in, 0 where there is none. */
  readonly checkedIn: Int32Array
  readonly ownerStatus: readonly (OwnerStatus | null)[]
}

type Columns = { -readonly [Name in keyof OkrColumns]: OkrColumns[Name] }

/** Lays teams out in columns, with their check-ins up to a day. */
export function columnsOf(teams: readonly TeamOfColumns[], asOf: IsoDate): OkrColumns {
  const objectives = teams.reduce((sum, { okrs }) => sum + okrs.objectives.length, 0)
  const keyResults = teams.reduce((sum, { okrs }) => sum + okrs.keyResults.length, 0)
  const ownerStatus: (OwnerStatus | null)[] = []
  const columns: Columns = {
    teams: teams.map(({ okrs, headcount }) => ({ headcount, settings: okrs.settings })),
    teamEnds: new Int32Array(teams.length),
    objectiveEnds: new Int32Array(objectives),
    objectiveWeights: new Float64Array(objectives),
    supporting: new Uint8Array(objectives),
    weights: new Float64Array(keyResults),
    from: new Float64Array(keyResults).fill(Number.NaN),
    to: new Float64Array(keyResults).fill(Number.NaN),
    at: new Float64Array(keyResults).fill(Number.NaN),
    firstDay: new Int32Array(keyResults),
    lastDay: new Int32Array(keyResults),
    doneFrom: new Int32Array(keyResults),
    confidence: new Float64Array(keyResults).fill(Number.NaN),
    checkedIn: new Int32Array(keyResults),
    ownerStatus,
  }
  let objective = 0
  for (const [team, { okrs }] of teams.entries()) {
    const checkIns = groupBy(okrs.checkIns, ({ keyResultId }) => keyResultId)
    const byObjective = groupBy(okrs.keyResults, ({ objectiveId }) => objectiveId)
    for (const each of okrs.objectives) {
      for (const keyResult of byObjective.get(each.id) ?? []) {
        const row = ownerStatus.length
        const summary = summarize(keyResult, checkIns.get(keyResult.id) ?? [], asOf)
        const period = ownPeriod(keyResult, okrs.cycle)
        const way = wayOf(keyResult, summary)
        const days = expectedDays(keyResult, period)
        columns.weights[row] = counts(keyResult) ? (keyResult.weight ?? 0) : 0
        columns.from[row] = way?.from ?? Number.NaN
        columns.to[row] = way?.to ?? Number.NaN
        columns.at[row] = way?.at ?? Number.NaN
        columns.firstDay[row] = days?.first ?? 0
        columns.lastDay[row] = days?.last ?? 0
        columns.doneFrom[row] = doneFrom(keyResult, period)
        columns.confidence[row] = summary.confidence?.number ?? Number.NaN
        columns.checkedIn[row] = summary.latest ? serialOf(summary.latest.date) : 0
        ownerStatus.push(summary.status)
      }
      columns.objectiveWeights[objective] = weightOf(each)
      columns.supporting[objective] = each.supports === null ? 0 : 1
      columns.objectiveEnds[objective] = ownerStatus.length
      objective += 1
    }
    columns.teamEnds[team] = objective
  }
  return columns
}

function weightOf({ state, weight }: Objective): number {
  return countsInTeam(state) ? hundredthsOf(weight) : Number.NaN
}

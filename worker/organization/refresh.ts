import { evaluateQuality, type IsoDate } from '../../shared/okr/index.ts'
import { attentionOf, completedWeeks, contributionOf, practiceOf } from '../../shared/organization/index.ts'
import type { CycleRecord } from './cycle-record.ts'
import type { Database } from './database.ts'
import { readCheckIns } from './documents.ts'
import { type Contribution, readContribution, replaceContribution } from './sums.ts'
import { evaluateHistory, evaluateState, okrsWith, type TeamState } from './team-state.ts'
import { idsOn, type TeamRecord } from './teams.ts'

/** The days of a cycle whose sums hold a team: completed weeks, the present day, and the day being built once it is in. */
export function sheetDays(cycle: CycleRecord, team: string): IsoDate[] {
  const next = cycle.nextDay !== null && team <= cycle.builtTo ? [cycle.nextDay] : []
  return [...completedWeeks(cycle, cycle.day), cycle.day, ...next]
}

/**
 * Computes a team's contributions as of some days again and hands the differences on to the nodes of `path`, the team
 * first. An archived team contributes nothing.
 */
export function refreshTeam(
  database: Database,
  cycle: CycleRecord,
  path: readonly TeamRecord[],
  state: TeamState,
  days: readonly IsoDate[],
): void {
  const [team] = path
  if (!team) return
  const evaluate = evaluator(database, cycle, team, state)
  for (const day of days) {
    const contribution = team.archived ? null : evaluate(day)
    replaceContribution(database, { cycle: cycle.key, day }, idsOn(database, path, day), contribution)
  }
}

/**
 * Computes a team's contribution as of any day; past days cost reading its check-ins, once. How many weeks had a check-in
 * is counted on from what is stored of the week before, so days are gone through from the first on.
 */
export function evaluator(database: Database, cycle: CycleRecord, team: TeamRecord, state: TeamState) {
  const { ratio: quality } = evaluateQuality(okrsWith(state, [], cycle))
  let checkIns: ReturnType<typeof readCheckIns> | null = null
  return (day: IsoDate): Contribution => {
    if (day < state.foldedTo) checkIns ??= readCheckIns(database, { cycle: cycle.key, team: team.id })
    const evaluated = checkIns
      ? evaluateHistory(state, checkIns, cycle, day)
      : evaluateState(state, cycle, day)
    const reporting = { asOf: day, staleDays: evaluated.staleDays }
    const sums = contributionOf(evaluated.figures, team.headcount, reporting)
    const weeks = completedWeeks(cycle, day)
    const before = weeks[weeks.length - 1]
    const earlier = before && readContribution(database, { cycle: cycle.key, day: before }, team.id)
    const checkedIn = (earlier ? earlier.sums.practice.weeksCheckedIn : 0) + sums.reporting
    return {
      sums: { ...sums, practice: practiceOf(weeks.length + 1, checkedIn, sums.drafted > 0 ? quality : null) },
      attention: attentionOf(team.id, evaluated.figures),
    }
  }
}

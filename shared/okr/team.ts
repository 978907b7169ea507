import type { IsoDate } from './calendar.ts'
import { groupBy } from './group-by.ts'
import { evaluateKeyResult, type KeyResultFigures } from './key-result.ts'
import type { KeyResult, Objective, TeamOkrs } from './model.ts'
import {
  countsInTeam,
  type EvaluatedKeyResult,
  evaluateObjective,
  type ObjectiveFigures,
} from './objective.ts'
import { weightedMean } from './weighted-mean.ts'

export interface EvaluatedObjective {
  readonly objective: Objective
  readonly figures: ObjectiveFigures
  readonly keyResults: readonly EvaluatedKeyResult[]
}

/** Everything computed of a team. Fractions are 0 to 1; null is n/a. */
export interface TeamFigures {
  readonly progress: number | null
  readonly expected: number | null
  /** 0 to 10. */
  readonly confidence: number | null
  readonly lastCheckIn: IsoDate | null
  readonly objectives: readonly EvaluatedObjective[]
  /** Key results whose objective is not among them; they count nowhere. */
  readonly unassigned: readonly EvaluatedKeyResult[]
}

/** Computes all figures of a team as of a day (FORMULAS.md, "Key result" to "Team and organisation"). */
export function evaluateTeam(okrs: TeamOkrs, asOf: IsoDate): TeamFigures {
  const checkIns = groupBy(okrs.checkIns, (checkIn) => checkIn.keyResultId)
  return evaluateObjectives(okrs, asOf, (keyResult, objective) =>
    evaluateKeyResult(keyResult, checkIns.get(keyResult.id) ?? [], {
      cycle: okrs.cycle,
      asOf,
      settings: okrs.settings,
      objectiveState: objective?.state ?? null,
    }),
  )
}

/** What {@link evaluateObjectives} needs of a team: everything but its check-ins. */
export type TeamPlan = Pick<TeamOkrs, 'cycle' | 'settings' | 'objectives' | 'keyResults'>

/** Computes a team from a way to compute each of its key results. */
export function evaluateObjectives(
  { cycle, settings, objectives, keyResults }: TeamPlan,
  asOf: IsoDate,
  evaluate: (keyResult: KeyResult, objective: Objective | null) => KeyResultFigures,
): TeamFigures {
  const byObjective = groupBy(keyResults, (keyResult) => keyResult.objectiveId)
  const evaluated = objectives.map((objective): EvaluatedObjective => {
    const own = (byObjective.get(objective.id) ?? []).map((keyResult) => ({
      keyResult,
      figures: evaluate(keyResult, objective),
    }))
    const figures = evaluateObjective(objective, own, settings, asOf >= cycle.end)
    return { objective, figures, keyResults: own }
  })
  const known = new Set(objectives.map(({ id }) => id))
  const unassigned = keyResults
    .filter(({ objectiveId }) => !known.has(objectiveId))
    .map((keyResult) => ({ keyResult, figures: evaluate(keyResult, null) }))
  return { ...summarizeTeam(evaluated), unassigned }
}

function summarizeTeam(objectives: readonly EvaluatedObjective[]): Omit<TeamFigures, 'unassigned'> {
  const counted = objectives.filter(({ objective }) => countsInTeam(objective.state))
  const withProgress = counted.filter(({ figures }) => figures.progress !== null)
  const mean = (of: readonly EvaluatedObjective[], field: 'progress' | 'expected' | 'confidence') =>
    weightedMean(of.map(({ objective, figures }) => [objective.weight, figures[field]]))
  return {
    progress: mean(withProgress, 'progress'),
    expected: mean(withProgress, 'expected'),
    confidence: mean(counted, 'confidence'),
    lastCheckIn: latest(objectives),
    objectives,
  }
}

function latest(objectives: readonly EvaluatedObjective[]): IsoDate | null {
  const dates = objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ figures }) => figures.lastCheckIn ?? []),
  )
  return dates.length === 0 ? null : dates.reduce((a, b) => (a > b ? a : b))
}

import type { KeyResultFigures } from './key-result.ts'
import type { KeyResult, Objective, OkrSettings, State, Status } from './model.ts'
import { statusOfPace, TOLERANCE, weakestStatus } from './status.ts'
import { weightedMean } from './weighted-mean.ts'

/** Everything computed of one objective. Fractions are 0 to 1; null is n/a. */
export interface ObjectiveFigures {
  readonly progress: number | null
  readonly expected: number | null
  readonly status: Status | null
  readonly weakest: Status | null
  /** 0 to 10. */
  readonly confidence: number | null
  /** Progress rounded half up to one decimal. */
  readonly suggestedScore: number | null
  /** The owner's score, or from the end of the cycle on the suggested one. */
  readonly score: number | null
}

export interface EvaluatedKeyResult {
  readonly keyResult: KeyResult
  readonly figures: KeyResultFigures
}

/** Computes an objective from its evaluated key results (FORMULAS.md, "Objective"). `isOver`: the cycle's last day has come. */
export function evaluateObjective(
  objective: Objective,
  keyResults: readonly EvaluatedKeyResult[],
  settings: OkrSettings,
  isOver: boolean,
): ObjectiveFigures {
  const counted = keyResults.filter(({ keyResult }) => counts(keyResult))
  const measurable = counted.filter(({ figures }) => figures.progress !== null)
  const mean = (of: readonly EvaluatedKeyResult[], field: 'progress' | 'expected' | 'confidence') =>
    weightedMean(of.map(({ keyResult, figures }) => [keyResult.weight, figures[field]]))

  const progress = mean(measurable, 'progress')
  const expected = mean(measurable, 'expected')
  const suggestedScore = progress === null ? null : Math.floor(progress * 10 + 0.5 + TOLERANCE) / 10
  return {
    progress,
    expected,
    status: statusOf(counted, measurable, progress, expected, settings),
    weakest: weakestStatus(counted.map(({ figures }) => figures.status)),
    confidence: mean(counted, 'confidence'),
    suggestedScore,
    score: objective.score ?? (isOver || objective.state === 'Closed' ? suggestedScore : null),
  }
}

/** Whether an objective in this state counts in its team's and all further means. */
export function countsInTeam(state: State): boolean {
  return state === 'Agreed' || state === 'Closed'
}

/** Whether a key result counts in its objective: neither cancelled nor without weight. */
export function counts({ state, weight }: KeyResult): boolean {
  return state !== 'Cancelled' && weight !== null && weight > 0
}

function statusOf(
  counted: readonly EvaluatedKeyResult[],
  measurable: readonly EvaluatedKeyResult[],
  progress: number | null,
  expected: number | null,
  settings: OkrSettings,
): Status | null {
  if (progress === null || expected === null) return null
  const hasCheckIn = counted.some(({ figures }) => figures.lastCheckIn !== null)
  const isDone = measurable.every(({ figures }) => figures.suggestedStatus === 'Done')
  return statusOfObjective(progress, expected, hasCheckIn, isDone, settings)
}

/** An objective's status. `isDone`: the numbers of all its counted, measurable key results say so. */
export function statusOfObjective(
  progress: number,
  expected: number,
  hasCheckIn: boolean,
  isDone: boolean,
  settings: OkrSettings,
): Status {
  if (!hasCheckIn) return 'No check-in'
  return isDone ? 'Done' : statusOfPace(progress, expected, settings)
}

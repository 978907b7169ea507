import type { KeyResultBlueprint, NodeBlueprint, ObjectiveBlueprint } from './blueprint.ts'
import { decimals, round } from './course.ts'
import type { SampleCycle } from './cycles.ts'

/** How much of the way to today's target lies between the baselines of two cycles that follow each other. */
const STRIDE = 0.4

/** A team's objectives in a cycle: one in the first pilot, two in the second, and where its numbers stood then. */
export function objectivesIn(
  { objectives }: NodeBlueprint,
  cycle: SampleCycle,
): readonly ObjectiveBlueprint[] {
  const all = objectives ?? []
  if (cycle.state === 'running') return all
  return all.slice(0, cycle.number + 1).map((objective) => ({
    ...objective,
    keyResults: objective.keyResults
      .filter(({ type }) => type !== 'Done')
      .map((keyResult) => earlier(keyResult, 2 - cycle.number)),
  }))
}

function earlier(keyResult: KeyResultBlueprint, cyclesAgo: number): KeyResultBlueprint {
  const { baseline, target } = keyResult
  if (baseline === null || target === null) return keyResult
  const stride = (target - baseline) * STRIDE
  const start = round(baseline - cyclesAgo * stride, decimals(keyResult))
  const end = round(start + 1.3 * stride, decimals(keyResult))
  return start <= 0 || start === end ? keyResult : { ...keyResult, baseline: start, target: end }
}

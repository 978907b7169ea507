import type { PageData } from '../../organization/page-data.ts'
import type { Texts } from './texts/index.ts'
import { onTrack } from './tiles.tsx'
import type { View } from './view.ts'

type Rollup = PageData['rollup']

/** The page in one plain sentence. */
export function Summary({ data: { rollup }, texts }: View) {
  return <p class="lead">{sentenceOf(rollup, texts)}</p>
}

function sentenceOf(rollup: Rollup, texts: Texts): string {
  const { cycle, objectiveCount, statusCounts, progress, expected, confidence, coverage } = rollup
  const { summary } = texts
  if (!cycle) return summary.noCycle
  if (coverage.expected === 0) return summary.noTeams
  if (objectiveCount === 0) return summary.noObjectives
  const count = (status: string) => statusCounts[status] ?? 0
  const others = [summary.atRisk(count('At risk')), summary.offTrack(count('Off track'))]
  if (count('No check-in') > 0) others.push(summary.noCheckIn(count('No check-in')))
  const pace = [texts.percent(progress), texts.percent(expected)] as const
  const trust = texts.tenths(confidence)
  const rest = [
    ...(pace[0] !== null && pace[1] !== null ? [summary.progress(pace[0], pace[1])] : []),
    ...(trust === null ? [] : [summary.confidence(trust)]),
    summary.coverage(coverage.reporting, coverage.expected),
  ]
  return `${summary.statuses(onTrack(rollup), objectiveCount, others)}; ${rest.join(', ')}.`
}

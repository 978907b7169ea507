import { type EvaluatedObjective, evaluateTeam, type IsoDate, type TeamOkrs } from '../../shared/okr/index.ts'
import { type Problem, type TrackerReading, trackerProblems } from '../../shared/workbook/index.ts'

/** The team tracker as `okr show --json` prints it: fractions as numbers, what is missing as null. */
export type ShownTracker = ReturnType<typeof shown>

/** All figures of a tracker as of a day; null without the cycle's days, which is a problem of the reading. */
export function showTracker(reading: TrackerReading, asOf: IsoDate): ShownTracker | null {
  return reading.okrs ? shown(reading.okrs, asOf, trackerProblems(reading, asOf)) : null
}

function shown(okrs: TeamOkrs, asOf: IsoDate, problems: readonly Problem[]) {
  const { progress, expected, confidence, objectives } = evaluateTeam(okrs, asOf)
  return {
    template: 'team-tracker',
    organization: okrs.organization,
    team: okrs.team,
    asOf,
    cycle: okrs.cycle,
    progress,
    expected,
    confidence,
    objectives: objectives.map(shownObjective),
    problems: problems.map(({ severity, rule, sheet, cell, message }) => ({
      severity,
      rule,
      sheet,
      cell,
      message,
    })),
  }
}

function shownObjective({ objective, figures, keyResults }: EvaluatedObjective) {
  const { id, title, state, kind, weight, supports } = objective
  const { progress, expected, status, weakest, confidence, score } = figures
  return {
    id,
    title,
    owner: objective.owner || null,
    state,
    kind,
    weight,
    supports,
    progress,
    expected,
    status,
    weakest,
    confidence,
    score,
    keyResults: keyResults.map(shownKeyResult),
  }
}

function shownKeyResult({ keyResult, figures }: EvaluatedObjective['keyResults'][number]) {
  const { id, title, type, unit, baseline, target, weight, state } = keyResult
  return {
    id,
    title,
    owner: keyResult.owner || null,
    state,
    type,
    unit: unit || null,
    baseline,
    target,
    weight,
    current: figures.current,
    lastCheckIn: figures.lastCheckIn,
    raw: figures.raw,
    progress: figures.progress,
    expected: figures.expected,
    suggestedStatus: figures.suggestedStatus,
    status: figures.status,
    confidence: figures.confidence,
    disagreement: figures.disagreement,
    stale: figures.stale,
  }
}

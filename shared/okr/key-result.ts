import { daysBetween, type IsoDate } from './calendar.ts'
import { type CheckInSummary, summarize } from './check-ins.ts'
import type { CheckIn, KeyResult, OkrSettings, Period, State, Status } from './model.ts'
import { statusOfPace, TOLERANCE } from './status.ts'

/** Everything computed of one key result. Fractions are 0 to 1 unless said otherwise; null is n/a. */
export interface KeyResultFigures {
  readonly current: number | null
  readonly lastCheckIn: IsoDate | null
  /** Not clamped: below 0 and above 1 are possible. */
  readonly raw: number | null
  readonly progress: number | null
  readonly expected: number | null
  /** Progress over expected from the grace on; not capped. */
  readonly forecast: number | null
  readonly suggestedStatus: Status | null
  /** The owner's status where one is set, else the suggested one. */
  readonly status: Status | null
  /** 0 to 10. */
  readonly confidence: number | null
  readonly disagreement: boolean
  readonly stale: boolean
}

/** What a key result is looked at against. `objectiveState` is null where its objective is unknown. */
export interface KeyResultContext {
  readonly cycle: Period
  readonly asOf: IsoDate
  readonly settings: OkrSettings
  readonly objectiveState: State | null
}

/** Computes a key result from its check-ins (FORMULAS.md, "Key result"). */
export function evaluateKeyResult(
  keyResult: KeyResult,
  checkIns: readonly CheckIn[],
  context: KeyResultContext,
): KeyResultFigures {
  return evaluateSummary(keyResult, summarize(keyResult, checkIns, context.asOf), context)
}

/** The same from an already summarised history, which must reach to `context.asOf`. */
export function evaluateSummary(
  keyResult: KeyResult,
  summary: CheckInSummary,
  context: KeyResultContext,
): KeyResultFigures {
  const { asOf, settings } = context
  const period = ownPeriod(keyResult, context.cycle)
  const raw = isMeasurable(keyResult) ? rawProgress(keyResult, summary) : null
  const progress = raw === null ? null : clamp(raw)
  const expected = expectedProgress(keyResult, period, asOf)
  const suggestedStatus = suggestStatus(keyResult, summary, progress, expected, period, context)
  const status = summary.status ?? suggestedStatus
  const confidence = summary.confidence?.number ?? null
  return {
    current: summary.value?.number ?? null,
    lastCheckIn: summary.latest?.date ?? null,
    raw,
    progress,
    expected,
    forecast: forecast(progress, expected, settings),
    suggestedStatus,
    status,
    confidence,
    disagreement: disagrees(status, confidence),
    stale: isStale(keyResult, summary, status, context),
  }
}

/** Whether all that the key result's type needs is there and consistent. */
export function isMeasurable({ type, baseline, target }: KeyResult): boolean {
  switch (type) {
    case 'Increase':
      return baseline !== null && target !== null && target > baseline
    case 'Decrease':
      return baseline !== null && target !== null && target < baseline
    case 'At least':
    case 'At most':
      return target !== null
    case 'Milestones':
      return target !== null && target >= 1
    case 'Done':
      return true
    case null:
      return false
  }
}

/** The key result's own dates, and the cycle's where it has none. */
export function ownPeriod(keyResult: KeyResult, cycle: Period): Period {
  return { start: keyResult.start ?? cycle.start, end: keyResult.end ?? cycle.end }
}

/** Status and confidence that contradict each other. */
export function disagrees(status: Status | null, confidence: number | null): boolean {
  if (confidence === null) return false
  if (status === 'On track' || status === 'Done') return confidence <= 4
  return status === 'Off track' && confidence >= 7
}

function rawProgress({ type, baseline, target }: KeyResult, summary: CheckInSummary): number {
  const current = summary.value?.number ?? null
  if (current === null) return 0
  switch (type) {
    case 'At least':
    case 'At most':
      return summary.meeting / summary.withValue
    case 'Milestones':
      return current / (target ?? 1)
    case 'Done':
      return current >= 1 ? 1 : 0
    default: {
      const from = baseline ?? 0
      return (current - from) / ((target ?? 1) - from)
    }
  }
}

function expectedProgress({ type }: KeyResult, { start, end }: Period, asOf: IsoDate): number | null {
  switch (type) {
    case null:
      return null
    case 'At least':
    case 'At most':
      return 1
    case 'Done':
      return asOf >= end ? 1 : 0
    default:
      if (asOf >= end) return 1
      if (asOf <= start) return 0
      return daysBetween(start, asOf) / daysBetween(start, end)
  }
}

function suggestStatus(
  { type }: KeyResult,
  summary: CheckInSummary,
  progress: number | null,
  expected: number | null,
  period: Period,
  { asOf, settings }: KeyResultContext,
): Status | null {
  if (progress === null || expected === null) return null
  if (summary.latest === null) return 'No check-in'
  const isHeldUntilEnd = type === 'At least' || type === 'At most'
  if (progress >= 1 && (!isHeldUntilEnd || asOf >= period.end)) return 'Done'
  return statusOfPace(progress, expected, settings)
}

function forecast(progress: number | null, expected: number | null, { grace }: OkrSettings): number | null {
  if (progress === null || expected === null) return null
  return expected === 0 || expected + TOLERANCE < grace ? null : progress / expected
}

function isStale(
  { state }: KeyResult,
  { latest }: CheckInSummary,
  status: Status | null,
  { asOf, settings, objectiveState }: KeyResultContext,
): boolean {
  if (latest === null || status === 'Done' || isOver(state) || isOver(objectiveState)) return false
  return daysBetween(latest.date, asOf) > settings.staleDays
}

function isOver(state: State | null): boolean {
  return state === 'Closed' || state === 'Cancelled'
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction))
}

import { daysBetween, type IsoDate, serialOf } from './calendar.ts'
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
  const way = wayOf(keyResult, summary)
  const raw = way && shareOf(way)
  const progress = raw === null ? null : clamp(raw)
  const day = serialOf(asOf)
  const days = expectedDays(keyResult, period)
  const expected = days && elapsedShare(days.first, days.last, day)
  const suggestedStatus =
    progress === null || expected === null
      ? null
      : suggestStatus(
          progress,
          expected,
          summary.latest !== null,
          day >= doneFrom(keyResult, period),
          settings,
        )
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

/** A way from one number to another, and where on it something is. */
export interface Way {
  readonly from: number
  readonly to: number
  readonly at: number
}

/** What share of its way is covered; below 0 and above 1 are possible. */
export function shareOf({ from, to, at }: Way): number {
  return (at - from) / (to - from)
}

/** The way that a key result has to go, and how far it is; null where it is not measurable. Without a value it has not begun. */
export function wayOf(keyResult: KeyResult, { value, meeting, withValue }: CheckInSummary): Way | null {
  if (!isMeasurable(keyResult)) return null
  const from = keyResult.baseline ?? 0
  const to = keyResult.target ?? 1
  switch (keyResult.type) {
    case 'At least':
    case 'At most':
      return value ? { from: 0, to: withValue, at: meeting } : NOT_BEGUN
    case 'Milestones':
      return { from: 0, to, at: value?.number ?? 0 }
    case 'Done':
      return value && value.number >= 1 ? { from: 0, to: 1, at: 1 } : NOT_BEGUN
    default:
      return value ? { from, to, at: value.number } : NOT_BEGUN
  }
}

const NOT_BEGUN: Way = { from: 0, to: 1, at: 0 }

/** The day numbers between which a key result is expected to go from 0 to 1; null where it has no type. */
export function expectedDays(
  { type }: KeyResult,
  { start, end }: Period,
): { readonly first: number; readonly last: number } | null {
  switch (type) {
    case null:
      return null
    case 'At least':
    case 'At most':
      return { first: 0, last: 0 }
    case 'Done':
      return { first: serialOf(end), last: serialOf(end) }
    default:
      return { first: serialOf(start), last: serialOf(end) }
  }
}

/** What share of the days is over: 0 up to the first, 1 from the last one on. */
export function elapsedShare(first: number, last: number, day: number): number {
  if (day >= last) return 1
  return day <= first ? 0 : (day - first) / (last - first)
}

/** The day number from which on a key result that has come to its end is done: what must be held is done at the end. */
export function doneFrom({ type }: KeyResult, { end }: Period): number {
  return type === 'At least' || type === 'At most' ? serialOf(end) : 0
}

/** The status that the numbers suggest. `mayBeDone`: the day of {@link doneFrom} has come. */
export function suggestStatus(
  progress: number,
  expected: number,
  hasCheckIn: boolean,
  mayBeDone: boolean,
  settings: OkrSettings,
): Status {
  if (!hasCheckIn) return 'No check-in'
  return mayBeDone && progress >= 1 ? 'Done' : statusOfPace(progress, expected, settings)
}

/** Where progress will end at today's pace (FORMULAS.md, "Key result"): above 1 is more than all, null is too early to say. */
export function forecast(
  progress: number | null,
  expected: number | null,
  { grace }: Pick<OkrSettings, 'grace'>,
): number | null {
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

/** Limits a share to 0…1. */
export function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction))
}

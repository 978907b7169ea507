import type { IsoDate } from './calendar.ts'
import type { CheckIn, KeyResult, OwnerStatus } from './model.ts'

/** All that later figures need to know of a key result's check-ins up to some day. */
export interface CheckInSummary {
  readonly latest: Moment | null
  /** The owner's status of the latest check-in. It holds until the next check-in. */
  readonly status: OwnerStatus | null
  readonly value: Dated | null
  readonly confidence: Dated | null
  /** How many check-ins carry a value, and how many of those meet the target. */
  readonly withValue: number
  readonly meeting: number
}

interface Moment {
  readonly date: IsoDate
  readonly entry: number
}

interface Dated extends Moment {
  readonly number: number
}

export const NO_CHECK_INS: CheckInSummary = {
  latest: null,
  status: null,
  value: null,
  confidence: null,
  withValue: 0,
  meeting: 0,
}

/**
 * Takes one more check-in into a summary, in whatever order check-ins come (FORMULAS.md, "Time").
 * The check-in must belong to the key result and be dated on or before the day looked at.
 */
export function addCheckIn(summary: CheckInSummary, checkIn: CheckIn, keyResult: KeyResult): CheckInSummary {
  const isLatest = isNotBefore(checkIn, summary.latest)
  const counts = checkIn.value !== null
  return {
    latest: isLatest ? { date: checkIn.date, entry: checkIn.entry } : summary.latest,
    status: isLatest ? checkIn.status : summary.status,
    value: later(summary.value, checkIn, checkIn.value),
    confidence: later(summary.confidence, checkIn, checkIn.confidence),
    withValue: summary.withValue + (counts ? 1 : 0),
    meeting: summary.meeting + (counts && meetsTarget(keyResult, checkIn.value) ? 1 : 0),
  }
}

/** Summarises the check-ins of one key result that are dated on or before `asOf`. */
export function summarize(keyResult: KeyResult, checkIns: readonly CheckIn[], asOf: IsoDate): CheckInSummary {
  return checkIns
    .filter((checkIn) => checkIn.date <= asOf)
    .reduce((summary, checkIn) => addCheckIn(summary, checkIn, keyResult), NO_CHECK_INS)
}

function later(known: Dated | null, checkIn: CheckIn, number: number | null): Dated | null {
  if (number === null || !isNotBefore(checkIn, known)) return known
  return { date: checkIn.date, entry: checkIn.entry, number }
}

function isNotBefore(moment: Moment, other: Moment | null): boolean {
  if (other === null || moment.date > other.date) return true
  return moment.date === other.date && moment.entry >= other.entry
}

function meetsTarget({ type, target }: KeyResult, value: number | null): boolean {
  if (value === null || target === null) return false
  return type === 'At most' ? value <= target : value >= target
}

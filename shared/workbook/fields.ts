import { type IsoDate, toSerial } from '../okr/index.ts'
import type { Scalar } from './document.ts'

/** The text of a field; '' where it is blank. */
export function textOf(value: Scalar | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

/** The number of a field, null where it holds none or one out of range. */
export function numberOf(
  value: Scalar | undefined,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  return value >= min && value <= max ? value : null
}

/** The date of a field, null where it holds none. */
export function dateOf(value: Scalar | undefined): IsoDate | null {
  return typeof value === 'string' && toSerial(value) !== null ? value : null
}

/** The choice of a field, null where it holds none of them. */
export function choiceOf<Choice extends string>(
  choices: readonly Choice[],
  value: Scalar | undefined,
): Choice | null {
  return choices.find((choice) => choice === value) ?? null
}

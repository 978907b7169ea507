import { type OkrSettings, STATUSES, type Status } from './model.ts'

/** By how much figures may fall short of a bound and still reach it: sums are not exact to the last bit. */
export const TOLERANCE = 1e-9

/**
 * The status that a pace suggests, for something that is neither done nor without a check-in
 * (FORMULAS.md, "Key result", Status). Both fractions are 0 to 1.
 */
export function statusOfPace(progress: number, expected: number, settings: OkrSettings): Status {
  const reached = progress + TOLERANCE
  if (expected + TOLERANCE < settings.grace || reached >= settings.onTrackFrom * expected) return 'On track'
  return reached >= settings.atRiskFrom * expected ? 'At risk' : 'Off track'
}

/** The weakest of some statuses, null where there is none. */
export function weakestStatus(statuses: Iterable<Status | null>): Status | null {
  const present = new Set(statuses)
  return STATUSES.find((status) => present.has(status)) ?? null
}

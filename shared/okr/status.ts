import { type OkrSettings, STATUSES, type Status } from './model.ts'

/** By how much figures may fall short of a bound and still reach it: sums are not exact to the last bit. */
export const TOLERANCE = 1e-9

/**
 * The status that a pace suggests, for something that is neither done nor without a check-in
 * (FORMULAS.md, "Key result", Status). Both fractions are 0 to 1.
 */
export function statusOfPace(progress: number, expected: number, settings: OkrSettings): Status {
  const reaches = (share: number) => progress + TOLERANCE >= share * expected
  if (expected + TOLERANCE < settings.grace || reaches(settings.onTrackFrom)) return 'On track'
  return reaches(settings.atRiskFrom) ? 'At risk' : 'Off track'
}

/** The weakest of some statuses, null where there is none. */
export function weakestStatus(statuses: Iterable<Status | null>): Status | null {
  const present = new Set(statuses)
  return STATUSES.find((status) => present.has(status)) ?? null
}

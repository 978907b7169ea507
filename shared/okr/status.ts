import { type OkrSettings, STATUSES, type Status } from './model.ts'

/**
 * The status that a pace suggests, for something that is neither done nor without a check-in
 * (FORMULAS.md, "Key result", Status). Both fractions are 0 to 1.
 */
export function statusOfPace(progress: number, expected: number, settings: OkrSettings): Status {
  if (expected < settings.grace) return 'On track'
  const pace = progress / expected
  if (pace >= settings.onTrackFrom) return 'On track'
  return pace >= settings.atRiskFrom ? 'At risk' : 'Off track'
}

/** The weakest of some statuses, null where there is none. */
export function weakestStatus(statuses: Iterable<Status | null>): Status | null {
  const present = new Set(statuses)
  return STATUSES.find((status) => present.has(status)) ?? null
}

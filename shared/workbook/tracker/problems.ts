import type { IsoDate } from '../../okr/index.ts'
import type { Problem } from '../problem.ts'
import type { TrackerReading } from './reader/read-tracker.ts'

/** All that should be mended in a tracker: what the reader found, then the quality of its OKRs. */
export function trackerProblems(reading: TrackerReading, _asOf: IsoDate): readonly Problem[] {
  return reading.problems
}

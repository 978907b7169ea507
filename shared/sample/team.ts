import type { IsoDate } from '../okr/index.ts'
import type { Document } from '../workbook/index.ts'
import { runningCycle } from './cycles.ts'
import { DIGITAL } from './departments/digital.ts'
import { trackersOf } from './tracker.ts'

const SHOWN_TEAM = 'onboarding'

/** One team's tracker of the running cycle, with key results of all six types, to try things on. */
export function sampleTracker(today: IsoDate): Document {
  const tracker = trackersOf(DIGITAL, runningCycle(today), today).find(({ teamId }) => teamId === SHOWN_TEAM)
  if (!tracker) throw new RangeError(`No sample team ${SHOWN_TEAM}`)
  return tracker.document
}

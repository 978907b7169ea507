import { DEFAULT_SETTINGS, suggestStatus } from '../../shared/okr/index.ts'
import { refusal } from '../refusals/index.ts'
import { type Argument, optionalShare, requiredNumber } from './arguments.ts'
import { invalid, missing } from './fault.ts'

/** The status that the numbers suggest (FORMULAS.md, "Key result", Status), in the words of the tracker. */
export function status([progress, expected, onTrackFrom, atRiskFrom, grace]: readonly Argument[]): string {
  const reached = requiredNumber(progress, 'progress')
  const pace = optionalShare(expected, 'expected share')
  if (pace === null) throw missing(refusal('argument-blank', 'expected share'))
  const settings = {
    ...DEFAULT_SETTINGS,
    onTrackFrom: optionalShare(onTrackFrom, 'on-track threshold') ?? DEFAULT_SETTINGS.onTrackFrom,
    atRiskFrom: optionalShare(atRiskFrom, 'at-risk threshold') ?? DEFAULT_SETTINGS.atRiskFrom,
    grace: optionalShare(grace, 'grace') ?? DEFAULT_SETTINGS.grace,
  }
  if (settings.atRiskFrom > settings.onTrackFrom) {
    throw invalid(refusal('thresholds-crossed'))
  }
  return suggestStatus(reached, pace, true, true, settings)
}

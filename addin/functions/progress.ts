import {
  type CheckIn,
  clamp,
  KEY_RESULT_TYPES,
  type KeyResult,
  shareOf,
  summarize,
  wayOf,
} from '../../shared/okr/index.ts'
import { refusal } from '../refusals/index.ts'
import { type Argument, numbersOf, optionalChoice, optionalNumber } from './arguments.ts'
import { type Fault, invalid, missing } from './fault.ts'

const ANY_DAY = '2000-01-01'

const KEY_RESULT = {
  id: '',
  objectiveId: '',
  title: '',
  owner: '',
  unit: '',
  weight: 1,
  start: null,
  end: null,
  state: 'Agreed',
  score: null,
} as const

const CHECK_IN = {
  id: '',
  keyResultId: '',
  date: ANY_DAY,
  confidence: null,
  status: null,
  whatChanged: '',
  blocker: '',
  by: '',
} as const

/**
 * Progress of a key result, 0 to 1 (FORMULAS.md, "Key result"). A tracker counts a key result without a check-in as 0 and
 * says so by its status; a function has no status, so without a value it has no progress either.
 */
export function progress([type, baseline, target, current]: readonly Argument[]): number {
  const keyResult: KeyResult = {
    ...KEY_RESULT,
    type: optionalChoice(type, 'type', KEY_RESULT_TYPES),
    baseline: optionalNumber(baseline, 'baseline'),
    target: optionalNumber(target, 'target'),
  }
  const checkIns = numbersOf(current, 'current value').map(
    (value, entry): CheckIn => ({ ...CHECK_IN, value, entry }),
  )
  const way = wayOf(keyResult, summarize(keyResult, checkIns, ANY_DAY))
  if (way === null) throw whyNotMeasurable(keyResult)
  if (checkIns.length === 0) throw missing(refusal('argument-blank', 'current value'))
  const takesRange = keyResult.type === 'At least' || keyResult.type === 'At most'
  if (checkIns.length > 1 && !takesRange) {
    throw invalid(refusal('current-range'))
  }
  return clamp(shareOf(way))
}

function whyNotMeasurable({ type, baseline, target }: KeyResult): Fault {
  if (type === null) return missing(refusal('type-blank', KEY_RESULT_TYPES))
  if (target === null) return missing(refusal('target-blank', type))
  if (type === 'Milestones') return invalid(refusal('target-too-low'))
  if (baseline === null) return missing(refusal('baseline-blank', type))
  return invalid(refusal('target-wrong-side', type))
}

import { elapsedShare } from '../../shared/okr/index.ts'
import { refusal } from '../refusals/index.ts'
import { type Argument, requiredDay } from './arguments.ts'
import { invalid } from './fault.ts'

/** The share of a period that is over on a day, 0 on its first and 1 on its last (FORMULAS.md, "Key result", Expected). */
export function expected([start, end, asOf]: readonly Argument[]): number {
  const first = requiredDay(start, 'start')
  const last = requiredDay(end, 'end')
  if (last < first) throw invalid(refusal('end-before-start'))
  return elapsedShare(first, last, requiredDay(asOf, 'as-of date'))
}

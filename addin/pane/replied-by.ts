import { type Answered, problemKind } from '../../shared/api/index.ts'
import { Refused, refusalsOf } from '../refusals/index.ts'

/** What a call answered. Throws Refused where the server refused it, or where no reply came. */
export function repliedBy<Value>(answer: Answered<Value>): Value {
  if (answer.ok) return answer.value
  throw new Refused(refusalsOf(answer))
}

/** Whether the server refused a person's key. */
export function isKeyRefused(error: unknown): boolean {
  const refusals = error instanceof Refused ? error.refusals : []
  return refusals.some((each) => each.code === 'server' && problemKind(each.facts[0]) === 'no-valid-key')
}

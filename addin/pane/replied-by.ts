import type { Answer, Problem, RouteName } from '../../shared/api/index.ts'

/** What a call answered. Throws with the sentence that the server gives for a refusal. */
export function repliedBy<Name extends RouteName>(answer: Answer<Name>) {
  if (answer.ok) return answer.value
  throw new Error(sentenceOf(answer.problem))
}

export function sentenceOf({ title, detail }: Problem): string {
  return detail ?? title
}

import type { Answered } from '../../shared/api/index.ts'
import type { RefusalFacts, RefusalTexts } from './facts.ts'

type Code = keyof RefusalFacts

/** Why something was not done, as a value that becomes a sentence only where somebody reads it, in their language. */
export type Refusal<Known extends Code = Code> = {
  readonly [Each in Known]: { readonly code: Each; readonly facts: RefusalFacts[Each] }
}[Known]

export function refusal<Known extends Code>(code: Known, ...facts: RefusalFacts[Known]): Refusal<Known> {
  return { code, facts }
}

/** Thrown by hosts and by what talks to the server. The message is for whoever mends the program. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[]

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ code, facts }) => `${code}(${JSON.stringify(facts).slice(1, -1)})`).join(' '))
    this.name = 'Refused'
    this.refusals = refusals
  }
}

/** Why a call has no answer: what stopped it on its way, or else what the server says. */
export function refusalsOf({ problem, cause }: Exclude<Answered<unknown>, { ok: true }>): readonly Refusal[] {
  return cause instanceof Refused ? cause.refusals : [refusal('server', problem)]
}

/** What people read of refusals. */
export function sentenceOf(refusals: readonly Refusal[], texts: RefusalTexts): string {
  return refusals.map((each) => tell(each, texts)).join(' ')
}

function tell<Known extends Code>({ code, facts }: Refusal<Known>, texts: RefusalTexts): string {
  return texts[code](...facts)
}

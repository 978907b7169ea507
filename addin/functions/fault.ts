import { type Refusal, Refused } from '../refusals/index.ts'

/** Why a custom function has no value: something is `missing` (`#N/A`), or given as it cannot be (`#VALUE!`). */
export type FaultKind = 'missing' | 'invalid'

/** Thrown by custom functions; a host turns it into the error that its cells know, with a sentence for people. */
export class Fault extends Refused {
  readonly kind: FaultKind

  constructor(kind: FaultKind, refusals: readonly Refusal[]) {
    super(refusals)
    this.kind = kind
  }
}

export function missing(...refusals: readonly Refusal[]): Fault {
  return new Fault('missing', refusals)
}

export function invalid(...refusals: readonly Refusal[]): Fault {
  return new Fault('invalid', refusals)
}

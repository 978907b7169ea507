/** Why a custom function has no value: something is `missing` (`#N/A`), or given as it cannot be (`#VALUE!`). */
export type FaultKind = 'missing' | 'invalid'

/** Thrown by custom functions; a host turns it into the error that its cells know. The message is a sentence for people. */
export class Fault extends Error {
  readonly kind: FaultKind

  constructor(kind: FaultKind, message: string) {
    super(message)
    this.kind = kind
  }
}

export function missing(message: string): Fault {
  return new Fault('missing', message)
}

export function invalid(message: string): Fault {
  return new Fault('invalid', message)
}

/** What Excel answers where it refuses a step. */
export class Refusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export function invalidArgument(what: string): Refusal {
  return new Refusal(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}`,
  )
}

/** An object of Excel as requests speak of it, names as they are on the wire. What is not named does not exist here. */
export interface Shape {
  readonly type: string
  /** By what a collection finds it again. */
  readonly id?: string | number
  readonly properties?: Readonly<Record<string, Property>>
  readonly methods?: Readonly<Record<string, (...parameters: readonly unknown[]) => unknown>>
  readonly parts?: Readonly<Record<string, () => Shape | null>>
  readonly items?: () => readonly Shape[]
  readonly item?: (key: unknown) => Shape
}

export interface Property {
  readonly get?: () => unknown
  readonly set?: (value: unknown) => void
}

export function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

export function text(value: unknown, most = Number.POSITIVE_INFINITY): string {
  if (typeof value !== 'string' || value.length > most) throw invalidArgument(JSON.stringify(value))
  return value
}

export function number(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw invalidArgument(JSON.stringify(value))
  }
  return value
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(JSON.stringify(value))
  return value
}

export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw invalidArgument(JSON.stringify(value))
  return found
}

export function color(value: unknown): string {
  if (!/^#[0-9A-F]{6}$/i.test(text(value))) throw invalidArgument(`colour ${JSON.stringify(value)}`)
  return text(value).toUpperCase()
}

/** A plain object with no other keys than these. */
export function record(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument(JSON.stringify(value))
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key))
  if (unknown !== undefined) throw invalidArgument(`key ${unknown}`)
  return Object.fromEntries(Object.entries(value))
}

/** A property that only keeps what is set, once `check` has let it pass. */
export function kept(store: Map<string, unknown>, key: string, check: (value: unknown) => unknown): Property {
  return { get: () => store.get(key) ?? null, set: (value) => void store.set(key, check(value)) }
}

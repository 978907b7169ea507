import type { IsoDate } from '../okr/index.ts'

/** Whether something other than spaces was entered. */
export function filled(text: string): boolean {
  return text.trim() !== ''
}

/** How names are compared wherever one row refers to another: without case and outer spaces. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase()
}

export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b)
}

/** Whether a number lies from `min` to `max`, both included. */
export function inRange(value: number | null, min: number, max: number): boolean {
  return value !== null && value >= min && value <= max
}

/** Whether `day` lies from `from` to `to`, both included; null is open. */
export function isWithin(day: IsoDate, from: IsoDate | null, to: IsoDate | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}

/** The numbers that are there, added up. */
export function sumOf(values: Iterable<number | null>): number {
  let sum = 0
  for (const value of values) sum += value ?? 0
  return sum
}

/** The different names among some, as first written; blank ones left out. */
export function distinctNames(names: Iterable<string>): string[] {
  const found = new Map<string, string>()
  for (const name of names) {
    if (filled(name) && !found.has(nameKey(name))) found.set(nameKey(name), name.trim())
  }
  return [...found.values()]
}

/** A fraction as people read it, in whole per cent. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`
}

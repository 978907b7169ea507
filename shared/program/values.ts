import type { IsoDate, Language } from '../okr/index.ts'

/** Whether something other than blanks was entered. */
export function filled(text: string): boolean {
  return trimmedName(text) !== ''
}

/** How names are compared wherever one row refers to another: trimmed and without case. */
export function nameKey(name: string): string {
  return trimmedName(name).toLowerCase()
}

/** As spreadsheets trim: blanks around go, several in a row become one; a no-break space is a blank. */
function trimmedName(name: string): string {
  return name.replace(/[ \u00a0]+/g, ' ').replace(/^ | $/g, '')
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
    if (filled(name) && !found.has(nameKey(name))) found.set(nameKey(name), trimmedName(name))
  }
  return [...found.values()]
}

/** A number with one decimal, as people of a language write it. */
export function tenths(value: number, language: Language): string {
  return language === 'de' ? value.toFixed(1).replace('.', ',') : value.toFixed(1)
}

/** A fraction as people read it, in whole per cent. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`
}

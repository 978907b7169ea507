import type { Area } from './plan.ts'
import type { NamedPlace } from './snapshot.ts'

/** The letters of a column that counts from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** The column, from 0 on, that letters in any case stand for. Inverse of {@link columnLetters}. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** A cell as people call it, such as `F7`; row and column count from 0. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

/** An area as a formula names it from any sheet: `'Key results'!$A$2:$C$9`. */
export function areaReference(sheet: string, { row, column, rows, columns }: Area): string {
  const first = `$${columnLetters(column)}$${row + 1}`
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`
  return `'${sheet.replace(/'/g, "''")}'!${first === last ? first : `${first}:${last}`}`
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::|$)/

/** The first cell of a reference with its sheet, or null where the text is none: a formula, a lost cell (`#REF!`). */
export function parseReference(reference: string): NamedPlace | null {
  const [, quoted, plain, letters, digits] = REFERENCE.exec(reference) ?? []
  const sheet = quoted?.replace(/''/g, "'") ?? plain
  if (sheet === undefined || letters === undefined || digits === undefined) return null
  return { sheet, row: Number(digits) - 1, column: columnNumber(letters) }
}

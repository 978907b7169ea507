import type { CellContent } from '../../../shared/workbook/index.ts'

/** What Excel takes for a cell, and gives back as its formula. `null` leaves the cell as it is. */
export type CellInput = string | number | boolean | null

/** Words of letters alone are never taken for a number, a date or a formula; the two truth values are the exception. */
const PLAIN = /^(?!(?:true|false)$)\p{L}[\p{L} ]*$/iu

/** A content as one would type it: an apostrophe keeps a text that looks like something else a text. */
export function inputOf(content: CellContent): string | number | boolean {
  if (content === null) return ''
  if (typeof content === 'object') return `=${content.formula}`
  if (typeof content !== 'string' || PLAIN.test(content)) return content
  return content === '' ? '' : `'${content}`
}

import type { CellContent } from '../../../shared/workbook/index.ts'
import { type Of, rangeOf, type Target } from './target.ts'

/** Writes a block of cells, in one call for each run of rows of one length. Formats stay as they are. */
export function writeCells(target: Target, { sheet, row, column, cells }: Of<'cells'>): void {
  const into = target.sheet(sheet)
  for (let from = 0; from < cells.length; ) {
    const columns = cells[from]?.length ?? 0
    let to = from + 1
    while (to < cells.length && cells[to]?.length === columns) to += 1
    if (columns > 0) {
      const area = { row: row + from, column, rows: to - from, columns }
      rangeOf(into, area).setValues(cells.slice(from, to).map((contents) => contents.map(inputOf)))
    }
    from = to
  }
}

/** Sheets reads text as if it were typed, so that text that could be anything else gets the apostrophe that people type. */
function inputOf(content: CellContent): string | number | boolean {
  if (content === null) return ''
  if (typeof content === 'object') return `=${content.formula}`
  return typeof content === 'string' && !isPlainText(content) ? `'${content}` : content
}

/** No date, time or number is so long, and none is written in four words. */
const LONGEST_VALUE = 60
const FOUR_WORDS = /(?:\p{L}{3,}[^\p{L}]+){3}\p{L}{3,}/u
/** The ids of rows: `K1`, `C12-8f3a`. */
const ROW_ID = /^[A-Z]\d{1,6}(?:-[0-9a-z]+)?$/
const LOGICAL =
  /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|prawda|fałsz)$/i

/** Whether Sheets takes a text for nothing else, whatever the spreadsheet's language. */
function isPlainText(text: string): boolean {
  if (/^[\s]*[=+\-@#']/.test(text) || text.trim() !== text) return false
  if (!/\p{N}/u.test(text)) return !LOGICAL.test(text)
  return ROW_ID.test(text) || text.length > LONGEST_VALUE || FOUR_WORDS.test(text)
}

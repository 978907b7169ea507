import type { Document } from '../document.ts'
import { FIRST_ROW, type TableLayout } from './layout.ts'

/** Texts in columns from this width on are wrapped. */
export const WRAPPED_FROM = 24

const LINE_POINTS = 15
/** The first row, where the sheet's name stands large. */
export const NAME_ROW = { row: 0, points: 32 }
/** How much of a column's width text fills before it is broken at a blank. */
const FILLED = 0.85

/** How many lines a text takes in a column of a width in characters. */
function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / (FILLED * width)))
}

/** The height of a row whose texts are wrapped, in points; null where one line does. */
export function wrappedHeight(texts: readonly (readonly [text: string, width: number])[]): number | null {
  const lines = Math.max(1, ...texts.map(([text, width]) => linesOf(text, width)))
  return lines === 1 ? null : lines * LINE_POINTS
}

/**
 * The heights of the rows that a workbook starts with, since not every program measures wrapped text when it opens a file.
 * Rows that move, since their table has an order, are all high enough for two lines.
 */
export function rowHeights(layouts: readonly TableLayout[], document: Document) {
  const moving = layouts.find(({ table }) => table.order)?.table
  if (!moving) return heightsInUse(layouts, document)
  const points = 2 * LINE_POINTS
  return Array.from({ length: moving.capacity }, (_, index) => ({ row: FIRST_ROW + index, points }))
}

function heightsInUse(layouts: readonly TableLayout[], { tables }: Document) {
  const most = Math.max(0, ...layouts.map(({ table }) => tables[table.name]?.length ?? 0))
  return Array.from({ length: most }, (_, index) => {
    const texts = layouts.flatMap(({ table }) => {
      const fields = tables[table.name]?.[index]?.fields ?? {}
      return table.columns
        .filter(({ kind, width }) => kind === 'text' && width >= WRAPPED_FROM)
        .map(({ key, width }) => [String(fields[key] ?? ''), width] as const)
    })
    return { row: FIRST_ROW + index, points: wrappedHeight(texts) }
  }).flatMap(({ row, points }) => (points === null ? [] : [{ row, points }]))
}

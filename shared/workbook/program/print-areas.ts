import { type Area, area } from '../plan.ts'
import type { ProgramSheet, ProgramTableName } from './declare.ts'
import { FIRST_ROW, layoutOf, NAME_ROW, type TableLayout } from './layout.ts'

/** Widths of the columns of named values, and of the blank column before a table; in characters. */
export const VALUE_WIDTHS = [30, 32] as const
export const GAP_WIDTH = 3

/** As many characters side by side are still read well on a landscape page, in eight points or more. */
const WIDEST_PAGE = 185
const SPARE_ROWS = 12

/** A run of columns that stand on one page. */
interface Page {
  readonly first: number
  readonly last: number
  readonly width: number
  /** The rows in use. */
  readonly rows: number
  readonly startsAt: number
}

/** How many rows of a table are in use. */
export type UsedRows = (table: ProgramTableName) => number

/**
 * What is printed of a sheet: neighbours share a page while they can be read, the others start a page of their own. Blank
 * rows are printed only so far below those in use.
 */
export function printAreas(sheet: ProgramSheet, used: UsedRows): readonly Area[] {
  const { values } = sheet
  const named: readonly Page[] =
    values.length > 0
      ? [{ first: 0, last: 1, width: widthOf(VALUE_WIDTHS), rows: values.length, startsAt: 0 }]
      : []
  const blocks = [...named, ...layoutOf(sheet).map((layout) => pageOf(layout, used))]
  const pages: Page[] = []
  for (const block of blocks) {
    const page = pages[pages.length - 1]
    const width = (page?.width ?? 0) + GAP_WIDTH + block.width
    if (!page || width > WIDEST_PAGE) pages.push(block)
    else {
      const rows = Math.max(page.rows, block.rows)
      pages.splice(-1, 1, { ...page, last: block.last, width, rows })
    }
  }
  return pages.map(({ first, last, rows, startsAt }, index) => {
    const row = index === 0 ? 0 : startsAt
    return area(row, first, FIRST_ROW - row + rows + SPARE_ROWS, last - first + 1)
  })
}

function pageOf({ table, firstColumn }: TableLayout, used: UsedRows): Page {
  const shown = table.columns.filter(({ hidden }) => !hidden)
  return {
    first: firstColumn,
    last: firstColumn + table.columns.length - 1,
    width: widthOf(shown.map(({ width }) => width)),
    rows: used(table.name),
    startsAt: NAME_ROW,
  }
}

function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

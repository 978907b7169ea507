import type { Of, Sheet, Target } from './target.ts'
import { hex, rangeOf } from './target.ts'

const PIXELS_PER_CHARACTER = 7.5
/** Room for the arrow of a cell with a list, too. */
const CELL_PADDING = 14
const PIXELS_PER_POINT = 4 / 3

/** What is said of a sheet besides whether it is hidden. */
export function dressSheet(target: Target, { sheet, tabColor, gridlines }: Of<'sheet'>): void {
  if (tabColor !== undefined) target.sheet(sheet).setTabColor(hex(tabColor))
  if (gridlines !== undefined) target.sheet(sheet).setHiddenGridlines(!gridlines)
}

/** After all others: Sheets refuses to hide the last sheet that is seen. */
export function hideSheet(target: Target, { sheet, hidden }: Of<'sheet'>): void {
  if (hidden === true) target.sheet(sheet).hideSheet()
  if (hidden === false) target.sheet(sheet).showSheet()
}

/** Makes the sheet at least so large. */
export function ensureSize(sheet: Sheet, rows: number, columns: number): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows)
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns)
}

export function freeze(target: Target, { sheet, rows, columns }: Of<'freeze'>): void {
  target.sheet(sheet).setFrozenRows(rows)
  target.sheet(sheet).setFrozenColumns(columns)
}

export function merge(target: Target, { sheet, area }: Of<'merge'>): void {
  rangeOf(target.sheet(sheet), area).merge()
}

export function setColumns(target: Target, { sheet, widths, hidden }: Of<'columns'>): void {
  const into = target.sheet(sheet)
  for (const { first, count, value } of runs(widths.map((width, index) => [index, width]))) {
    if (value !== null) {
      into.setColumnWidths(first + 1, count, Math.round(value * PIXELS_PER_CHARACTER + CELL_PADDING))
    }
  }
  for (const column of hidden) into.hideColumns(column + 1)
}

export function setRowHeights(target: Target, { sheet, heights }: Of<'rowHeights'>): void {
  const into = target.sheet(sheet)
  for (const { first, count, value } of runs(heights.map(({ row, points }) => [row, points]))) {
    into.setRowHeights(first + 1, count, Math.round(value * PIXELS_PER_POINT))
  }
}

/** Neighbours with the same value as one run. */
function runs<Value>(entries: readonly (readonly [number, Value])[]) {
  const found: { first: number; count: number; value: Value }[] = []
  for (const [index, value] of entries) {
    const last = found[found.length - 1]
    if (last && last.value === value && last.first + last.count === index) last.count += 1
    else found.push({ first: index, count: 1, value })
  }
  return found
}

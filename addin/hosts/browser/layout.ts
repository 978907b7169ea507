import { BooleanNumber } from '@univerjs/core'
import {
  AddWorksheetMergeMutation,
  SetColHiddenMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core'
import type { Area, Operation } from '../../../shared/workbook/index.ts'
import { ensureSize, mutateSheet, rangeOf, type SheetTarget, sheetTarget, type Target } from './target.ts'

const PIXELS_PER_CHARACTER = 7.5
/** Room for the arrow of a cell with a list, too. */
const CELL_PADDING = 14
const PIXELS_PER_POINT = 4 / 3
const NEW_SHEET = { rows: 100, columns: 12 }

type Of<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>

/** Makes the sheet if it is missing, and sets what is said of it. */
export function setSheet(target: Target, { sheet: name, tabColor, gridlines, hidden }: Of<'sheet'>): void {
  if (!target.workbook.getSheetByName(name)) {
    target.workbook.create(name, NEW_SHEET.rows, NEW_SHEET.columns)
  }
  const sheet = sheetTarget(target, name)
  if (tabColor !== undefined) mutateSheet(sheet, SetTabColorMutation, { color: `#${tabColor}` })
  if (gridlines !== undefined) {
    mutateSheet(sheet, ToggleGridlinesMutation, { showGridlines: flag(gridlines) })
  }
  if (hidden !== undefined) mutateSheet(sheet, SetWorksheetHideMutation, { hidden: flag(hidden) })
}

export function freeze(target: SheetTarget, { rows, columns }: Of<'freeze'>): void {
  mutateSheet(target, SetFrozenMutation, {
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
    resetScroll: true,
  })
}

export function setColumns(target: SheetTarget, { widths, hidden }: Of<'columns'>): void {
  ensureSize(target, 0, Math.max(widths.length, ...hidden.map((column) => column + 1)))
  const colWidth: Record<number, number> = {}
  widths.forEach((width, column) => {
    if (width !== null) colWidth[column] = Math.round(width * PIXELS_PER_CHARACTER + CELL_PADDING)
  })
  const all = rangeOf({ row: 0, column: 0, rows: target.sheet.getMaxRows(), columns: widths.length })
  mutateSheet(target, SetWorksheetColWidthMutation, { ranges: [all], colWidth })
  const ranges = hidden.map((column) => ({ ...all, startColumn: column, endColumn: column }))
  if (ranges.length > 0) mutateSheet(target, SetColHiddenMutation, { ranges })
}

export function setRowHeights(target: SheetTarget, { heights }: Of<'rowHeights'>): void {
  const columns = target.sheet.getMaxColumns()
  const rowHeight: Record<number, number> = {}
  for (const { row, points } of heights) rowHeight[row] = Math.round(points * PIXELS_PER_POINT)
  const ranges = heights.map(({ row }) => rangeOf({ row, column: 0, rows: 1, columns }))
  mutateSheet(target, SetWorksheetRowHeightMutation, { ranges, rowHeight })
}

export function merge(target: SheetTarget, area: Area): void {
  const range = rangeOf(area)
  const isMerged = target.sheet.getMergeData().some((merged) => {
    const known = merged.getRange()
    return known.startRow === range.startRow && known.startColumn === range.startColumn
  })
  if (!isMerged) mutateSheet(target, AddWorksheetMergeMutation, { ranges: [range] })
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE
}

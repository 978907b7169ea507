import { CellValueType, type ICellData } from '@univerjs/core'
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core'
import type { Area, CellContent, CellFormat } from '../../../shared/workbook/index.ts'
import { styleOf } from './formats.ts'
import { ensureSize, mutateSheet, type SheetTarget } from './target.ts'

type CellMatrix = Record<number, Record<number, ICellData>>

const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null }

/** Writes a block of cells from its first cell on. Formats stay as they are. */
export function writeCells(
  target: SheetTarget,
  row: number,
  column: number,
  cells: readonly (readonly CellContent[])[],
): void {
  ensureSize(target, row + cells.length, column + Math.max(0, ...cells.map((contents) => contents.length)))
  const cellValue: CellMatrix = {}
  cells.forEach((contents, down) => {
    const line: Record<number, ICellData> = {}
    contents.forEach((content, across) => {
      line[column + across] = cellOf(content)
    })
    cellValue[row + down] = line
  })
  mutateSheet(target, SetRangeValuesMutation, { cellValue })
}

/** Lays a format over an area; what it does not name stays. */
export function formatCells(target: SheetTarget, area: Area, format: CellFormat): void {
  ensureSize(target, area.row + area.rows, area.column + area.columns)
  const style = styleOf(format)
  const cellValue: CellMatrix = {}
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: Record<number, ICellData> = {}
    for (let column = area.column; column < area.column + area.columns; column++) line[column] = { s: style }
    cellValue[row] = line
  }
  // Otherwise Univer takes cells without a value for emptied ones, and drops formulas not calculated yet.
  mutateSheet(target, SetRangeValuesMutation, { cellValue }, { onlyLocal: true })
}

/** Text keeps its type, so that nothing in it is taken for a formula, a number or a date. */
function cellOf(content: CellContent): ICellData {
  if (content === null) return EMPTY
  switch (typeof content) {
    case 'object':
      return { ...EMPTY, f: `=${content.formula}` }
    case 'number':
      return { ...EMPTY, v: content, t: CellValueType.NUMBER }
    case 'boolean':
      return { ...EMPTY, v: content ? 1 : 0, t: CellValueType.BOOLEAN }
    case 'string':
      return { ...EMPTY, v: content, t: CellValueType.STRING }
  }
}

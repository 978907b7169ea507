import { rangeAt } from './areas.ts'
import { codeOf } from './excel-error.ts'
import type { Session } from './session.ts'

/** The cells of a sheet from A1 on, as Excel tells them. */
export interface RawGrid {
  readonly values: (readonly unknown[])[]
  readonly formulas: (readonly unknown[])[]
  readonly types: (readonly string[])[]
}

export interface RawSheet {
  readonly name: string
  readonly grid: RawGrid
}

/** All cells of some sheets, in one request. */
export async function readWhole(
  session: Session,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly RawSheet[]> {
  const used = sheets.map((sheet) => {
    const cells = sheet.getUsedRangeOrNullObject(true)
    cells.load('values,formulas,valueTypes,rowIndex,columnIndex')
    return { name: sheet.name, cells }
  })
  await session.sync()
  return used.map(({ name, cells }) => {
    if (cells.isNullObject) return { name, grid: EMPTY }
    const { rowIndex, columnIndex } = cells
    const place = <Cell>(rows: readonly (readonly Cell[])[], blank: Cell) =>
      fromFirstCell(rows, rowIndex, columnIndex, blank)
    const grid = {
      values: place<unknown>(cells.values, ''),
      formulas: place<unknown>(cells.formulas, ''),
      types: place<string>(cells.valueTypes, 'Empty'),
    }
    return { name, grid }
  })
}

/** The same some rows at a time, each piece in an answer of its own, and as many rows as Excel sends at once. */
export async function readInPieces(
  session: Session,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly RawSheet[]> {
  const sizes = sheets.map((sheet) => {
    const cells = sheet.getUsedRangeOrNullObject(true)
    cells.load('rowIndex,rowCount,columnIndex,columnCount')
    return { sheet, cells }
  })
  await session.sync()
  const read: RawSheet[] = []
  for (const { sheet, cells } of sizes) {
    if (cells.isNullObject) read.push({ name: sheet.name, grid: EMPTY })
    else {
      const rows = cells.rowIndex + cells.rowCount
      read.push({
        name: sheet.name,
        grid: await readRows(session, sheet, rows, cells.columnIndex + cells.columnCount),
      })
    }
  }
  return read
}

const EMPTY: RawGrid = { values: [], formulas: [], types: [] }

async function readRows(
  session: Session,
  sheet: Excel.Worksheet,
  rows: number,
  columns: number,
): Promise<RawGrid> {
  const grid: RawGrid = { values: [], formulas: [], types: [] }
  let step = rows
  let row = 0
  while (row < rows) {
    const piece = rangeAt(sheet, { row, column: 0, rows: Math.min(step, rows - row), columns })
    piece.load('values,formulas,valueTypes')
    try {
      await session.sync()
    } catch (error) {
      if (!isTooLarge(error) || step === 1) throw error
      step = Math.ceil(step / 2)
      continue
    }
    grid.values.push(...piece.values)
    grid.formulas.push(...piece.formulas)
    grid.types.push(...piece.valueTypes)
    row += step
  }
  return grid
}

function fromFirstCell<Cell>(
  rows: readonly (readonly Cell[])[],
  rowIndex: number,
  columnIndex: number,
  blank: Cell,
): (readonly Cell[])[] {
  const before = Array.from({ length: columnIndex }, () => blank)
  return [...Array.from({ length: rowIndex }, () => []), ...rows.map((row) => [...before, ...row])]
}

/** Whether an answer would be larger than Excel sends. */
export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded'
}

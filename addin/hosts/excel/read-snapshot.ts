import {
  type CellValue,
  type NamedPlace,
  parseReference,
  type SheetSnapshot,
  type Snapshot,
} from '../../../shared/workbook/index.ts'
import { keyOf, textOf } from './document-data.ts'
import { codeOf, ExcelError } from './excel-error.ts'
import type { SeenCells } from './seen-cells.ts'
import type { Session } from './session.ts'

/** 1 January 1904 where days are counted from 1900. */
const FIRST_OF_1904 = 1_462

/** Cells in one answer where all of them at once are more than Excel sends. */
const CELLS_PER_ANSWER = 10_000

/** Reads the sheets named, or all, in two requests, and remembers what it saw. */
export async function readSnapshot(
  session: Session,
  wanted: readonly string[] | undefined,
  seen: SeenCells,
): Promise<Snapshot> {
  const { worksheets, names, customXmlParts, functions } = session.workbook
  worksheets.load('items/name')
  names.load('items/name,items/formula')
  customXmlParts.load('items/namespaceUri')
  const firstOf1904 = functions.date(1904, 1, 1)
  firstOf1904.load('value')
  await session.sync()
  if (firstOf1904.value !== FIRST_OF_1904) {
    throw new ExcelError(
      'The workbook counts dates from 1904: turn that off (File, Options, Advanced) and open the pane again.',
    )
  }
  const parts = customXmlParts.items.flatMap((part) => {
    const key = keyOf(part.namespaceUri)
    return key === null ? [] : [{ key, xml: part.getXml() }]
  })
  const chosen = worksheets.items.filter(({ name }) => wanted?.includes(name) ?? true)
  const sheets = await readSheets(session, chosen)
  for (const { name, grid } of sheets) seen.remember(name, grid.formulas)
  return {
    sheets: sheets.map(({ name, grid }) => sheetSnapshot(name, grid)),
    names: placesOf(names.items, new Set(worksheets.items.map(({ name }) => name))),
    documentData: Object.fromEntries(
      parts.flatMap(({ key, xml }) => {
        const text = textOf(xml.value)
        return text === null ? [] : [[key, text]]
      }),
    ),
  }
}

/** The cells of a sheet from A1 on, as Excel tells them. */
interface RawGrid {
  readonly values: readonly (readonly unknown[])[]
  readonly formulas: readonly (readonly unknown[])[]
  readonly types: readonly (readonly string[])[]
}

interface RawSheet {
  readonly name: string
  readonly grid: RawGrid
}

async function readSheets(
  session: Session,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly RawSheet[]> {
  try {
    return await readWhole(session, sheets)
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error
    return readInPieces(session, sheets)
  }
}

async function readWhole(session: Session, sheets: readonly Excel.Worksheet[]): Promise<readonly RawSheet[]> {
  const used = sheets.map((sheet) => {
    const cells = sheet.getUsedRangeOrNullObject(true)
    cells.load('values,formulas,valueTypes,rowIndex,columnIndex')
    return { name: sheet.name, cells }
  })
  await session.sync()
  return used.map(({ name, cells }) => {
    if (cells.isNullObject) return { name, grid: { values: [], formulas: [], types: [] } }
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

/** The same some rows at a time, each piece in an answer of its own. */
async function readInPieces(
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
    const grid = { values: [] as unknown[][], formulas: [] as unknown[][], types: [] as string[][] }
    const rows = cells.isNullObject ? 0 : cells.rowIndex + cells.rowCount
    const columns = cells.isNullObject ? 1 : cells.columnIndex + cells.columnCount
    const step = Math.max(1, Math.floor(CELLS_PER_ANSWER / columns))
    for (let row = 0; row < rows; row += step) {
      const piece = sheet.getRangeByIndexes(row, 0, Math.min(step, rows - row), columns)
      piece.load('values,formulas,valueTypes')
      await session.sync()
      grid.values.push(...piece.values)
      grid.formulas.push(...piece.formulas)
      grid.types.push(...piece.valueTypes)
    }
    read.push({ name: sheet.name, grid })
  }
  return read
}

function fromFirstCell<Cell>(
  rows: readonly (readonly Cell[])[],
  rowIndex: number,
  columnIndex: number,
  blank: Cell,
): readonly (readonly Cell[])[] {
  const before = Array.from({ length: columnIndex }, () => blank)
  return [...Array.from({ length: rowIndex }, () => []), ...rows.map((row) => [...before, ...row])]
}

function sheetSnapshot(name: string, { values, formulas, types }: RawGrid): SheetSnapshot {
  const formulaAt = (row: number, column: number) => formulaOf(formulas[row]?.[column], values[row]?.[column])
  return {
    name,
    values: values.map((cells, row) => cells.map((value, column) => cellValue(value, types[row]?.[column]))),
    formulas: values.map((cells, row) => cells.map((_, column) => formulaAt(row, column))),
  }
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) }
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return value === '' || typeof value !== 'string' ? null : value
}

/** A text that starts with `=` is its own value; a formula is not. */
function formulaOf(formula: unknown, value: unknown): string | null {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value
  return isFormula ? formula.slice(1) : null
}

/** Names that hold something else than a cell or area, or lost it, are left out. */
function placesOf(
  names: readonly Excel.NamedItem[],
  sheets: ReadonlySet<string>,
): Readonly<Record<string, NamedPlace>> {
  return Object.fromEntries(
    names.flatMap(({ name, formula }) => {
      const place = typeof formula === 'string' ? parseReference(formula) : null
      return place && sheets.has(place.sheet) ? [[name, place]] : []
    }),
  )
}

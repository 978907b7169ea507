import {
  type CellValue,
  type NamedPlace,
  parseReference,
  type SheetSnapshot,
  type Snapshot,
} from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'
import { keyOf, textOf } from '../data-part.ts'
import { DATA_SHEET, dataOf } from '../data-sheet.ts'
import { formulaOf } from './cell-output.ts'
import { isTooLarge, type RawGrid, readInPieces, readWhole } from './read-cells.ts'
import type { SeenCells } from './seen-cells.ts'
import type { Session } from './session.ts'

/** 1 January 1904 where days are counted from 1900. */
const FIRST_OF_1904 = 1_462

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
  if (firstOf1904.value !== FIRST_OF_1904) throw new Refused([refusal('dates-from-1904')])
  const chosen = worksheets.items.filter(
    ({ name }) => name === DATA_SHEET || (wanted?.includes(name) ?? true),
  )
  let texts = askTexts(customXmlParts.items)
  const sheets = await readWhole(session, chosen).catch((error) => {
    if (!isTooLarge(error)) throw error
    // What was asked together with the cells was not answered either.
    texts = askTexts(customXmlParts.items)
    return readInPieces(session, chosen)
  })
  for (const { name, grid } of sheets) seen.remember(name, grid.formulas)
  const snapshots = sheets.map(({ name, grid }) => sheetSnapshot(name, grid))
  return {
    sheets: snapshots.filter(({ name }) => name !== DATA_SHEET),
    names: placesOf(names.items, new Set(worksheets.items.map(({ name }) => name))),
    documentData: documentDataIn(snapshots, texts),
  }
}

function documentDataIn(sheets: readonly SheetSnapshot[], texts: ReturnType<typeof askTexts>) {
  const data = { ...dataOf(sheets.find(({ name }) => name === DATA_SHEET)) }
  for (const { key, xml } of texts) {
    const text = textOf(xml.value)
    if (text === null) delete data[key]
    else data[key] = text
  }
  return data
}

function askTexts(parts: readonly Excel.CustomXmlPart[]) {
  return parts.flatMap((part) => {
    const key = keyOf(part.namespaceUri)
    return key === null ? [] : [{ key, xml: part.getXml() }]
  })
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

import { toSerial } from '../../../shared/okr/index.ts'
import { type CellValue, columnNumber } from '../../../shared/workbook/index.ts'
import { shiftFormula } from '../shift-formula.ts'
import { decodeText, stringItemText } from './cell-text.ts'
import { attributeOf, type Tag, tagsOf, textBetween } from './xml.ts'

/** A cell of a sheet part and where it stands in the XML. */
interface CellSlot {
  readonly column: number
  readonly start: number
  readonly end: number
  /** The index of its format, as the part has it. */
  readonly style: string | null
  readonly value: CellValue
  readonly formula: FormulaSlot | null
}

interface FormulaSlot {
  readonly text: string
  /** The group of a formula that was filled down and is stored once. */
  readonly shared: string | null
  /** The range of an array formula. */
  readonly array: string | null
}

export interface RowSlot {
  readonly row: number
  readonly open: Tag
  /** Where the closing tag starts; the end of the tag itself for an empty row. */
  readonly contentEnd: number
  readonly end: number
  readonly cells: readonly CellSlot[]
}

/** A worksheet's XML with the places of its cells. */
export interface SheetPart {
  readonly xml: string
  /** The `<sheetData>` tag and where its closing tag starts. */
  readonly data: Tag
  readonly dataEnd: number
  readonly rows: readonly RowSlot[]
}

type Tags = Generator<Tag>

/** Finds the cells of a worksheet. Throws SyntaxError where the XML is cut off or holds no sheet data. */
export function parseSheet(xml: string, strings: readonly string[]): SheetPart {
  const tags = tagsOf(xml)
  let data = next(tags)
  while (data.name !== 'sheetData') data = next(tags)
  if (data.kind === 'empty') return { xml, data, dataEnd: data.end, rows: [] }
  const shared = new Map<string, SharedFormula>()
  const rows: RowSlot[] = []
  for (let tag = next(tags); tag.name !== 'sheetData'; tag = next(tags)) {
    if (tag.name !== 'row') continue
    const previous = rows[rows.length - 1]?.row ?? -1
    const number = attributeOf(tag, 'r')
    const row = number === null ? previous + 1 : Number(number) - 1
    rows.push(readRow(xml, tags, tag, row, strings, shared))
  }
  const last = rows[rows.length - 1]?.end ?? data.end
  return { xml, data, dataEnd: xml.indexOf('</', last), rows }
}

interface SharedFormula {
  readonly text: string
  readonly row: number
  readonly column: number
}

function readRow(
  xml: string,
  tags: Tags,
  open: Tag,
  row: number,
  strings: readonly string[],
  shared: Map<string, SharedFormula>,
): RowSlot {
  if (open.kind === 'empty') return { row, open, contentEnd: open.end, end: open.end, cells: [] }
  const cells: CellSlot[] = []
  let tag = next(tags)
  for (; tag.name !== 'row'; tag = next(tags)) {
    if (tag.name !== 'c') continue
    const letters = attributeOf(tag, 'r')?.replace(/\d+$/, '')
    const column = letters ? columnNumber(letters) : (cells[cells.length - 1]?.column ?? -1) + 1
    const cell = readCell(xml, tags, tag, column, strings)
    cells.push(cell.formula ? { ...cell, formula: resolve(cell.formula, row, column, shared) } : cell)
  }
  return { row, open, contentEnd: tag.start, end: tag.end, cells }
}

function readCell(xml: string, tags: Tags, open: Tag, column: number, strings: readonly string[]): CellSlot {
  const style = attributeOf(open, 's')
  const type = attributeOf(open, 't') ?? 'n'
  let value: CellValue = null
  let formula: FormulaSlot | null = null
  let tag = open
  while (tag.name !== 'c' || tag.kind === 'open') {
    tag = next(tags)
    if (tag.kind !== 'open' && tag.name !== 'f') continue
    if (tag.name === 'f') formula = readFormula(xml, tags, tag)
    if (tag.name === 'v')
      value = cellValue(type, textBetween(xml, tag.end, closing(tags, 'v').start), strings)
    if (tag.name === 'is') value = stringItemText(xml, tag.end, closing(tags, 'is').start)
  }
  return { column, start: open.start, end: tag.end, style, value, formula }
}

function readFormula(xml: string, tags: Tags, open: Tag): FormulaSlot {
  const type = attributeOf(open, 't')
  return {
    text: open.kind === 'empty' ? '' : textBetween(xml, open.end, closing(tags, 'f').start),
    shared: type === 'shared' ? attributeOf(open, 'si') : null,
    array: type === 'array' || type === 'dataTable' ? attributeOf(open, 'ref') : null,
  }
}

function resolve(
  formula: FormulaSlot,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): FormulaSlot {
  if (formula.shared === null) return formula
  const first = shared.get(formula.shared)
  if (formula.text !== '' || !first) {
    shared.set(formula.shared, { text: formula.text, row, column })
    return formula
  }
  return { ...formula, text: shiftFormula(first.text, row - first.row, column - first.column) }
}

function cellValue(type: string, text: string, strings: readonly string[]): CellValue {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? null
    case 'str':
      return decodeText(text)
    case 'b':
      return text === '1' || text === 'true'
    case 'e':
      return { error: text }
    case 'd':
      return toSerial(text.slice(0, 10)) ?? text
    default:
      return text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)
  }
}

function closing(tags: Tags, name: string): Tag {
  let tag = next(tags)
  while (tag.name !== name || tag.kind !== 'close') tag = next(tags)
  return tag
}

function next(tags: Tags): Tag {
  const { value, done } = tags.next()
  if (done) throw new SyntaxError('The sheet ends in the middle.')
  return value
}

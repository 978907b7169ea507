import { type CellContent, cellReference } from '../../../shared/workbook/index.ts'
import { encodeText } from './cell-text.ts'
import type { RowSlot, SheetPart } from './sheet-part.ts'
import { attributeOf, escapeXml, type Tag, tagsOf } from './xml.ts'

/** What to write, by row and column from 0 on. */
export type Edits = ReadonlyMap<number, ReadonlyMap<number, CellContent>>

/**
 * The sheet's XML with some cells written and all else as it stands, but for the results of formulas: they are left
 * out, since some may be wrong now and programs show them without computing. A cell keeps its format; in a new row
 * it takes that of the cell above, but not of a title in the first row.
 */
export function patchSheet(part: SheetPart, edits: Edits): string {
  const { xml, data, dataEnd, rows } = part
  const ofColumn = columnFormats(xml, data)
  const above = new Map<number, string>()
  const format: Formats = (column) => ofColumn(column) ?? above.get(column) ?? null
  const known = new Set(rows.map(({ row }) => row))
  const added = [...edits].filter(([row]) => !known.has(row)).sort(([a], [b]) => b - a)
  const pieces: string[] = []
  const addRowsBefore = (limit: number) => {
    for (let next = added[added.length - 1]; next && next[0] < limit; next = added[added.length - 1]) {
      pieces.push(newRow(next[0], next[1], data.prefix, format))
      added.pop()
    }
  }
  let at = data.end
  for (const slot of rows) {
    pieces.push(xml.slice(at, slot.open.start))
    addRowsBefore(slot.row)
    pieces.push(patchRow(xml, slot, edits.get(slot.row), ofColumn))
    if (slot.row > 0) for (const { column, style } of slot.cells) if (style !== null) above.set(column, style)
    at = slot.end
  }
  pieces.push(xml.slice(at, dataEnd))
  addRowsBefore(Number.POSITIVE_INFINITY)
  const content = pieces.join('')
  if (data.kind === 'open') return xml.slice(0, data.end) + content + xml.slice(dataEnd)
  const tag = `${data.prefix}sheetData`
  return `${xml.slice(0, data.start)}<${tag}>${content}</${tag}>${xml.slice(data.end)}`
}

type Formats = (column: number) => string | null

function newRow(
  row: number,
  cells: ReadonlyMap<number, CellContent>,
  prefix: string,
  format: Formats,
): string {
  const content = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, value]) => cellXml(row, column, value, format(column), prefix))
  return `<${prefix}row r="${row + 1}">${content.join('')}</${prefix}row>`
}

function patchRow(
  xml: string,
  slot: RowSlot,
  changed: ReadonlyMap<number, CellContent> | undefined,
  format: Formats,
): string {
  const { row, open, contentEnd, end, cells } = slot
  const kept = cells.map((cell): readonly [number, string] => {
    const value = changed?.get(cell.column)
    if (value !== undefined) return [cell.column, cellXml(row, cell.column, value, cell.style, open.prefix)]
    const text = xml.slice(cell.start, cell.end)
    return [cell.column, cell.formula ? withoutResult(text) : text]
  })
  if (!changed) return xml.slice(open.start, open.end) + cellsXml(kept) + xml.slice(contentEnd, end)
  const rowFormat = attributeOf(open, 'customFormat') ? attributeOf(open, 's') : null
  const there = new Set(cells.map(({ column }) => column))
  const added = [...changed]
    .filter(([column]) => !there.has(column))
    .map(([column, value]): readonly [number, string] => {
      return [column, cellXml(row, column, value, rowFormat ?? format(column), open.prefix)]
    })
  const attributes = open.attributes.replace(/\s+spans\s*=\s*("[^"]*"|'[^']*')/, '')
  const tag = `${open.prefix}row`
  return `<${tag}${attributes}>${cellsXml([...kept, ...added].sort(([a], [b]) => a - b))}</${tag}>`
}

function cellsXml(cells: readonly (readonly [number, string])[]): string {
  return cells.map(([, text]) => text).join('')
}

function withoutResult(cell: string): string {
  return cell
    .replace(/<(\w+:)?v\s*\/>|<(\w+:)?v(\s[^>]*)?>[\s\S]*<\/(\w+:)?v>/, '')
    .replace(/^(<[^>]*?)\s+t\s*=\s*("[^"]*"|'[^']*')/, '$1')
}

/** One cell. Formulas carry no result, so that whoever opens the file computes it. */
export function cellXml(
  row: number,
  column: number,
  content: CellContent,
  style: string | null,
  prefix = '',
): string {
  const head = `<${prefix}c r="${cellReference(row, column)}"${style === null ? '' : ` s="${style}"`}`
  const tail = `</${prefix}c>`
  if (content === null) return `${head}/>`
  switch (typeof content) {
    case 'number':
      return `${head}><${prefix}v>${content}</${prefix}v>${tail}`
    case 'boolean':
      return `${head} t="b"><${prefix}v>${content ? 1 : 0}</${prefix}v>${tail}`
    case 'string': {
      const text = `<${prefix}t xml:space="preserve">${encodeText(content)}</${prefix}t>`
      return `${head} t="inlineStr"><${prefix}is>${text}</${prefix}is>${tail}`
    }
    default:
      return `${head}><${prefix}f>${escapeXml(content.formula)}</${prefix}f>${tail}`
  }
}

/** The formats that whole columns have, for cells that are not there yet. */
function columnFormats(xml: string, data: Tag): Formats {
  const ranges: { min: number; max: number; style: string }[] = []
  for (const tag of tagsOf(xml.slice(0, data.start))) {
    const style = tag.name === 'col' ? attributeOf(tag, 'style') : null
    if (style === null) continue
    ranges.push({ min: Number(attributeOf(tag, 'min')), max: Number(attributeOf(tag, 'max')), style })
  }
  return (column) => ranges.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.style ?? null
}

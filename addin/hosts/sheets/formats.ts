import { type Area, type CellFormat, overlap } from '../../../shared/workbook/index.ts'
import { hex, notation, type Of, type Target } from './target.ts'

type RangeList = GoogleAppsScript.Spreadsheet.RangeList
type Attribute = keyof CellFormat

/** One attribute with one value, on all areas that have it. */
interface Layer {
  readonly attribute: Attribute
  readonly value: CellFormat[Attribute]
  readonly areas: Area[]
}

/** Lays the formats of one sheet over its cells: one call for each attribute and value, not for each area. */
export function formatCells(target: Target, sheet: string, formats: readonly Of<'format'>[]): void {
  const layers: Layer[] = []
  for (const { area, format } of formats) {
    for (const attribute of ATTRIBUTES) addTo(layers, { attribute, value: format[attribute], areas: [area] })
  }
  const into = target.sheet(sheet)
  for (const { attribute, value, areas } of layers) {
    setFormat(into.getRangeList(areas.map(notation)), { [attribute]: value })
  }
}

const ATTRIBUTES: readonly Attribute[] = [
  'numberFormat',
  'bold',
  'italic',
  'size',
  'color',
  'fill',
  'align',
  'verticalAlign',
  'wrap',
  'underline',
]

/** Joins the last layer of the same value, unless a later one of its attribute overlaps the area. */
function addTo(layers: Layer[], added: Layer): void {
  if (added.value === undefined) return
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const layer = layers[index]
    if (layer?.attribute !== added.attribute) continue
    if (layer.value === added.value) {
      layer.areas.push(...added.areas)
      return
    }
    if (layer.areas.some((area) => added.areas.some((other) => overlap(area, other)))) break
  }
  layers.push(added)
}

function setFormat(ranges: RangeList, format: CellFormat): void {
  if (format.numberFormat !== undefined) ranges.setNumberFormat(format.numberFormat)
  if (format.bold !== undefined) ranges.setFontWeight(format.bold ? 'bold' : 'normal')
  if (format.italic !== undefined) ranges.setFontStyle(format.italic ? 'italic' : 'normal')
  if (format.size !== undefined) ranges.setFontSize(format.size)
  if (format.color !== undefined) ranges.setFontColor(hex(format.color))
  if (format.fill !== undefined) ranges.setBackground(hex(format.fill))
  if (format.align !== undefined) ranges.setHorizontalAlignment(format.align)
  if (format.verticalAlign !== undefined) ranges.setVerticalAlignment(format.verticalAlign)
  if (format.wrap !== undefined) ranges.setWrap(format.wrap)
  if (format.underline !== undefined) {
    const { SOLID } = SpreadsheetApp.BorderStyle
    ranges.setBorder(null, null, true, null, null, true, hex(format.underline), SOLID)
  }
}

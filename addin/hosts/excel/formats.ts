import type { CellFormat } from '../../../shared/workbook/index.ts'

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const

/** Lays a format over a range; what it does not name stays. */
export function formatRange(range: Excel.Range, cells: CellFormat, rows: number): void {
  const { format } = range
  const { numberFormat, fill, align, verticalAlign, wrap, underline } = cells
  // One value for the whole range, which Excel takes although its types ask for one for each cell.
  if (numberFormat !== undefined) Object.assign(range, { numberFormat })
  setFont(format.font, cells)
  if (fill !== undefined) format.fill.color = `#${fill}`
  if (align !== undefined) format.horizontalAlignment = HORIZONTAL[align]
  if (verticalAlign !== undefined) format.verticalAlignment = VERTICAL[verticalAlign]
  if (wrap !== undefined) format.wrapText = wrap
  if (underline === undefined) return
  for (const edge of rows > 1 ? (['EdgeBottom', 'InsideHorizontal'] as const) : (['EdgeBottom'] as const)) {
    const border = format.borders.getItem(edge)
    border.style = 'Continuous'
    border.color = `#${underline}`
  }
}

/** A conditional format changes only font, fill and number format. */
export function formatConditionally(format: Excel.ConditionalRangeFormat, cells: CellFormat): void {
  const { numberFormat, bold, italic, color, fill } = cells
  if (numberFormat !== undefined) format.numberFormat = numberFormat
  if (bold !== undefined) format.font.bold = bold
  if (italic !== undefined) format.font.italic = italic
  if (color !== undefined) format.font.color = `#${color}`
  if (fill !== undefined) format.fill.color = `#${fill}`
}

function setFont(font: Excel.RangeFont, { bold, italic, size, color }: CellFormat): void {
  if (bold !== undefined) font.bold = bold
  if (italic !== undefined) font.italic = italic
  if (size !== undefined) font.size = size
  if (color !== undefined) font.color = `#${color}`
}

import { type Cell, type CellStyle, type SheetChart, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { toSerial } from '../../shared/okr/index.ts'
import { areaReference, escapeUnwritable } from '../../shared/workbook/index.ts'
import type { ColumnFormat, Export, ExportChart, ExportTable, ExportValue } from './table.ts'

const FONT = { name: 'Calibri', size: 11 } as const
const OVERVIEW = 'Overview'
const NUMBER_FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  number: 'General',
  percent: '0%',
  decimal: '0.0',
  hundredths: '0.00',
  heat: '0.0',
  date: 'd mmm yyyy',
}
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF5' } },
  border: { bottom: { style: 'thin', color: { rgb: '0F62AC' } } },
}
const HEADING: CellStyle = { font: { ...FONT, bold: true, size: 16 } }
const LEAD: CellStyle = { font: { ...FONT, italic: true } }
const NOTE: CellStyle = { font: { ...FONT, color: { rgb: '595959' } } }
const PAGE = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1 } as const
/** In points; a row is at most 409 of them high. */
const LINE_HEIGHT = 15
const MAX_LINES = 27
const CHARTS_ABREAST = 2
const CHART = { columns: 10, rows: 17, gap: 1 }

/** What a page shows as a workbook: an overview with charts, then a sheet for each table that has rows. */
export function xlsxOf(content: Export): Promise<Uint8Array> {
  const tables = content.tables.filter(({ rows }) => rows.length > 0)
  return writeXlsx({
    sheets: [overview(content, tables), ...tables.map(sheetOf)],
    defaultFont: FONT,
  })
}

function overview(
  { heading, lead, note, facts, charts }: Export,
  tables: readonly ExportTable[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { ...contentOf(heading), style: HEADING }],
    ['1,0', { ...contentOf(note), style: NOTE }],
    ['2,0', { ...contentOf(lead), style: LEAD }],
  ])
  for (const [place, { name, value, format }] of facts.entries()) {
    cells.set(`${place + 4},0`, contentOf(name))
    cells.set(`${place + 4},1`, cellOf(value, format))
  }
  return {
    name: OVERVIEW,
    rows: [],
    cells,
    columns: [{ width: 22 }, { width: 12 }, { width: 3 }],
    charts: charts.flatMap((chart, place) => chartOf(chart, tables, place) ?? []),
    view: { showGridLines: false },
    pageSetup: { ...PAGE, fitToHeight: 1 },
  }
}

function sheetOf({ name, columns, rows }: ExportTable): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  for (const [column, { title, format }] of columns.entries()) {
    cells.set(`0,${column}`, { ...contentOf(title), style: headerOf(format) })
  }
  for (const [row, values] of rows.entries()) {
    for (const [column, { format }] of columns.entries()) {
      cells.set(`${row + 1},${column}`, cellOf(values[column] ?? null, format))
    }
  }
  const widths = columns.map(({ title }, column) => widthOf(title, rows, column))
  const whole = { row: 0, column: 0, rows: rows.length + 1, columns: columns.length }
  return {
    name,
    rows: [],
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(rows.map((row, place) => [place + 1, { height: LINE_HEIGHT * linesOf(row, widths) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: areaReference(name, whole).replace(/.*!|\$/g, '') },
    pageSetup: { ...PAGE, fitToHeight: 0, printTitlesRow: '$1:$1' },
  }
}

/** As wide as its longest value, within what still reads well; longer texts wrap. */
function widthOf(title: string, rows: ExportTable['rows'], column: number): number {
  const lengths = rows.map((row) => (typeof row[column] === 'string' ? row[column].length : 0))
  return Math.min(48, Math.max(11, title.length + 3, ...lengths.map((length) => length + 2)))
}

/** How many lines a row's longest text takes. Not every program finds that out by itself when it opens a file. */
function linesOf(row: ExportTable['rows'][number], widths: readonly number[]): number {
  const lines = row.map((value, column) =>
    typeof value === 'string' ? Math.ceil(value.length / ((widths[column] ?? 1) - 2)) : 1,
  )
  return Math.min(MAX_LINES, Math.max(1, ...lines))
}

function cellOf(value: ExportValue, format: ColumnFormat): Partial<Cell> {
  const style: CellStyle = {
    font: FONT,
    numFmt: NUMBER_FORMATS[format],
    alignment: alignmentOf(format),
  }
  if (format === 'heat' && typeof value === 'number') style.fill = heatOf(value)
  const serial = format === 'date' && typeof value === 'string' ? toSerial(value) : null
  return { ...contentOf(serial ?? value), style }
}

/** The colours of the page's heat map, from no confidence to full. */
const HEAT = ['E8967A', 'EFB97A', 'EAD98A', 'B5D39A', '7FB8A8']

function heatOf(confidence: number): NonNullable<CellStyle['fill']> {
  const color = HEAT[Math.min(HEAT.length - 1, Math.floor(confidence / 2))] ?? ''
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: color } }
}

/** Titles stand over their values; a text keeps off the number before it. */
function headerOf(format: ColumnFormat): CellStyle {
  return { ...HEADER, alignment: { ...alignmentOf(format), wrapText: true } }
}

function alignmentOf(format: ColumnFormat): NonNullable<CellStyle['alignment']> {
  if (format !== 'text') return { horizontal: 'right', vertical: 'top' }
  return { horizontal: 'left', vertical: 'top', indent: 1, wrapText: true }
}

/** Text stays text whatever it looks like; hucre would take an error's name for the error, but not as rich text. */
function contentOf(value: ExportValue): Partial<Cell> {
  if (typeof value !== 'string') return { value }
  const text = escapeUnwritable(value)
  return text.startsWith('#') ? { richText: [{ text }] } : { value: text }
}

/** A chart beside the facts of the overview; null where it has no rows. */
function chartOf(chart: ExportChart, tables: readonly ExportTable[], place: number): SheetChart | null {
  const table = tables.find(({ name }) => name === chart.table)
  if (!table) return null
  const { first, count } = chart.rows ?? { first: 0, count: table.rows.length }
  if (count === 0) return null
  const rangeOf = (title: string) =>
    areaReference(table.name, {
      row: first + 1,
      column: table.columns.findIndex((column) => column.title === title),
      rows: count,
      columns: 1,
    })
  const top = 4 + Math.floor(place / CHARTS_ABREAST) * (CHART.rows + CHART.gap)
  const left = 3 + (place % CHARTS_ABREAST) * (CHART.columns + CHART.gap)
  const format = table.columns.find(({ title }) => title === chart.series[0]?.column)?.format
  const isShare = format === 'percent' || format === 'hundredths'
  return {
    type: chart.type,
    title: chart.title,
    altText: chart.title,
    anchor: { from: { row: top, col: left }, to: { row: top + CHART.rows, col: left + CHART.columns } },
    series: chart.series.map(({ column, color, dashed }) => ({
      name: column,
      categories: rangeOf(chart.categories),
      values: rangeOf(column),
      color,
      ...(dashed && chart.type === 'line' ? { stroke: { dash: 'dash' as const } } : {}),
    })),
    legend: 'bottom',
    axes: { y: isShare ? { numberFormat: { formatCode: '0%' }, scale: { min: 0, max: 1 } } : {} },
  }
}

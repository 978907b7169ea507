import type { ChartSeries, Operation } from '../../../shared/workbook/index.ts'
import { cellReference, parseReference } from '../../../shared/workbook/index.ts'

type ChartOperation = Extract<Operation, { kind: 'chart' }>

const TYPES = {
  bar: ['BarClustered', 'BarStacked'],
  column: ['ColumnClustered', 'ColumnStacked'],
  line: ['Line', 'LineStacked'],
  doughnut: ['Doughnut', 'Doughnut'],
} as const

/** Draws a chart in place of those of its name that are there. */
export function drawChart(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  chart: ChartOperation,
  standing: readonly Excel.Chart[],
): void {
  for (const known of standing) if (known.name === chart.name) known.delete()
  const [first, ...others] = chart.series
  if (!first) return
  const type = TYPES[chart.type][chart.stacked ? 1 : 0]
  const drawn = sheet.charts.add(type, rangeIn(workbook, first.values), 'Columns')
  drawn.name = chart.name
  drawn.title.text = chart.title
  const { row, column, rows, columns } = chart.anchor
  drawn.setPosition(cellReference(row, column), cellReference(row + rows - 1, column + columns - 1))
  setSeries(workbook, drawn.series.getItemAt(0), first, chart)
  for (const series of others) setSeries(workbook, drawn.series.add(series.title), series, chart)
  const isRound = chart.type === 'doughnut'
  const hasLegend = isRound || chart.series.length > 1
  drawn.legend.visible = hasLegend
  if (hasLegend) drawn.legend.position = 'Bottom'
  if (chart.percent && !isRound) drawn.axes.valueAxis.numberFormat = '0%'
}

function setSeries(
  workbook: Excel.Workbook,
  drawn: Excel.ChartSeries,
  series: ChartSeries,
  { type }: ChartOperation,
): void {
  drawn.name = series.title
  drawn.setValues(rangeIn(workbook, series.values))
  drawn.setXAxisValues(rangeIn(workbook, series.categories))
  if (type === 'doughnut') return
  const isLine = type === 'line'
  if (!isLine) drawn.format.fill.setSolidColor(`#${series.color}`)
  if (isLine || series.dashed) drawn.format.line.color = `#${series.color}`
  if (series.dashed) drawn.format.line.lineStyle = 'Dash'
}

/** The range that a reference with a sheet, such as `'Key results'!$A$1:$A$9`, points to. */
function rangeIn(workbook: Excel.Workbook, reference: string): Excel.Range {
  const sheet = parseReference(reference)?.sheet
  if (sheet === undefined) throw new RangeError(`A chart cannot show “${reference}”.`)
  const address = reference.slice(reference.lastIndexOf('!') + 1).replaceAll('$', '')
  return workbook.worksheets.getItem(sheet).getRange(address).untrack()
}

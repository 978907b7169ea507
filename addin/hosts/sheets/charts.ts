import type { ChartSeries } from '../../../shared/workbook/index.ts'
import { hex, type Of, type Spreadsheet, type Target } from './target.ts'

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart
type ChartOperation = Of<'chart'>

const PIXELS_PER_COLUMN = 112
const PIXELS_PER_ROW = 27
const DASH = [4, 4]

/** Draws the chart, or draws the one that an earlier plan left there afresh. */
export function setChart(target: Target, operation: ChartOperation): void {
  const sheet = target.sheet(operation.sheet)
  const known = sheet.getCharts().find((chart) => isThis(chart, operation))
  const builder = known ? known.modify().clearRanges() : sheet.newChart()
  const chart = drawn(builder, target.spreadsheet, operation).build()
  if (known) sheet.updateChart(chart)
  else sheet.insertChart(chart)
}

/** Charts have no names in Sheets: one is known by its title, or by its place where a person retitled it. */
function isThis(chart: Chart, { title, anchor }: ChartOperation): boolean {
  if (chart.getOptions().get('title') === title) return true
  const place = chart.getContainerInfo()
  return place.getAnchorRow() === anchor.row + 1 && place.getAnchorColumn() === anchor.column + 1
}

function drawn(builder: Builder, spreadsheet: Spreadsheet, operation: ChartOperation): Builder {
  const { type, title, anchor, series, percent, stacked } = operation
  const { ChartType, ChartMergeStrategy, ChartHiddenDimensionStrategy } = Charts
  const types = {
    bar: ChartType.BAR,
    column: ChartType.COLUMN,
    line: ChartType.LINE,
    doughnut: ChartType.PIE,
  }
  for (const range of rangesOf(series)) builder.addRange(spreadsheet.getRange(range))
  const valueAxis = type === 'bar' ? 'hAxis' : 'vAxis'
  return builder
    .setChartType(types[type])
    .setMergeStrategy(ChartMergeStrategy.MERGE_COLUMNS)
    .setHiddenDimensionStrategy(ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setNumHeaders(0)
    .setOption('title', title)
    .setOption('series', Object.fromEntries(series.map((one, index) => [index, seriesOption(one)])))
    .setOption('isStacked', stacked ?? false)
    .setOption('pieHole', type === 'doughnut' ? 0.5 : 0)
    .setOption('legend', { position: series.length > 1 ? 'bottom' : 'none' })
    .setOption(valueAxis, percent ? { format: 'percent', minValue: 0, maxValue: 1 } : { minValue: 0 })
    .setOption('width', anchor.columns * PIXELS_PER_COLUMN)
    .setOption('height', anchor.rows * PIXELS_PER_ROW)
    .setPosition(anchor.row + 1, anchor.column + 1, 0, 0)
}

/** The categories, which all series share, then the values of each. */
function rangesOf(series: readonly ChartSeries[]): readonly string[] {
  return [
    ...new Set([
      ...series.slice(0, 1).map(({ categories }) => categories),
      ...series.map(({ values }) => values),
    ]),
  ]
}

function seriesOption({ title, color, dashed }: ChartSeries) {
  return { labelInLegend: title, color: hex(color), ...(dashed ? { lineDashStyle: DASH } : {}) }
}

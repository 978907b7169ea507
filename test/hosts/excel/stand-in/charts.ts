import { areaReference } from '../../../../shared/workbook/index.ts'
import type { BookModel, ChartModel, SheetModel } from './model.ts'
import { areaOf, placeOf } from './range.ts'
import { color, flag, invalidArgument, kept, number, oneOf, Refusal, type Shape, text } from './refusal.ts'

const TYPES = [
  'BarClustered',
  'BarStacked',
  'ColumnClustered',
  'ColumnStacked',
  'Line',
  'LineStacked',
  'Doughnut',
]
const LINES = ['Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot', 'None', 'Automatic']
const POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner']

/** `Worksheet.charts`. */
export function charts(book: BookModel, sheet: SheetModel): Shape {
  return {
    type: 'ChartCollection',
    items: () => sheet.charts.map((chart) => chartShape(sheet, chart)),
    item: (key) => {
      const found = sheet.charts.find(({ id, settings }) => id === key || settings.get('name') === key)
      if (!found) throw new Refusal('ItemNotFound', 'There is no such chart.')
      return chartShape(sheet, found)
    },
    methods: {
      Add: (type, source, seriesBy) => {
        sheet.guard(null, '')
        oneOf(seriesBy, ['Auto', 'Columns', 'Rows'])
        const { area } = placeOf(source)
        const series = Array.from({ length: area.columns }, () => new Map([['values', reference(source)]]))
        const chart = {
          id: book.newId(),
          settings: new Map<string, unknown>([['type', oneOf(type, TYPES)]]),
          series,
        }
        sheet.charts.push(chart)
        return chartShape(sheet, chart)
      },
    },
  }
}

function reference(range: unknown): string {
  const { sheet, area } = placeOf(range)
  return areaReference(sheet.name, area)
}

function chartShape(sheet: SheetModel, chart: ChartModel): Shape {
  const { id, settings, series } = chart
  return {
    type: 'Chart',
    id,
    properties: { Name: kept(settings, 'name', (value) => text(value, 255)) },
    methods: {
      Delete: () => {
        sheet.guard(null, '')
        sheet.charts = sheet.charts.filter((other) => other !== chart)
      },
      SetPosition: (start, end) => {
        const [first, last] = [areaOf(start), areaOf(end)]
        if (last.row < first.row || last.column < first.column) throw invalidArgument('position')
        settings.set('position', `${start}:${end}`)
      },
    },
    parts: {
      Title: () => ({
        type: 'ChartTitle',
        properties: { Text: kept(settings, 'title', (value) => text(value)) },
      }),
      Legend: () => ({
        type: 'ChartLegend',
        properties: {
          Visible: kept(settings, 'legend', flag),
          Position: kept(settings, 'legendPosition', (value) => oneOf(value, POSITIONS)),
        },
      }),
      Axes: () => ({
        type: 'ChartAxes',
        parts: {
          ValueAxis: () => {
            if (settings.get('type') === 'Doughnut')
              throw new Refusal('InvalidOperation', 'A doughnut has no axes.')
            const NumberFormat = kept(settings, 'axisFormat', (value) => text(value))
            return { type: 'ChartAxis', properties: { NumberFormat } }
          },
        },
      }),
      Series: () => ({
        type: 'ChartSeriesCollection',
        methods: {
          GetItemAt: (index) => seriesShape(series[number(index, 0, series.length - 1)]),
          Add: (name) => {
            const added = new Map<string, unknown>([['name', text(name)]])
            series.push(added)
            return seriesShape(added)
          },
        },
      }),
    },
  }
}

function seriesShape(settings: Map<string, unknown> | undefined): Shape {
  if (!settings) throw invalidArgument('index')
  return {
    type: 'ChartSeries',
    properties: { Name: kept(settings, 'name', (value) => text(value)) },
    methods: {
      SetValues: (range) => void settings.set('values', reference(range)),
      SetXAxisValues: (range) => void settings.set('categories', reference(range)),
    },
    parts: {
      Format: () => ({
        type: 'ChartSeriesFormat',
        parts: {
          Fill: () => ({
            type: 'ChartFill',
            methods: { SetSolidColor: (value) => void settings.set('fill', color(value)) },
          }),
          Line: () => ({
            type: 'ChartLineFormat',
            properties: {
              Color: kept(settings, 'lineColor', color),
              LineStyle: kept(settings, 'lineStyle', (value) => oneOf(value, LINES)),
            },
          }),
        },
      }),
    },
  }
}

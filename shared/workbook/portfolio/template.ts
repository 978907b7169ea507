import { MEASURES } from '../../organization/index.ts'
import { cellReference } from '../a1.ts'
import { type Language, type PortfolioCaptions, portfolioCaptionsOf } from '../captions/index.ts'
import { area, type Operation, type Plan } from '../plan.ts'
import { FORMATS } from '../tracker/columns.ts'
import { BRAND, COMPUTED, INK, LINE, QUIET, WHITE } from '../tracker/style.ts'
import { DOCUMENT_DATA } from '../tracker/template/tracker-plan.ts'
import {
  PORTFOLIO_TABLES,
  PORTFOLIO_VALUES,
  type PortfolioTable,
  type PortfolioValue,
  valueName,
} from './tables.ts'

export const PORTFOLIO_TEMPLATE = 'portfolio'

/** Raised where an older program would misread the workbook. */
export const PORTFOLIO_VERSION = 1

export const PORTFOLIO_SETTINGS = 'Settings'
const FIRST_VALUE = 3

export interface PortfolioOptions {
  readonly organization: string
  readonly language: Language
  /** How many rows of each table are made ready, where a host is too slow for all of its capacity. */
  readonly rows?: number
}

/** All steps that make a new portfolio, which is empty until it is refreshed. */
export function portfolioPlan({ organization, language, rows = Infinity }: PortfolioOptions): Plan {
  const captions = portfolioCaptionsOf(language)
  const operations: Operation[] = [
    ...PORTFOLIO_TABLES.flatMap((table) => tableSheet(table, captions.columns[table.name], rows)),
    ...settingsSheet(captions, organization),
    { kind: 'documentData', key: DOCUMENT_DATA.template, value: PORTFOLIO_TEMPLATE },
    { kind: 'documentData', key: DOCUMENT_DATA.version, value: String(PORTFOLIO_VERSION) },
    { kind: 'documentData', key: DOCUMENT_DATA.language, value: language },
    { kind: 'activate', sheet: PORTFOLIO_TABLES[0]?.sheet ?? '', row: 0, column: 0 },
  ]
  return { operations }
}

function tableSheet(
  table: PortfolioTable,
  titles: Readonly<Record<string, string>>,
  readyRows: number,
): readonly Operation[] {
  const { sheet, anchor, columns, capacity } = table
  const width = columns.length
  const rows = Math.min(capacity, readyRows)
  const numbers = columns.flatMap(({ numberFormat, kind }, column) =>
    numberFormat === undefined || kind === 'text' ? [] : [column],
  )
  return [
    { kind: 'sheet', sheet, tabColor: BRAND },
    { kind: 'cells', sheet, row: 0, column: 0, cells: [columns.map(({ key }) => titles[key] ?? key)] },
    { kind: 'name', name: anchor, sheet, area: area(0, 0, 1, width) },
    { kind: 'format', sheet, area: area(0, 0, 1, width), format: TITLE },
    ...numbers.map(
      (column): Operation => ({ kind: 'format', sheet, area: area(0, column, 1, 1), format: RIGHT }),
    ),
    ...rowFormats(table, sheet, 1, rows, new Map(columns.map(({ key }, column) => [key, column]))),
    {
      kind: 'conditional',
      sheet,
      rules: columns.flatMap(({ highlight = [] }, column) =>
        highlight.map((rule) => {
          const cell = cellReference(1, column)
          const own =
            rule.type === 'formula' ? { ...rule, formula: rule.formula.replace('[cell]', cell) } : rule
          return { area: area(1, column, rows, 1), rule: own }
        }),
      ),
    },
    { kind: 'columns', sheet, widths: columns.map((column) => column.width), hidden: [] },
    { kind: 'rowHeights', sheet, heights: [{ row: 0, points: 32 }] },
    { kind: 'freeze', sheet, rows: 1, columns: 1 },
    { kind: 'filter', sheet, area: area(0, 0, rows + 1, width) },
    { kind: 'page', sheet, orientation: 'landscape', repeatRows: 1, footer: sheet },
  ]
}

/** How rows of a table look, in the columns where they stand. */
export function rowFormats(
  { columns }: PortfolioTable,
  sheet: string,
  row: number,
  rows: number,
  places: ReadonlyMap<string, number>,
): readonly Operation[] {
  return columns.flatMap(({ key, numberFormat }): Operation[] => {
    const column = places.get(key)
    if (column === undefined) return []
    const format = numberFormat === undefined ? BODY : { ...BODY, numberFormat }
    return [{ kind: 'format', sheet, area: area(row, column, rows, 1), format }]
  })
}

function settingsSheet(captions: PortfolioCaptions, organization: string): readonly Operation[] {
  const sheet = PORTFOLIO_SETTINGS
  const { settings, values } = captions
  const names = FIRST_VALUE + PORTFOLIO_VALUES.length + 1
  const rows = PORTFOLIO_VALUES.map(({ key }) => [
    values[key][0],
    key === 'organization' ? organization : null,
    values[key][1],
  ])
  return [
    { kind: 'sheet', sheet, tabColor: QUIET, gridlines: false },
    { kind: 'cells', sheet, row: 0, column: 0, cells: [[settings.title], [settings.note]] },
    { kind: 'cells', sheet, row: FIRST_VALUE, column: 0, cells: rows },
    ...PORTFOLIO_VALUES.flatMap(({ key, kind, isTyped }, index) =>
      valueCell(key, kind, isTyped, FIRST_VALUE + index, values[key]),
    ),
    {
      kind: 'cells',
      sheet,
      row: names,
      column: 0,
      cells: [[settings.names], ...PORTFOLIO_TABLES.map(({ anchor, sheet: own }) => [own, anchor])],
    },
    { kind: 'format', sheet, area: area(0, 0, 1, 1), format: { bold: true, size: 18, color: BRAND } },
    { kind: 'format', sheet, area: area(1, 0, 1, 1), format: { color: QUIET } },
    { kind: 'format', sheet, area: area(FIRST_VALUE, 0, rows.length, 1), format: { color: INK, bold: true } },
    { kind: 'format', sheet, area: area(FIRST_VALUE, 2, rows.length, 1), format: { color: QUIET } },
    { kind: 'format', sheet, area: area(names, 0, 1, 1), format: { color: QUIET, italic: true } },
    { kind: 'columns', sheet, widths: [24, 30, 76], hidden: [] },
    { kind: 'page', sheet, orientation: 'landscape', repeatRows: 0, footer: sheet },
  ]
}

function valueCell(
  key: PortfolioValue,
  kind: (typeof PORTFOLIO_VALUES)[number]['kind'],
  isTyped: boolean,
  row: number,
  [title, hint]: readonly [string, string],
): readonly Operation[] {
  const sheet = PORTFOLIO_SETTINGS
  const cell = area(row, 1, 1, 1)
  const look = { color: INK, align: 'left', underline: LINE, ...(isTyped ? {} : { fill: COMPUTED }) } as const
  const rule = { type: 'list', values: MEASURES, strict: true } as const
  return [
    { kind: 'name', name: valueName(key), sheet, area: cell },
    {
      kind: 'format',
      sheet,
      area: cell,
      format: kind === 'date' ? { ...look, numberFormat: FORMATS.date } : look,
    },
    ...(kind === 'choice'
      ? [{ kind: 'inputRule', sheet, area: cell, rule, title, message: hint } as const]
      : []),
  ]
}

const TITLE = { bold: true, color: WHITE, fill: BRAND, verticalAlign: 'middle', wrap: true } as const
const BODY = { color: INK, verticalAlign: 'top' } as const
const RIGHT = { align: 'right' } as const

import type { Operation } from '../../shared/workbook/index.ts'

const sheet = 'Every kind'
const area = { row: 1, column: 0, rows: 3, columns: 2 }
const format = { bold: true, fill: 'E5F1FB' }

/** A plan with every kind of operation. */
export const EVERY_KIND: readonly Operation[] = [
  { kind: 'sheet', sheet },
  {
    kind: 'cells',
    sheet,
    row: 0,
    column: 0,
    cells: [
      ['ID', 'Progress'],
      ['K1', 0.4],
      ['K2', { formula: 'B2' }],
    ],
  },
  { kind: 'format', sheet, area, format },
  { kind: 'merge', sheet, area: { row: 9, column: 0, rows: 1, columns: 3 } },
  {
    kind: 'inputRule',
    sheet,
    area,
    rule: { type: 'number', min: 0, max: 1, strict: true },
    title: 'Progress',
    message: 'Between 0 and 1.',
  },
  {
    kind: 'conditional',
    sheet,
    rules: [
      { area, rule: { type: 'formula', formula: '$B2<0.5', format } },
      { area, rule: { type: 'dataBar', color: '1072BA', min: 0, max: 1 } },
    ],
  },
  { kind: 'name', name: 'every_kind', sheet, area },
  { kind: 'freeze', sheet, rows: 1, columns: 1 },
  { kind: 'filter', sheet, area },
  { kind: 'columns', sheet, widths: [8, null, 20], hidden: [3] },
  { kind: 'rowHeights', sheet, heights: [{ row: 0, points: 24 }] },
  { kind: 'protection', sheet, unlocked: [area] },
  {
    kind: 'chart',
    sheet,
    name: 'progress',
    type: 'bar',
    title: 'Progress',
    anchor: { row: 11, column: 0, rows: 10, columns: 4 },
    series: [
      {
        title: 'Progress',
        categories: "'Every kind'!$A$2:$A$3",
        values: "'Every kind'!$B$2:$B$3",
        color: '1072BA',
      },
    ],
    percent: true,
  },
  { kind: 'page', sheet, orientation: 'landscape', repeatRows: 1, footer: 'Every kind' },
  { kind: 'printAreas', sheet, areas: [area] },
  { kind: 'documentData', key: 'every', value: 'kind' },
  { kind: 'activate', sheet, row: 0, column: 0 },
]

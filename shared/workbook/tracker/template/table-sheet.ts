import { cellReference } from '../../a1.ts'
import type { Caption } from '../../captions/index.ts'
import { area, type CellContent, type ConditionalRule, type Operation } from '../../plan.ts'
import type { Column, Table } from '../../table.ts'
import { BRAND, COMPUTED, INK, LINE, WHITE } from '../style.ts'

/** Everything of a table's sheet but the rows that people type: titles, formulas, rules and looks. */
export function tableSheet<Key extends string>(
  table: Table<never, Key>,
  captions: Readonly<Record<Key, Caption>>,
  tabColor: string,
): readonly Operation[] {
  const { sheet, columns, capacity } = table
  const width = columns.length
  const titles = columns.map(({ key }) => captions[key][0])
  return [
    { kind: 'sheet', sheet, tabColor, gridlines: false },
    { kind: 'cells', sheet, row: 0, column: 0, cells: [titles] },
    { kind: 'name', name: table.anchor, sheet, area: area(0, 0, 1, 1) },
    { kind: 'format', sheet, area: area(0, 0, 1, width), format: TITLE },
    { kind: 'format', sheet, area: area(1, 0, capacity, width), format: BODY },
    ...columns.flatMap((column, index) => columnOperations(table, column, index, captions[column.key])),
    {
      kind: 'conditional',
      sheet,
      rules: columns.flatMap((column, index) => highlights(table, column, index)),
    },
    { kind: 'columns', sheet, widths: columns.map((column) => column.width), hidden: [] },
    { kind: 'rowHeights', sheet, heights: rowHeights(table) },
    { kind: 'freeze', sheet, rows: 1, columns: frozenColumns(table) },
    { kind: 'protection', sheet, unlocked: unlockedAreas(table) },
    {
      kind: 'page',
      sheet,
      orientation: 'landscape',
      repeatRows: 1,
      footer: sheet,
    },
  ]
}

const TITLE = {
  bold: true,
  color: WHITE,
  fill: BRAND,
  verticalAlign: 'middle',
  wrap: true,
} as const

const BODY = { color: INK, verticalAlign: 'middle', underline: LINE } as const

function columnOperations(
  { sheet, capacity }: Table<never, string>,
  column: Column<never, string>,
  index: number,
  [title, hint]: Caption,
): readonly Operation[] {
  const cells = area(1, index, capacity, 1)
  const operations: Operation[] = []
  if (column.formula !== undefined) {
    operations.push({ kind: 'cells', sheet, row: 1, column: index, cells: filled(column.formula, capacity) })
    operations.push({ kind: 'format', sheet, area: cells, format: { fill: COMPUTED } })
  }
  if (column.rule) {
    operations.push({ kind: 'inputRule', sheet, area: cells, rule: column.rule, title, message: hint })
  }
  const { numberFormat } = column
  if (column.kind === 'number' || column.kind === 'date') {
    operations.push({ kind: 'format', sheet, area: area(0, index, 1, 1), format: { align: 'right' } })
  }
  if (numberFormat !== undefined) {
    operations.push({ kind: 'format', sheet, area: cells, format: { numberFormat } })
  }
  if (column.key === 'title') operations.push({ kind: 'format', sheet, area: cells, format: { wrap: true } })
  return operations
}

function filled(formula: string, rows: number): readonly (readonly CellContent[])[] {
  return Array.from({ length: rows }, () => [{ formula }])
}

function highlights(
  { capacity }: Table<never, string>,
  { highlight = [] }: Column<never, string>,
  index: number,
): readonly { area: ReturnType<typeof area>; rule: ConditionalRule }[] {
  const cell = cellReference(1, index)
  return highlight.map((rule) => ({
    area: area(1, index, capacity, 1),
    rule: rule.type === 'formula' ? { ...rule, formula: rule.formula.split('[cell]').join(cell) } : rule,
  }))
}

/** Rows with a wrapped title have room for two lines of it. */
function rowHeights({ columns, capacity }: Table<never, string>) {
  const isTitled = columns.some(({ key }) => key === 'title')
  const rows = isTitled ? Array.from({ length: capacity }, (_, row) => ({ row: row + 1, points: 32 })) : []
  return [{ row: 0, points: 32 }, ...rows]
}

/** The id and the text that says what a row is about stay in sight. */
function frozenColumns({ columns }: Table<never, string>): number {
  return columns.findIndex(({ key }) => key === 'title') + 1
}

/** People type everywhere but in the titles and the computed columns, also below the rows filled down. */
function unlockedAreas({ columns, capacity }: Table<never, string>) {
  return columns.flatMap(({ formula }, index) => (formula === undefined ? [area(1, index, capacity, 1)] : []))
}

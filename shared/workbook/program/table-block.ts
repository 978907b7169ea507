import { cellReference } from '../a1.ts'
import type { ProgramCaptions } from '../captions/index.ts'
import type { Document } from '../document.ts'
import { area, type Operation } from '../plan.ts'
import { BRAND, COMPUTED, INK, LINE, STATUS_LOOK, WHITE } from '../tracker/style.ts'
import { rowCells } from '../tracker/write.ts'
import { anchorOf, asTable } from './declare.ts'
import { FIRST_ROW, formulaContext, NAME_ROW, type TableLayout, TITLE_ROW } from './layout.ts'
import { WRAPPED_FROM } from './row-heights.ts'

/** A table with its titles, its formulas filled down and the rows it starts with. */
export function tableOperations(
  layout: TableLayout,
  captions: ProgramCaptions,
  {
    document,
    spareRows = Number.POSITIVE_INFINITY,
  }: { readonly document: Document; readonly spareRows?: number },
): readonly Operation[] {
  const { sheet, table, firstColumn } = layout
  const { name, columns, capacity } = table
  const [tableTitle, titles] = [captions.tables[name], captions.columns[name] ?? {}]
  const rows = document.tables[name] ?? []
  const filledRows = Math.min(capacity, rows.length + spareRows)
  const positions = new Map(columns.map(({ key }, index) => [key, firstColumn + index]))
  return [
    { kind: 'cells', sheet, row: NAME_ROW, column: firstColumn, cells: [[tableTitle]] },
    {
      kind: 'cells',
      sheet,
      row: TITLE_ROW,
      column: firstColumn,
      cells: [columns.map(({ key, hidden }) => (hidden ? captions.forFormulas : (titles[key] ?? key)))],
    },
    { kind: 'name', name: anchorOf(name), sheet, area: area(TITLE_ROW, firstColumn, 1, 1) },
    {
      kind: 'format',
      sheet,
      area: area(NAME_ROW, firstColumn, 1, 1),
      format: { bold: true, size: 12, color: BRAND },
    },
    { kind: 'format', sheet, area: area(TITLE_ROW, firstColumn, 1, columns.length), format: TITLE },
    { kind: 'format', sheet, area: area(FIRST_ROW, firstColumn, capacity, columns.length), format: BODY },
    ...columns.flatMap((_, index) => columnOperations(layout, index, titles, filledRows)),
    ...rows.flatMap((row, index) =>
      rowCells(asTable(sheet, table), sheet, FIRST_ROW + index, positions, row),
    ),
  ]
}

function columnOperations(
  layout: TableLayout,
  index: number,
  titles: Readonly<Record<string, string>>,
  filledRows: number,
): readonly Operation[] {
  const { sheet, table, firstColumn } = layout
  const column = table.columns[index]
  if (!column) return []
  const { formula, rule, numberFormat, kind, width, written } = column
  const cells = area(FIRST_ROW, firstColumn + index, table.capacity, 1)
  const filled = formula
    ? Array.from({ length: filledRows }, (_, row) => [
        { formula: formula(formulaContext(layout, FIRST_ROW + row)) },
      ])
    : null
  const title = titles[column.key] ?? column.key
  return [
    ...(filled
      ? [{ kind: 'cells', sheet, row: FIRST_ROW, column: firstColumn + index, cells: filled } as const]
      : []),
    ...(formula || written
      ? [{ kind: 'format', sheet, area: cells, format: { fill: COMPUTED } } as const]
      : []),
    ...(numberFormat ? [{ kind: 'format', sheet, area: cells, format: { numberFormat } } as const] : []),
    ...(kind === 'number' || kind === 'date'
      ? [{ kind: 'format', sheet, area: cells, format: { align: 'center' } } as const]
      : []),
    // Rows that a sync writes are no higher than others, so their texts stay on one line.
    ...(kind === 'text' && width >= WRAPPED_FROM && !written
      ? [{ kind: 'format', sheet, area: cells, format: { wrap: true } } as const]
      : []),
    ...(rule && !formula
      ? [{ kind: 'inputRule', sheet, area: cells, rule, title, message: '' } as const]
      : []),
  ]
}

const TITLE = { bold: true, color: WHITE, fill: BRAND, verticalAlign: 'middle', wrap: true } as const
const BODY = { color: INK, verticalAlign: 'top', underline: LINE } as const

/** A number or a date that was typed as text, which counts as blank, stands out. */
export function typedTextRules({ table, firstColumn }: TableLayout) {
  return table.columns.flatMap(({ kind, formula }, index) => {
    if (formula || (kind !== 'number' && kind !== 'date')) return []
    const column = firstColumn + index
    const { shape, color, fill } = STATUS_LOOK['At risk']
    const rule = {
      type: 'formula',
      formula: `ISTEXT($${cellReference(FIRST_ROW, column)})`,
      format: { numberFormat: `"${shape} "@`, color, fill },
    } as const
    return [{ area: area(FIRST_ROW, column, table.capacity, 1), rule }]
  })
}

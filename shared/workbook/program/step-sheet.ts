import { type IsoDate, toSerial } from '../../okr/index.ts'
import type { Language, ProgramCaptions } from '../captions/index.ts'
import type { Document } from '../document.ts'
import { area, type CellContent, type Operation } from '../plan.ts'
import { BRAND, COMPUTED, INK, LINE, QUIET } from '../tracker/style.ts'
import { cellContent } from '../tracker/write.ts'
import { type NamedValue, type ProgramSheet, snakeCase } from './declare.ts'
import { columnRange, FIRST_ROW, LABEL_COLUMN, layoutOf, TITLE_ROW, VALUE_COLUMN } from './layout.ts'
import { plannedMark, plannedMarkRules } from './planned-mark.ts'
import { GAP_WIDTH, printAreas, VALUE_WIDTHS } from './print-areas.ts'
import { NAME_ROW, rowHeights } from './row-heights.ts'
import { tableOperations, typedTextRules } from './table-block.ts'

export interface ProgramOptions {
  readonly language: Language
  /** The day that figures are computed for; null is today, whenever the workbook is looked at. */
  readonly asOf: IsoDate | null
  /** The rows and values that it starts with. */
  readonly document: Document
  /** How far below the rows in use formulas are filled down; to the end of each table unless said. */
  readonly spareRows?: number
}

/** A sheet with its named values at the left and its tables side by side. */
export function stepSheet(
  declared: ProgramSheet,
  captions: ProgramCaptions,
  options: ProgramOptions,
): readonly Operation[] {
  const { sheet, values } = declared
  const { document, asOf } = options
  const layouts = layoutOf(declared)
  const widths = [
    ...(values.length > 0 ? [...VALUE_WIDTHS, GAP_WIDTH] : []),
    ...layouts.flatMap(({ table }) => [...table.columns.map(({ width }) => width), GAP_WIDTH]),
  ]
  const hidden = layouts.flatMap(({ table, firstColumn }) =>
    table.columns.flatMap((column, index) => (column.hidden ? [firstColumn + index] : [])),
  )
  const inputs = layouts.flatMap(({ table, firstColumn }) =>
    table.columns.flatMap(({ formula }, index) =>
      formula ? [] : [area(FIRST_ROW, firstColumn + index, table.capacity, 1)],
    ),
  )
  const typed = values.flatMap(({ formula, written }, index) =>
    formula || written ? [] : [area(FIRST_ROW + index, VALUE_COLUMN, 1, 1)],
  )
  return [
    { kind: 'sheet', sheet, tabColor: QUIET, gridlines: false },
    {
      kind: 'cells',
      sheet,
      row: 0,
      column: 0,
      cells: [[captions.sheets[sheet]?.[0] ?? sheet], [captions.sheets[sheet]?.[1] ?? null]],
    },
    { kind: 'format', sheet, area: area(0, 0, 1, 1), format: { bold: true, size: 18, color: BRAND } },
    {
      kind: 'format',
      sheet,
      area: area(1, 0, 1, 1),
      format: { color: QUIET, wrap: values.length > 0, verticalAlign: 'top' },
    },
    ...(values.length > 0 ? [{ kind: 'merge', sheet, area: area(1, 0, 1, 2) } as const] : []),
    ...plannedMark(sheet, captions),
    ...values.flatMap((value, index) =>
      namedValue(sheet, value, FIRST_ROW + index, captions, document, asOf),
    ),
    ...layouts.flatMap((layout) => tableOperations(layout, captions, options)),
    { kind: 'columns', sheet, widths, hidden },
    {
      kind: 'rowHeights',
      sheet,
      heights: [
        NAME_ROW,
        ...(values.length > 0 ? [{ row: 1, points: 32 }] : []),
        { row: TITLE_ROW, points: 44 },
        ...rowHeights(layouts, document),
        ...values.flatMap(({ isLong }, index) => (isLong ? [{ row: FIRST_ROW + index, points: 45 }] : [])),
      ],
    },
    { kind: 'conditional', sheet, rules: [...plannedMarkRules(sheet), ...layouts.flatMap(typedTextRules)] },
    { kind: 'freeze', sheet, rows: FIRST_ROW, columns: 0 },
    { kind: 'protection', sheet, unlocked: [...typed, ...inputs] },
    {
      kind: 'page',
      sheet,
      orientation: 'landscape',
      repeatRows: FIRST_ROW,
      footer: sheet,
    },
    {
      kind: 'printAreas',
      sheet,
      areas: printAreas(declared, (table) => document.tables[table]?.length ?? 0),
    },
  ]
}

function namedValue(
  sheet: string,
  { key, kind, rule, numberFormat, formula, written }: NamedValue,
  row: number,
  captions: ProgramCaptions,
  document: Document,
  asOf: IsoDate | null,
): readonly Operation[] {
  const cell = area(row, VALUE_COLUMN, 1, 1)
  const [title, hint] = captions.values[key] ?? [key, '']
  const own = document.tables.values?.find(({ id }) => id === key)?.fields.value ?? null
  const today: CellContent = asOf === null ? { formula: 'TODAY()' } : toSerial(asOf)
  const content = formula ? { formula: formula({ all: columnRange }) } : cellContent(kind, own)
  return [
    { kind: 'cells', sheet, row, column: LABEL_COLUMN, cells: [[title, key === 'asOf' ? today : content]] },
    { kind: 'name', name: snakeCase(key), sheet, area: cell },
    {
      kind: 'format',
      sheet,
      area: area(row, LABEL_COLUMN, 1, 1),
      format: { color: QUIET, verticalAlign: 'top' },
    },
    {
      kind: 'format',
      sheet,
      area: cell,
      format: {
        color: INK,
        underline: LINE,
        align: 'left',
        verticalAlign: 'top',
        wrap: true,
        ...(numberFormat ? { numberFormat } : {}),
        ...(formula || written ? { fill: COMPUTED } : {}),
      },
    },
    ...(rule ? [{ kind: 'inputRule', sheet, area: cell, rule, title, message: hint } as const] : []),
  ]
}

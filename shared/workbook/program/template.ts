import { type IsoDate, toSerial } from '../../okr/index.ts'
import { STEPS } from '../../program/index.ts'
import { cellReference } from '../a1.ts'
import { type Language, type ProgramCaptions, programCaptionsOf } from '../captions/index.ts'
import type { Document } from '../document.ts'
import { area, type CellContent, type Operation, type Plan } from '../plan.ts'
import { BRAND, COMPUTED, INK, LINE, QUIET, STATUS_LOOK, WHITE } from '../tracker/style.ts'
import { DOCUMENT_DATA } from '../tracker/template/tracker-plan.ts'
import { cellContent, rowCells } from '../tracker/write.ts'
import { anchorOf, asTable, type NamedValue, type ProgramSheet, snakeCase } from './declare.ts'
import { GATE_ROWS, gatesSheet, stateRules } from './gates-sheet.ts'
import {
  columnRange,
  FIRST_ROW,
  formulaContext,
  LABEL_COLUMN,
  layoutOf,
  NAME_ROW,
  type TableLayout,
  TITLE_ROW,
  VALUE_COLUMN,
} from './layout.ts'
import { plannedMark, plannedMarkRules } from './planned-mark.ts'
import { GAP_WIDTH, printAreas, VALUE_WIDTHS } from './print-areas.ts'
import { PROGRAM_TEMPLATE, PROGRAM_VERSION } from './program-template.ts'
import { rowHeights, WRAPPED_FROM } from './row-heights.ts'
import { PROGRAM_SHEETS } from './sheets/index.ts'

const START_SHEET = 'Start'

export interface ProgramOptions {
  readonly language: Language
  /** The day that figures are computed for; null is today, whenever the workbook is looked at. */
  readonly asOf: IsoDate | null
  /** The rows and values that it starts with. */
  readonly document: Document
  /** How far below the rows in use formulas are filled down; to the end of each table unless said. */
  readonly spareRows?: number
}

/** All steps that make a new rollout program workbook. */
export function programPlan(options: ProgramOptions): Plan {
  const { language } = options
  const captions = programCaptionsOf(language)
  const [steps, others] = [PROGRAM_SHEETS.slice(0, STEPS.length), PROGRAM_SHEETS.slice(STEPS.length)]
  const sheetOperations = (sheet: ProgramSheet) => stepSheet(sheet, captions, options)
  const operations: Operation[] = [
    ...startSheet(captions),
    ...steps.flatMap(sheetOperations),
    ...others.slice(0, 1).flatMap(sheetOperations),
    ...gatesSheet(captions),
    ...others.slice(1).flatMap(sheetOperations),
    { kind: 'documentData', key: DOCUMENT_DATA.template, value: PROGRAM_TEMPLATE },
    { kind: 'documentData', key: DOCUMENT_DATA.version, value: String(PROGRAM_VERSION) },
    { kind: 'documentData', key: DOCUMENT_DATA.language, value: language },
    { kind: 'activate', sheet: START_SHEET, row: 0, column: 0 },
  ]
  return { operations }
}

function startSheet({ start, steps }: ProgramCaptions): readonly Operation[] {
  const sheet = START_SHEET
  const gates = GATE_ROWS.map(({ step, number }): CellContent[] => [
    `${number} ${steps[step]}`,
    { formula: `gate_${number}` },
    start.steps[step],
  ])
  return [
    { kind: 'sheet', sheet, tabColor: BRAND, gridlines: false },
    {
      kind: 'cells',
      sheet,
      row: 0,
      column: 0,
      cells: [[start.title], [{ formula: 'purpose&""' }], [start.note]],
    },
    { kind: 'cells', sheet, row: 4, column: 0, cells: [[start.step, start.gate, start.what], ...gates] },
    { kind: 'format', sheet, area: area(0, 0, 1, 1), format: { bold: true, size: 20, color: BRAND } },
    { kind: 'format', sheet, area: area(1, 0, 1, 1), format: { italic: true, color: INK, size: 12 } },
    { kind: 'format', sheet, area: area(2, 0, 1, 1), format: { color: QUIET } },
    { kind: 'format', sheet, area: area(4, 0, 1, 3), format: { bold: true, color: WHITE, fill: BRAND } },
    { kind: 'format', sheet, area: area(5, 0, gates.length, 3), format: { color: INK, underline: LINE } },
    {
      kind: 'conditional',
      sheet,
      rules: stateRules('$B6').map((rule) => ({ area: area(5, 1, gates.length, 1), rule })),
    },
    { kind: 'columns', sheet, widths: [24, 22, 84], hidden: [] },
    { kind: 'protection', sheet, unlocked: [] },
    { kind: 'page', sheet, orientation: 'landscape', repeatRows: 0, footer: sheet },
  ]
}

function stepSheet(
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
      printAreas: printAreas(declared, document),
      footer: sheet,
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

function tableOperations(
  layout: TableLayout,
  captions: ProgramCaptions,
  { document, spareRows = Number.POSITIVE_INFINITY }: ProgramOptions,
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
    ...(kind === 'text' && width >= WRAPPED_FROM
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
function typedTextRules({ table, firstColumn }: TableLayout) {
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

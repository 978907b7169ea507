import fc from 'fast-check'
import { CHECK_INS, KEY_RESULTS, OBJECTIVES, type Table } from '../../shared/workbook/index.ts'
import type { TypedRow, TypedTracker } from './arbitrary-tracker.ts'
import type { LiveWorkbook } from './ironcalc.ts'

const TABLES = { objectives: OBJECTIVES, keyResults: KEY_RESULTS, checkIns: CHECK_INS } as const
type TableName = keyof typeof TABLES
const TABLE_NAMES = ['objectives', 'keyResults', 'checkIns'] as const

const KINDS = ['insert', 'delete', 'sort', 'clear', 'rename'] as const

/** What a person does to a table's sheet; `at` chooses the row or, for sorting, the column. */
export interface Edit {
  readonly kind: (typeof KINDS)[number]
  readonly table: TableName
  readonly at: number
}

/** What is typed into an inserted row. */
const INSERTED: Readonly<Record<TableName, TypedRow>> = {
  objectives: { id: 'O90', title: 'Inserted', state: 'Agreed', weight: 2 },
  keyResults: {
    id: 'K90',
    objectiveId: 'O1',
    title: 'Inserted',
    type: 'Increase',
    baseline: 0,
    target: 10,
  },
  checkIns: { id: 'C900', date: '2027-02-01', keyResultId: 'K1', value: 5, confidence: 3 },
}

const EVERY_EDIT = TABLE_NAMES.flatMap((table) => KINDS.map((kind) => ({ kind, table })))

/** Every kind of edit once in every table, in any order and anywhere. */
export const arbitraryEdits: fc.Arbitrary<readonly Edit[]> = fc
  .tuple(
    fc.shuffledSubarray(EVERY_EDIT, { minLength: EVERY_EDIT.length }),
    fc.array(fc.nat(), { minLength: EVERY_EDIT.length, maxLength: EVERY_EDIT.length }),
  )
  .map(([edits, places]) => edits.map((edit, index) => ({ ...edit, at: places[index] ?? 0 })))

/** The tracker as typed after an edit: what people mean by it, on plain lists of rows. */
export function editTyped(typed: TypedTracker, { kind, table, at }: Edit): TypedTracker {
  const rows = typed[table]
  const chosen = at % rows.length
  const [before, after] = [rows.slice(0, chosen), rows.slice(chosen + 1)]
  switch (kind) {
    case 'insert':
      return { ...typed, [table]: [...before, INSERTED[table], ...rows.slice(chosen)] }
    case 'delete':
      return { ...typed, [table]: [...before, ...after] }
    case 'clear':
      return { ...typed, [table]: [...before, {}, ...after] }
    case 'sort':
      return { ...typed, [table]: sorted(rows, sortKey(table, at)) }
    case 'rename':
      return typed
  }
}

function sortKey(table: TableName, at: number): string {
  const keys = typedColumns(TABLES[table]).map(({ key }) => key)
  return keys[at % keys.length] ?? 'id'
}

function sorted(rows: readonly TypedRow[], key: string): readonly TypedRow[] {
  const text = (row: TypedRow) => String(row[key] ?? '')
  return [...rows].sort((a, b) => (text(a) < text(b) ? 1 : text(a) > text(b) ? -1 : 0))
}

/**
 * Does the same to the open workbook of a tracker as typed before the edit. Everything is typed again afterwards,
 * because IronCalc takes texts such as `=1` and `5%` for formulas and numbers when their rows move.
 */
export function editLive(live: LiveWorkbook, typed: TypedTracker, edit: Edit): void {
  const { kind, table } = edit
  const { sheet } = TABLES[table]
  const chosen = (edit.at % typed[table].length) + 1
  if (kind === 'rename') live.renameSheet(sheet, `The team's ${sheet}`)
  if (kind === 'insert') live.insertRow(sheet, chosen)
  if (kind === 'delete') live.deleteRow(sheet, chosen)
  editTyped(typed, edit)[table].forEach((row, index) => {
    typeRow(live, table, index + 1, row)
  })
}

function typeRow(live: LiveWorkbook, name: TableName, row: number, typed: TypedRow): void {
  const table = TABLES[name]
  for (const { key, column } of typedColumns(table)) live.write(table.sheet, row, column, typed[key] ?? null)
}

/** Copies the computed cells above down into inserted rows. */
export function fillDownLive(live: LiveWorkbook, typed: TypedTracker): void {
  for (const name of TABLE_NAMES) {
    TABLES[name].columns.forEach(({ formula }, column) => {
      if (formula !== undefined) live.fillDown(TABLES[name].sheet, column, typed[name].length)
    })
  }
}

function typedColumns({ columns }: Table<never>) {
  return columns.flatMap(({ key, formula }, column) => (formula === undefined ? [{ key, column }] : []))
}

import { captionsOf } from './captions/index.ts'
import type { Document, Row, Scalar } from './document.ts'
import type { DocumentForm, DocumentReading } from './form.ts'
import type { CellContent, Operation, Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import { collectProblems, type Report } from './reader/findings.ts'
import type { TablePlace } from './reader/places.ts'
import { inOrder, inputColumns, type Table } from './table.ts'
import { cellContent, cellRuns, rowCells } from './tracker/write.ts'

export interface DocumentPlan {
  /** Empty where nothing differs, and where `problems` has an error: then nothing is written. */
  readonly plan: Plan
  readonly problems: readonly Problem[]
}

/**
 * The cells to write so that a workbook, as read, holds another document: changed fields in place, new rows below the
 * last used one, the cells of removed rows emptied, missing ids filled in. Computed cells, formulas that people wrote
 * themselves and everything else are left alone. Rows are told apart by id. Their order in `next` matters only to a table
 * that has an order of its own, which is then written anew.
 */
export function documentPlan(form: DocumentForm, reading: DocumentReading, next: Document): DocumentPlan {
  const { problems, report } = collectProblems(captionsOf(reading.spoken).problems)
  const operations = [
    ...form.tables.flatMap((table) => tableOperations(table, reading, next, report)),
    ...namedOperations(form, reading, next),
  ]
  const isRefused = problems.some(({ severity }) => severity === 'error')
  if (isRefused || operations.length === 0) return { plan: { operations: [] }, problems }
  const printed = form.printed?.(reading.places, next) ?? []
  return { plan: { operations: [...operations, ...printed] }, problems }
}

function tableOperations(
  table: Table,
  reading: DocumentReading,
  next: Document,
  report: Report,
): readonly Operation[] {
  const present = rowsById(reading.document, table.name)
  const wanted = rowsById(next, table.name)
  const place = reading.places.tables[table.name]
  if (!place) {
    if (wanted.size > 0) {
      report('error', 'sheet-missing', { sheet: table.sheet, row: null, column: null }, table.sheet)
    }
    return []
  }
  const added = [...wanted.values()].filter(({ id }) => !present.has(id))
  const lastRow = place.lastRow + added.length
  if (added.length > 0 && lastRow - place.titleRow > table.capacity) {
    report(
      'error',
      'capacity-exceeded',
      { sheet: place.sheet, row: null, column: null },
      place.sheet,
      table.capacity,
    )
    return []
  }
  if (table.order && isRearranged(place, present, wanted)) {
    return arrangedRows(table, place, present, inOrder(table.order, wanted.values()))
  }
  return [
    ...[...present.values()].flatMap((row) => {
      const target = wanted.get(row.id)
      return target ? changedCells(table, place, row, target, report) : clearedCells(table, place, row)
    }),
    ...added.flatMap((row, index) =>
      rowCells(table, place.sheet, place.lastRow + 1 + index, place.columns, row),
    ),
  ]
}

/** A formula of a person's own refers to cells of its row, so rows stay where they are as long as there is one. */
function isRearranged(
  { formulas }: TablePlace,
  present: ReadonlyMap<string, Row>,
  wanted: ReadonlyMap<string, Row>,
): boolean {
  return formulas.size === 0 && [...present.keys()].join() !== [...wanted.keys()].join()
}

/** The cells to write so that rows stand one below the other from the table's first one on. */
function arrangedRows(
  table: Table,
  place: TablePlace,
  present: ReadonlyMap<string, Row>,
  rows: readonly Row[],
): readonly Operation[] {
  const standing = new Map([...present.values()].map((row) => [rowOf(place, row), row]))
  const first = place.titleRow + 1
  const count = Math.max(rows.length, place.lastRow - place.titleRow)
  return Array.from({ length: count }, (_, index) => {
    const before = standing.get(first + index)
    const old = contentsOf(table, place, before)
    if (before && place.unnamed.has(before.id)) old.delete(place.columns.get('id') ?? -1)
    const next = contentsOf(table, place, rows[index])
    const columns = [...new Set([...old.keys(), ...next.keys()])]
    const changed = columns.filter((column) => old.get(column) !== next.get(column))
    const cells = new Map(changed.map((column) => [column, next.get(column) ?? null]))
    return cellRuns(place.sheet, first + index, cells)
  }).flat()
}

/** What stands in a row's cells, by column; what could not be read as it was typed. */
function contentsOf(table: Table, place: TablePlace, row: Row | undefined): Map<number, CellContent> {
  const contents = new Map<number, CellContent>()
  if (!row) return contents
  const idColumn = place.columns.get('id')
  if (idColumn !== undefined) contents.set(idColumn, row.id)
  for (const { key, kind } of inputColumns(table)) {
    const column = place.columns.get(key)
    const content = place.unread.get(row.id)?.get(key) ?? cellContent(kind, row.fields[key] ?? null)
    if (column !== undefined && content !== null) contents.set(column, content)
  }
  return contents
}

function changedCells(
  table: Table,
  place: TablePlace,
  before: Row,
  after: Row,
  report: Report,
): readonly Operation[] {
  const row = rowOf(place, before)
  const cells = new Map<number, CellContent>()
  const idColumn = place.columns.get('id')
  if (idColumn !== undefined && place.unnamed.has(before.id)) cells.set(idColumn, before.id)
  for (const { key, kind } of inputColumns(table)) {
    const column = place.columns.get(key)
    const value = after.fields[key] ?? null
    if (column === undefined || value === (before.fields[key] ?? null)) continue
    if (place.formulas.has(`${row},${column}`)) {
      report('warning', 'formula-kept', { sheet: place.sheet, row, column }, String(value ?? ''))
    } else cells.set(column, cellContent(kind, value))
  }
  return cellRuns(place.sheet, row, cells)
}

function clearedCells(table: Table, place: TablePlace, removed: Row): readonly Operation[] {
  const keys = ['id', ...inputColumns(table).map(({ key }) => key)]
  const columns = keys.flatMap((key) => place.columns.get(key) ?? [])
  return cellRuns(place.sheet, rowOf(place, removed), new Map(columns.map((column) => [column, null])))
}

function rowOf(place: TablePlace, { id }: Row): number {
  const row = place.rows.get(id)
  if (row === undefined) throw new RangeError(`Row ${id} has no place`)
  return row
}

function namedOperations(
  { named }: DocumentForm,
  reading: DocumentReading,
  next: Document,
): readonly Operation[] {
  const before = rowsById(reading.document, named.table)
  const after = rowsById(next, named.table)
  const valueIn = (rows: ReadonlyMap<string, Row>, key: string): Scalar => rows.get(key)?.fields.value ?? null
  return [...named.fields].flatMap(([key, { kind }]): readonly Operation[] => {
    const place = reading.places.settings.get(key)
    const value = valueIn(after, key)
    if (!place || value === valueIn(before, key)) return []
    const { sheet, row, column } = place
    return [{ kind: 'cells', sheet, row, column, cells: [[cellContent(kind, value)]] }]
  })
}

function rowsById(document: Document, table: string): ReadonlyMap<string, Row> {
  return new Map((document.tables[table] ?? []).map((row) => [row.id, row]))
}

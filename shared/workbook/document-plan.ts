import { captionsOf } from './captions/index.ts'
import type { Document, Row, Scalar } from './document.ts'
import type { DocumentForm, DocumentReading } from './form.ts'
import type { CellContent, Operation, Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import { collectProblems, type Report } from './reader/findings.ts'
import type { TablePlace } from './reader/places.ts'
import { inputColumns, type Table } from './table.ts'
import { cellContent, cellRuns, rowCells } from './tracker/write.ts'

export interface DocumentPlan {
  /** Empty where nothing differs, and where `problems` has an error: then nothing is written. */
  readonly plan: Plan
  readonly problems: readonly Problem[]
}

/**
 * The cells to write so that a workbook, as read, holds another document: changed fields in place, new rows below the
 * last used one, the cells of removed rows emptied, missing ids filled in. Computed cells, formulas that people wrote
 * themselves and everything else are left alone. Rows are told apart by id; their order in `next` does not matter.
 */
export function documentPlan(form: DocumentForm, reading: DocumentReading, next: Document): DocumentPlan {
  const { problems, report } = collectProblems(captionsOf(reading.language).problems)
  const operations = [
    ...form.tables.flatMap((table) => tableOperations(table, reading, next, report)),
    ...namedOperations(form, reading, next),
  ]
  const isRefused = problems.some(({ severity }) => severity === 'error')
  return { plan: { operations: isRefused ? [] : operations }, problems }
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

import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type Document,
  type ProgramReading,
  planRows,
  type Row,
  withPlanned,
} from '../../shared/workbook/index.ts'

/** What the calendar has otherwise than the Plan sheet, by the events' titles. */
export interface DateChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** No longer planned, and nothing noted of them. */
  readonly removed: readonly string[]
}

/** What refreshing the Plan sheet would change. */
export function dateChanges(reading: ProgramReading, asOf: IsoDate): DateChanges {
  return changesBetween(reading.document.tables.records ?? [], rowsOf(reading, asOf))
}

/** The document with every dated event as planned on a day, by date. What people noted of events stays with them. */
export function withDates(reading: ProgramReading, day: IsoDate): Document {
  const { tables } = reading.document
  return withPlanned({ tables: { ...tables, records: rowsOf(reading, day) } }, 'dates', day)
}

function rowsOf({ document, language, places }: ProgramReading, day: IsoDate): readonly Row[] {
  const unread = places.tables.records?.unread
  return planRows(document, day, language, (id) => unread?.has(id) ?? false)
}

function changesBetween(before: readonly Row[], after: readonly Row[]): DateChanges {
  const old = new Map(before.map((row) => [row.id, row]))
  const ids = new Set(after.map(({ id }) => id))
  const titles = (rows: readonly Row[]) => rows.map(({ fields }) => String(fields.event ?? ''))
  const differs = ({ id, fields }: Row) =>
    Object.entries(fields).some(([key, value]) => value !== (old.get(id)?.fields[key] ?? null))
  return {
    added: titles(after.filter(({ id }) => !old.has(id))),
    changed: titles(after.filter((row) => old.has(row.id) && differs(row))),
    removed: titles(before.filter(({ id }) => !ids.has(id))),
  }
}

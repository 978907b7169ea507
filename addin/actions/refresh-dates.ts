import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type Document,
  PROGRAM_FORM,
  type ProgramReading,
  planRows,
  type Row,
  withPlanned,
} from '../../shared/workbook/index.ts'
import type { ActionResult } from './action.ts'
import { writeDocument } from './write-document.ts'

/** What the calendar has otherwise than the Plan sheet, by the events' titles. */
export interface DateChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** No longer planned, and nothing noted of them. */
  readonly removed: readonly string[]
}

/** What refreshing the Plan sheet would change. */
export function dateChanges(
  { document, language }: Pick<ProgramReading, 'document' | 'language'>,
  asOf: IsoDate,
): DateChanges {
  return changesBetween(document.tables.records ?? [], planRows(document, asOf, language))
}

/** Writes every dated event as planned on a day into the Plan sheet. What people noted of events stays. */
export function refreshDates(reading: ProgramReading, day: IsoDate): ActionResult<DateChanges> {
  const { tables } = reading.document
  const records = planRows(reading.document, day, reading.language)
  const next: Document = withPlanned({ tables: { ...tables, records } }, 'dates', day)
  return writeDocument(PROGRAM_FORM, reading, next, changesBetween(tables.records ?? [], records))
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

import type { Conflict, DocumentForm, DocumentReading } from '../../shared/workbook/index.ts'
import { spotOf } from '../actions/index.ts'

/** Where a conflict is, as people say it: `O1, Objective (Objectives B2)`. `title` is what the workbook calls the field. */
export function conflictPlace(
  form: DocumentForm,
  reading: DocumentReading,
  conflict: Conflict,
  title: string | undefined,
): string {
  const { table, row } = conflict
  const spot = spotOf(form, reading, conflict)
  const what =
    table === form.named.table ? (title ?? row) : [row, ...(title === undefined ? [] : [title])].join(', ')
  return spot ? `${what} (${spot.sheet} ${spot.cell})` : what
}

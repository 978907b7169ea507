import { toSerial } from '../../shared/okr/index.ts'
import {
  type DocumentForm,
  type FieldSchema,
  ID_PATTERN,
  MAX_TEXT,
  type Scalar,
  type SyncRequest,
} from '../../shared/workbook/index.ts'
import type { FieldError } from '../result.ts'

/** Everything in a sync that a document of this form cannot hold, each with its row and field. */
export function checkChanges(form: DocumentForm, { changes, deletes = [] }: SyncRequest): FieldError[] {
  return [
    ...changes.flatMap(({ table, row, field, to }) => {
      const message = problemOfRow(form, table, row) ?? problemOfField(form, table, row, field, to)
      return message === null ? [] : [{ where: `${table} ${row} ${field}`.slice(0, 200), message }]
    }),
    ...deletes.flatMap(({ table, row }) => {
      const message = problemOfRow(form, table, row)
      return message === null ? [] : [{ where: `${table} ${row}`.slice(0, 200), message }]
    }),
  ]
}

function problemOfRow({ noun, schema, named }: DocumentForm, table: string, row: string): string | null {
  if (!Object.hasOwn(schema, table)) {
    return `A ${noun} has no table of that name; it has ${Object.keys(schema).join(', ')}.`
  }
  if (table === named.table && !named.fields.has(row)) return 'There is no setting of that name.'
  return ID_PATTERN.test(row) ? null : 'An id has 1 to 64 letters, digits, - or _.'
}

function problemOfField(
  { schema, named }: DocumentForm,
  table: string,
  row: string,
  field: string,
  value: Scalar,
): string | null {
  const fields = schema[table]?.fields ?? {}
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!declared) return `The table has no field of that name; it has ${Object.keys(fields).join(', ')}.`
  const allowed = table === named.table ? named.fields.get(row) : declared
  return value === null || !allowed ? null : problemOfValue(allowed, value)
}

function problemOfValue({ kind, choices }: FieldSchema, value: Exclude<Scalar, null>): string | null {
  if (kind === 'number') {
    return typeof value === 'number' && Number.isFinite(value) ? null : 'A number is needed here.'
  }
  if (typeof value !== 'string') return 'Text is needed here.'
  if (value.length > MAX_TEXT) return 'A text has at most 10,000 characters; shorten it.'
  if (kind === 'date') return toSerial(value) === null ? 'A date is needed here, as YYYY-MM-DD.' : null
  if (choices && !choices.includes(value)) return `One of ${choices.join(', ')} is needed here.`
  return null
}

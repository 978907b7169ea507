import { toSerial } from '../../shared/okr/index.ts'
import {
  type FieldSchema,
  ID_PATTERN,
  MAX_TEXT,
  type Scalar,
  SETTINGS,
  type SyncRequest,
  TRACKER_SCHEMA,
} from '../../shared/workbook/index.ts'
import type { FieldError } from '../result.ts'

const SETTING_FIELDS = new Map<string, FieldSchema>(SETTINGS.map(({ key, kind }) => [key, { kind }]))

/** Everything in a sync that a tracker cannot hold, each with its row and field. */
export function checkChanges({ changes, deletes = [] }: SyncRequest): FieldError[] {
  return [
    ...changes.flatMap(({ table, row, field, to }) => {
      const message = problemOfRow(table, row) ?? problemOfField(table, row, field, to)
      return message === null ? [] : [{ where: `${table} ${row} ${field}`.slice(0, 200), message }]
    }),
    ...deletes.flatMap(({ table, row }) => {
      const message = problemOfRow(table, row)
      return message === null ? [] : [{ where: `${table} ${row}`.slice(0, 200), message }]
    }),
  ]
}

function problemOfRow(table: string, row: string): string | null {
  if (!Object.hasOwn(TRACKER_SCHEMA, table)) {
    return `A tracker has no table of that name; it has ${Object.keys(TRACKER_SCHEMA).join(', ')}.`
  }
  if (table === 'settings' && !SETTING_FIELDS.has(row)) return 'There is no setting of that name.'
  return ID_PATTERN.test(row) ? null : 'An id has 1 to 64 letters, digits, - or _.'
}

function problemOfField(table: string, row: string, field: string, value: Scalar): string | null {
  const fields = TRACKER_SCHEMA[table]?.fields ?? {}
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!declared) return `The table has no field of that name; it has ${Object.keys(fields).join(', ')}.`
  const schema = table === 'settings' ? SETTING_FIELDS.get(row) : declared
  return value === null || !schema ? null : problemOfValue(schema, value)
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

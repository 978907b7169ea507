import type { DocumentSchema } from '../document.ts'
import type { DocumentForm } from '../form.ts'
import { schemaOf } from '../table.ts'
import { CHECK_INS } from './check-ins.ts'
import { KEY_RESULTS } from './key-results.ts'
import { OBJECTIVES } from './objectives.ts'
import { SETTINGS } from './settings.ts'

const TABLES = [OBJECTIVES, KEY_RESULTS, CHECK_INS] as const

/** What sync may carry of a team tracker. A setting's own kind is checked against its declaration. */
export const TRACKER_SCHEMA: DocumentSchema = {
  ...schemaOf(TABLES),
  settings: { fields: { value: { kind: 'text' } }, appendOnly: false },
}

export const TRACKER_FORM: DocumentForm = {
  noun: 'tracker',
  tables: TABLES,
  schema: TRACKER_SCHEMA,
  named: { table: 'settings', fields: new Map(SETTINGS.map(({ key, kind }) => [key, { kind }])) },
}

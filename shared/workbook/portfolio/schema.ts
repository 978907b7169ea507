import type { FieldSchema } from '../document.ts'
import type { DocumentForm } from '../form.ts'
import { schemaOf } from '../table.ts'
import { PORTFOLIO_TABLES, PORTFOLIO_VALUES } from './tables.ts'

/** What a portfolio is made of, for what writes documents. It is refreshed, never sent. */
export const PORTFOLIO_FORM: DocumentForm = {
  noun: 'portfolio',
  tables: PORTFOLIO_TABLES,
  schema: {
    ...schemaOf(PORTFOLIO_TABLES),
    values: { fields: { value: { kind: 'text' } }, appendOnly: false },
  },
  named: {
    table: 'values',
    fields: new Map(PORTFOLIO_VALUES.map(({ key, kind }): [string, FieldSchema] => [key, { kind }])),
  },
}

import type { FieldSchema } from '../document.ts'
import type { DocumentForm } from '../form.ts'
import { schemaOf } from '../table.ts'
import { asTable } from './declare.ts'
import { PROGRAM_SHEETS } from './sheets/index.ts'

const TABLES = PROGRAM_SHEETS.flatMap(({ sheet, tables }) => tables.map((table) => asTable(sheet, table)))

/** `asOf` is the workbook's own, as in a tracker; computed values are the sheet's. */
const NAMED = PROGRAM_SHEETS.flatMap(({ values }) => values).filter(
  ({ key, formula }) => key !== 'asOf' && formula === undefined,
)

/** The rollout program's tables and named cells as sync knows them. */
export const PROGRAM_FORM: DocumentForm = {
  noun: 'program',
  tables: TABLES,
  schema: { ...schemaOf(TABLES), values: { fields: { value: { kind: 'text' } }, appendOnly: false } },
  named: {
    table: 'values',
    fields: new Map(
      NAMED.map(({ key, kind, choices }): [string, FieldSchema] => [
        key,
        choices ? { kind, choices } : { kind },
      ]),
    ),
  },
}

import type { Document, FieldSchema } from '../document.ts'
import type { DocumentForm, DocumentReading } from '../form.ts'
import type { Operation } from '../plan.ts'
import { schemaOf } from '../table.ts'
import { asTable, type ProgramTableName } from './declare.ts'
import { printAreas } from './print-areas.ts'
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
  printed,
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

/** The print areas of all sheets, since people type rows into any of them between two writes. */
function printed({ tables }: DocumentReading['places'], next: Document): readonly Operation[] {
  const used = (name: ProgramTableName) => {
    const place = tables[name]
    return Math.max(next.tables[name]?.length ?? 0, place ? place.lastRow - place.titleRow : 0)
  }
  return PROGRAM_SHEETS.flatMap((declared): Operation[] => {
    const place = declared.tables.map(({ name }) => tables[name]).find((known) => known !== undefined)
    return place ? [{ kind: 'printAreas', sheet: place.sheet, areas: printAreas(declared, used) }] : []
  })
}

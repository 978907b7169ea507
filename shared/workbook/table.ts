import type { DocumentSchema, FieldKind, TableSchema } from './document.ts'
import type { ConditionalRule, InputRule } from './plan.ts'

/** Makes the formula of a computed column for one sheet row (1-based, without `=`). */
export type RowFormula = (row: number) => string

/**
 * A column of a template, declared once: the sheet in every host, the reader, the pane's form, the sync schema and the
 * parity test all come from it.
 */
export interface Column {
  /** Its field in the document, in camelCase. Captions are looked up by `table.key`. */
  readonly key: string
  readonly kind: FieldKind
  readonly choices?: readonly string[]
  /** Characters of the default font. */
  readonly width: number
  readonly numberFormat?: string
  readonly rule?: InputRule
  readonly highlight?: readonly ConditionalRule[]
  /** Present on computed columns, which people do not type into and sync does not carry. */
  readonly formula?: RowFormula
  /** Helper columns are hidden. */
  readonly hidden?: boolean
}

/** A table of a template: one sheet with its titles in row 1 and data from row 2 on. */
export interface Table {
  /** Its name in the document, in camelCase. */
  readonly name: string
  readonly sheet: string
  /** The first letter of its rows' ids. */
  readonly letter: string
  /** How many rows formulas and rules are filled down. */
  readonly capacity: number
  readonly appendOnly: boolean
  readonly columns: readonly Column[]
}

/** The fields that people fill in; the id is the row's own and no field. */
export function inputColumns(table: Table): readonly Column[] {
  return table.columns.filter(({ key, formula }) => key !== 'id' && formula === undefined)
}

/** What sync may carry of these tables. */
export function schemaOf(tables: readonly Table[]): DocumentSchema {
  return Object.fromEntries(tables.map((table) => [table.name, tableSchema(table)]))
}

function tableSchema(table: Table): TableSchema {
  const fields = inputColumns(table).map(({ key, kind, choices }) => [
    key,
    choices ? { kind, choices } : { kind },
  ])
  return { fields: Object.fromEntries(fields), appendOnly: table.appendOnly }
}

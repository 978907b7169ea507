import type { DocumentSchema, FieldKind, Row, TableSchema } from './document.ts'
import type { ConditionalRule, InputRule } from './plan.ts'

/** What a computed cell shows: a date as its day number, `null` for an empty cell. */
export type Figure = string | number | null

/**
 * A column of a template, declared once: the sheet in every host, the reader, the pane's form, the sync schema and the
 * parity test all come from it.
 */
export interface Column<Subject = never, Key extends string = string> {
  /** Its field in the document, in camelCase. Captions are looked up by `table.key`. */
  readonly key: Key
  readonly kind: FieldKind
  readonly choices?: readonly string[]
  /** Characters of the default font. */
  readonly width: number
  readonly numberFormat?: string
  readonly rule?: InputRule
  readonly highlight?: readonly ConditionalRule[]
  /** Formulas see what is typed as it stands: a number or date typed as text counts as blank. */
  readonly asTyped?: true
  /**
   * Present on computed columns, which people do not type into and sync does not carry: the formula, the same in
   * every row, without `=`.
   */
  readonly formula?: string
  /** What the formula shows for what stands in its row, as the engine computes it. */
  readonly figure?: (subject: Subject) => Figure
  /** Nobody sees it: a row in which nothing else stands is a blank one. */
  readonly hidden?: true
}

/** A table of a template: one sheet with its titles in row 1 and data from row 2 on. */
export interface Table<Subject = never, Key extends string = string> {
  /** Its name in the document, in camelCase. */
  readonly name: string
  readonly sheet: string
  /** The first letter of its rows' ids. */
  readonly letter: string
  /** The defined name of its first title's cell, by which it is found whatever its sheet is called. */
  readonly anchor: string
  /** How many rows formulas and rules are filled down. */
  readonly capacity: number
  readonly appendOnly: boolean
  /**
   * Present on a table whose rows stand in the order of these texts, without gaps, after each write that adds, removes or
   * reorders some. Any other table's rows stay where they are.
   */
  readonly order?: RowOrder
  readonly columns: readonly Column<Subject, Key>[]
}

/** A text for each row, by which rows are sorted. */
export type RowOrder = (row: Row) => string

/** Rows sorted by an order. */
export function inOrder(order: RowOrder, rows: Iterable<Row>): readonly Row[] {
  const keyed = [...rows].map((row) => ({ row, key: order(row) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row)
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

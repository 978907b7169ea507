/** The value of one field, as sync carries it. Dates are `YYYY-MM-DD` text. */
export type Scalar = string | number | boolean | null

/** A row of a document's table. A field that is absent is blank. */
export interface Row {
  readonly id: string
  readonly fields: Readonly<Record<string, Scalar>>
}

/** A workbook as typed tables of rows with ids; rows are in the order they have in the sheet. */
export interface Document {
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

export type FieldKind = 'text' | 'number' | 'date' | 'choice' | 'reference'

/** What a field may hold. Blank (`null`) is allowed everywhere. */
export interface FieldSchema {
  readonly kind: FieldKind
  readonly choices?: readonly string[]
}

export interface TableSchema {
  readonly fields: Readonly<Record<string, FieldSchema>>
  /** Rows of this table are never deleted. */
  readonly appendOnly: boolean
}

export type DocumentSchema = Readonly<Record<string, TableSchema>>

/** The most characters a text may have. */
export const MAX_TEXT = 10_000

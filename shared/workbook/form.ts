import type { Language } from './captions/index.ts'
import type { Document, DocumentSchema, FieldSchema } from './document.ts'
import type { Operation } from './plan.ts'
import type { TablePlace } from './reader/places.ts'
import type { NamedPlace } from './snapshot.ts'
import type { Table } from './table.ts'

/** A kind of synced document: what its tables are and what sync may carry. */
export interface DocumentForm {
  /** What people call it. */
  readonly noun: 'tracker' | 'program' | 'portfolio'
  /** The tables whose rows have ids. */
  readonly tables: readonly Table[]
  /** Of all tables, that of the named cells among them. */
  readonly schema: DocumentSchema
  /** What of the sheets is printed when they hold a document, where blank rows would be printed otherwise. */
  readonly printed?: (places: DocumentReading['places'], next: Document) => readonly Operation[]
  /** The table with a row for each named cell, and what each of them may hold in its field `value`. */
  readonly named: { readonly table: string; readonly fields: ReadonlyMap<string, FieldSchema> }
}

/** A document as read from a workbook, with where everything stands, to write back. */
export interface DocumentReading {
  readonly document: Document
  readonly language: Language
  /** In which its problems are told; the workbook's own where nobody asked for another. */
  readonly spoken: Language
  /** False where a table or a column was not found: then what is not in the document may still be in the workbook. */
  readonly complete: boolean
  readonly places: {
    readonly tables: Readonly<Partial<Record<string, TablePlace>>>
    /** The named cells. */
    readonly settings: ReadonlyMap<string, NamedPlace>
  }
}

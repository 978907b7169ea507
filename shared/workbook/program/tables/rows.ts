import type { ProgramTables } from '../../../program/index.ts'
import type { Document, Row } from '../../document.ts'

/** The rows of one table of a document, each as the program has it. */
export type Rows = <Result>(table: keyof ProgramTables, of: (row: Row) => Result) => readonly Result[]

export function rowsIn({ tables }: Document): Rows {
  return (table, of) => (tables[table] ?? []).map(of)
}

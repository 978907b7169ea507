import type { ProgramTables } from './model.ts'
import type { ProgramValues } from './program-values.ts'

/** A row, or a cell of it, of the program. Named cells are the rows of `values` and `settings`. */
export interface Place {
  readonly table: keyof ProgramTables | 'values' | 'settings'
  /** The row's id; null where the table has no row that could be named. */
  readonly row: string | null
  readonly field: string | null
}

/** Something that is so, where it stands, and what it means in a sentence. */
export interface Evidence extends Place {
  readonly says: string
}

/** Something entered that a person should mend, and how. */
export interface ProgramProblem extends Evidence {
  readonly severity: 'error' | 'warning'
  /** A stable id, such as `rating-out-of-range`. */
  readonly rule: string
}

type RowOf<Table extends keyof ProgramTables> = ProgramTables[Table][number]

/** Evidence at a row or a cell of a table. */
export function at<Table extends keyof ProgramTables>(
  table: Table,
  row: Pick<RowOf<Table>, 'id'>,
  field: (keyof RowOf<Table> & string) | null,
  says: string,
): Evidence {
  return { table, row: row.id, field, says }
}

/** Evidence at a table as a whole, such as that it is empty. */
export function atTable(table: keyof ProgramTables, says: string): Evidence {
  return { table, row: null, field: null, says }
}

/** Evidence at a named cell. */
export function atValue(key: keyof ProgramValues, says: string): Evidence {
  return { table: 'values', row: key, field: 'value', says }
}

/** Makes a problem of evidence. */
export function problem(severity: 'error' | 'warning', rule: string, evidence: Evidence): ProgramProblem {
  return { severity, rule, ...evidence }
}

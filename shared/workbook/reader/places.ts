import type { CellValue, SheetSnapshot } from '../snapshot.ts'

/** The least and the first too great day number that is read as a date: 1901-01-01 to 9999-12-31. */
export const FIRST_DATE = 367
export const END_OF_DATES = 2_958_466

/** Where a table's titles stand. */
export interface TitlePlace {
  readonly sheet: SheetSnapshot
  readonly titleRow: number
  readonly columns: ReadonlyMap<string, number>
}

/** Where a table stands in a workbook; rows and columns count from 0. */
export interface TablePlace {
  /** The sheet's present name. */
  readonly sheet: string
  readonly titleRow: number
  /** Position of each column found, by key. */
  readonly columns: ReadonlyMap<string, number>
  /** The sheet row of each row of the document, by id. */
  readonly rows: ReadonlyMap<string, number>
  /** The rows whose id is not in their cell yet, by id. */
  readonly unnamed: ReadonlySet<string>
  /** The cells, `row,column`, in which a person wrote a formula of their own. */
  readonly formulas: ReadonlySet<string>
  /** What stands in cells that count as blank, by the row's id and the column's key. */
  readonly unread: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** The last row that holds anything typed; the title row where none does. */
  readonly lastRow: number
}

/** The text of a cell as people see it, without blanks around; '' where it is blank. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return trimmed(String(value))
}

/** As spreadsheets trim: blanks around go, several in a row become one. */
export function trimmed(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '')
}

/** Ids, choices and titles are the same whatever their case. */
export function folded(text: string): string {
  return trimmed(text).toLowerCase()
}

import type { Scalar } from './document.ts'

/** An error value in a cell, such as `#DIV/0!`. */
export interface CellError {
  readonly error: string
}

/** What stands in a cell. A date is its day number; a formula whose result is not known is `null`. */
export type CellValue = Scalar | CellError

/** One sheet from A1 on; rows may be shorter than others, what is missing is blank. */
export interface SheetSnapshot {
  readonly name: string
  readonly values: readonly (readonly CellValue[])[]
  /** The formula of each cell without `=`, `null` where there is none; same shape as `values`. */
  readonly formulas: readonly (readonly (string | null)[])[]
}

/** Where a defined name points to; rows and columns count from 0. */
export interface NamedPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** A workbook at one moment. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[]
  /** Defined names that point to a cell or area (its first cell). A name that lost its cell is absent. */
  readonly names: Readonly<Record<string, NamedPlace>>
  readonly documentData: Readonly<Record<string, string>>
}

import type { CellValue } from '../../shared/workbook/index.ts'

/** What a spreadsheet program computed for a cell; row and column count from 0. */
export type Computed = (sheet: string, row: number, column: number) => CellValue

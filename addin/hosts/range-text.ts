import { type Area, cellReference } from '../../shared/workbook/index.ts'

/** `A2:C9`, without a sheet. */
export function rangeText({ row, column, rows, columns }: Area): string {
  return `${cellReference(row, column)}:${cellReference(row + rows - 1, column + columns - 1)}`
}

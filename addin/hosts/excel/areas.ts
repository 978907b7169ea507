import type { Area } from '../../../shared/workbook/index.ts'

/**
 * An area of a sheet. Not tracked: otherwise the client keeps a reference to each range in Excel, two messages each way
 * for every range, for the sake of rows inserted in the middle of a conversation.
 */
export function rangeAt(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns).untrack()
}

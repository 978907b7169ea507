import type { Area } from '../../../shared/workbook/index.ts'
import { PERMITTED } from '../permitted.ts'
import { rangeText } from '../range-text.ts'

const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowInsertRows: PERMITTED.insertRows,
  allowSort: PERMITTED.sort,
  allowAutoFilter: PERMITTED.autoFilter,
  allowFormatCells: PERMITTED.formatCells,
  allowFormatColumns: PERMITTED.formatColumns,
  allowFormatRows: PERMITTED.formatRows,
}

/** Locks a sheet that is not protected just now, but for some areas. */
export function protect(sheet: Excel.Worksheet, unlocked: readonly Area[]): void {
  sheet.getRange().format.protection.locked = true
  for (const area of unlocked) sheet.getRange(rangeText(area)).format.protection.locked = false
  sheet.protection.protect(OPTIONS)
}

import type { Area } from '../../../shared/workbook/index.ts'
import { joined } from '../joined-areas.ts'
import { PERMITTED } from '../permitted.ts'
import { rangeAt } from './areas.ts'

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
  sheet.getRange().untrack().format.protection.locked = true
  for (const area of joined(unlocked)) rangeAt(sheet, area).format.protection.locked = false
  sheet.protection.protect(OPTIONS)
}

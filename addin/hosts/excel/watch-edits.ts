import { type ExcelClient, inSession } from './session.ts'

/** Calls back after anybody but this add-in has changed cells, here or on another computer. */
export function watchEdits(client: ExcelClient, onEdit: () => void): Promise<void> {
  return inSession(client, async ({ workbook, sync }) => {
    workbook.worksheets.onChanged.add(async ({ triggerSource }) => {
      if (triggerSource !== 'ThisLocalAddin') onEdit()
    })
    await sync()
  })
}

import { type ExcelClient, inSession } from './session.ts'

/** Renames a sheet as a person does. */
export function renameSheet(client: ExcelClient, from: string, to: string): Promise<void> {
  return inSession(client, async ({ workbook, sync }) => {
    workbook.worksheets.getItem(from).name = to
    await sync()
  })
}

/** Removes sheets and names; those that are not there are left out. */
export function remove(
  client: ExcelClient,
  { sheets, names }: { readonly sheets: readonly string[]; readonly names: readonly string[] },
): Promise<void> {
  return inSession(client, async ({ workbook, sync }) => {
    workbook.worksheets.load('items/name')
    workbook.names.load('items/name')
    await sync()
    for (const item of workbook.names.items) if (names.includes(item.name)) item.delete()
    for (const sheet of workbook.worksheets.items) if (sheets.includes(sheet.name)) sheet.delete()
    await sync()
  })
}

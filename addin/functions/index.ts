/** What the functions are, and what they do in Google Sheets. In Excel `in-workbook.ts` offers them. */
export type { Argument } from './arguments.ts'
export { NAMESPACE } from './list.ts'
export { functionMetadata, functionTable, metadataFile } from './metadata.ts'
export { functionStubs, type SheetsServices, sheetsFunctions } from './sheets.ts'
export type { Localized } from './texts.ts'

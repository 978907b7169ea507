export { excelHost } from './host.ts'
export type { ExcelClient } from './session.ts'
export { remove, renameSheet } from './sheet-tools.ts'
export { watchEdits } from './watch-edits.ts'

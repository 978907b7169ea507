export { type BrowserWorkbook, isSavedWorkbook, openWorkbook, type SavedWorkbook } from './workbook.ts'

export { excelHost } from './host.ts'
export type { ExcelClient } from './session.ts'

import type { Capability } from '../../../shared/workbook/index.ts'

/** What Google Sheets has means for. It has no print set-up for scripts. */
export const SHEETS_CAPABILITIES: ReadonlySet<Capability> = new Set([
  'sheet',
  'cells',
  'format',
  'merge',
  'inputRule',
  'conditional',
  'name',
  'freeze',
  'columns',
  'rowHeights',
  'protection',
  'chart',
  'documentData',
  'activate',
])

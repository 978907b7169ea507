import type { Capability } from '../../../shared/workbook/index.ts'

/**
 * What the free Univer has means for. It has no charts and no print set-up, and protects cells only with a server
 * that knows its users.
 */
export const CAPABILITIES: ReadonlySet<Capability> = new Set([
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
  'documentData',
  'activate',
])

import { allBut } from '../capabilities.ts'

/** Excel has means for all else from ExcelApi 1.9 on. */
export const CAPABILITIES = allBut('filter')

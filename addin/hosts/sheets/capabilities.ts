import { allBut } from '../capabilities.ts'

/** What Google Sheets has means for. It has no print set-up for scripts. */
export const SHEETS_CAPABILITIES = allBut('page', 'printAreas', 'filter')

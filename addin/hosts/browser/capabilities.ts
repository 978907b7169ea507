import { allBut } from '../capabilities.ts'

/**
 * What the free Univer has means for. It has no charts and no print set-up, and protects cells only with a server
 * that knows its users.
 */
export const CAPABILITIES = allBut('protection', 'chart', 'page', 'printAreas', 'filter')

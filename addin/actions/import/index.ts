export { importOkrs } from './import-okrs.ts'
export type { ImportNote } from './notes.ts'
export { quarterAt, quarterOf } from './quarter.ts'
export type { ImportLine } from './read-rows.ts'

/** What the functions are. What they do is in `excel.ts` and `sheets.ts`, one for each program. */
export type { Argument } from './arguments.ts'
export { NAMESPACE } from './list.ts'
export { functionMetadata, functionTable } from './metadata.ts'
export type { Localized } from './texts.ts'

/** A language that pages speak. */
export type { Language } from '../../shared/okr/index.ts'

import type { schemas } from '../../shared/api/index.ts'

/** A language that pages speak. */
export type Language = (typeof schemas.LANGUAGES)[number]

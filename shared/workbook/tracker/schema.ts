import type { DocumentSchema } from '../document.ts'
import { schemaOf } from '../table.ts'
import { CHECK_INS } from './check-ins.ts'
import { KEY_RESULTS } from './key-results.ts'
import { OBJECTIVES } from './objectives.ts'

/** What sync may carry of a team tracker. A setting's own kind is checked against its declaration. */
export const TRACKER_SCHEMA: DocumentSchema = {
  ...schemaOf([OBJECTIVES, KEY_RESULTS, CHECK_INS]),
  settings: { fields: { value: { kind: 'text' } }, appendOnly: false },
}

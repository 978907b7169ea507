import type { Snapshot } from '../snapshot.ts'
import { DOCUMENT_DATA } from '../tracker/template/tracker-plan.ts'

export const PROGRAM_TEMPLATE = 'rollout-program'

/** Raised where an older program would misread the workbook. */
export const PROGRAM_VERSION = 1

/** Whether a workbook was made from the rollout program's template, of whatever version. */
export function isProgram({ documentData }: Pick<Snapshot, 'documentData'>): boolean {
  return documentData[DOCUMENT_DATA.template] === PROGRAM_TEMPLATE
}

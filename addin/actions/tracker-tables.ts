import { CHECK_INS, KEY_RESULTS, OBJECTIVES } from '../../shared/workbook/index.ts'

/** The tables whose rows have ids of their own, under their names in the document. */
export const TRACKER_TABLES = [
  { name: 'objectives', letter: OBJECTIVES.letter },
  { name: 'keyResults', letter: KEY_RESULTS.letter },
  { name: 'checkIns', letter: CHECK_INS.letter },
] as const

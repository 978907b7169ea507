import { STRUCTURE_CASES } from './structure.ts'
import type { ConformanceCase } from './subject.ts'
import { VALUE_CASES } from './values.ts'

export type { AnyHost, ConformanceCase, Subject } from './subject.ts'

/** What every host must do alike. Each case opens a workbook of its own. */
export const CONFORMANCE: readonly ConformanceCase[] = [...VALUE_CASES, ...STRUCTURE_CASES]

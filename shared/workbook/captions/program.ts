import type { Step } from '../../program/index.ts'
import type { ProgramTableName } from '../program/declare.ts'
import type { GateCaptions } from './program-gates.ts'

/** All texts of the rollout program's workbook in one language. */
export interface ProgramCaptions {
  readonly start: Readonly<Record<'title' | 'note' | 'step' | 'gate' | 'what', string>> & {
    readonly steps: Readonly<Record<Step, string>>
  }
  readonly steps: Readonly<Record<Step, string>>
  /** A sheet's title and what is done on it, by the sheet's name. */
  readonly sheets: Readonly<Record<string, readonly [title: string, what: string]>>
  /** A named value's label and hint. */
  readonly values: Readonly<Record<string, readonly [label: string, hint: string]>>
  readonly tables: Readonly<Record<ProgramTableName, string>>
  /** What a planner's sheet says of its results, before the day. */
  readonly planned: Readonly<Record<'never' | 'on' | 'outOfDate', string>>
  readonly columns: Readonly<Record<ProgramTableName, Readonly<Record<string, string>>>>
  /** The title of columns that only formulas look at. */
  readonly forFormulas: string
  readonly gates: GateCaptions
}

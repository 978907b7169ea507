import type { ConditionName } from '../../program/index.ts'
import type { LackCaption } from '../program/gate-evidence.ts'

/** The texts of the sheet Gates. In what is missing `{count}` and `{first}` stand for what the sheet finds. */
export interface GateCaptions
  extends Readonly<Record<'title' | 'note' | 'gate' | 'state' | 'due' | 'missing' | 'where', string>> {
  /** What a condition demands, and what to do while it is not met: the sentence, and one where nothing can be counted yet. */
  readonly conditions: Readonly<Record<ConditionName, readonly [demand: string, ...lack: LackCaption]>>
}

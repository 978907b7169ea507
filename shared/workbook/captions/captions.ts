import type { QualityRuleId } from '../../okr/index.ts'
import type { CheckInKey } from '../tracker/check-ins.ts'
import type { KeyResultKey } from '../tracker/key-results.ts'
import type { ObjectiveKey } from '../tracker/objectives.ts'
import type { SettingKey } from '../tracker/settings.ts'
import type { ProblemCaptions } from './problems.ts'
import type { SheetCaptions } from './sheets.ts'

/** A title, and the hint shown where something is typed under it; no hint is ''. */
export type Caption = readonly [title: string, hint: string]

/** All texts of one language. A language that lacks one does not compile. */
export interface Captions extends SheetCaptions {
  readonly columns: {
    readonly objectives: Readonly<Record<ObjectiveKey, Caption>>
    readonly keyResults: Readonly<Record<KeyResultKey, Caption>>
    readonly checkIns: Readonly<Record<CheckInKey, Caption>>
  }
  readonly settings: Readonly<Record<SettingKey | 'as_of', Caption>>
  readonly problems: ProblemCaptions
  /** What to do about a tracker that this program is too old for. */
  /** What could be better about an OKR, and how to mend it. */
  readonly quality: Readonly<Record<QualityRuleId, string>>
}

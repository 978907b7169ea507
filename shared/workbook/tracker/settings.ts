import { DEFAULT_SETTINGS } from '../../okr/index.ts'
import type { FieldKind, Scalar } from '../document.ts'

/** A named cell of the Settings sheet; in the document, a row of the table `settings` with the field `value`. */
export interface Setting {
  readonly key: string
  readonly kind: FieldKind
  /** What a new workbook starts with. */
  readonly initial: Scalar
}

/** `as_of` is the workbook's own (today unless somebody types a date) and is not synced. */
export const SETTINGS = [
  { key: 'organization', kind: 'text', initial: null },
  { key: 'team', kind: 'text', initial: null },
  { key: 'cycle_name', kind: 'text', initial: null },
  { key: 'cycle_start', kind: 'date', initial: null },
  { key: 'cycle_end', kind: 'date', initial: null },
  { key: 'on_track_from', kind: 'number', initial: DEFAULT_SETTINGS.onTrackFrom },
  { key: 'at_risk_from', kind: 'number', initial: DEFAULT_SETTINGS.atRiskFrom },
  { key: 'grace', kind: 'number', initial: DEFAULT_SETTINGS.grace },
  { key: 'stale_days', kind: 'number', initial: DEFAULT_SETTINGS.staleDays },
  { key: 'max_objectives', kind: 'number', initial: DEFAULT_SETTINGS.maxObjectives },
  { key: 'max_key_results', kind: 'number', initial: DEFAULT_SETTINGS.maxKeyResults },
] as const satisfies readonly Setting[]

export type SettingKey = (typeof SETTINGS)[number]['key']

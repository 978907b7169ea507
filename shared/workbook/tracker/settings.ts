import { DEFAULT_SETTINGS } from '../../okr/index.ts'
import type { FieldKind, Scalar } from '../document.ts'

/** A named cell of the Settings sheet; in the document, a row of the table `settings` with the field `value`. */
export interface Setting {
  readonly key: string
  readonly kind: FieldKind
  /** What counts while the cell is blank, and what a new workbook starts with. */
  readonly initial: Scalar
  /** What a number may be. */
  readonly min?: number
  readonly max?: number
}

/** `as_of` is the workbook's own (today unless somebody types a date) and is not synced. */
export const SETTINGS = [
  { key: 'organization', kind: 'text', initial: null },
  { key: 'team', kind: 'text', initial: null },
  { key: 'cycle_name', kind: 'text', initial: null },
  { key: 'cycle_start', kind: 'date', initial: null },
  { key: 'cycle_end', kind: 'date', initial: null },
  { key: 'on_track_from', kind: 'number', initial: DEFAULT_SETTINGS.onTrackFrom, min: 0, max: 1 },
  { key: 'at_risk_from', kind: 'number', initial: DEFAULT_SETTINGS.atRiskFrom, min: 0, max: 1 },
  { key: 'grace', kind: 'number', initial: DEFAULT_SETTINGS.grace, min: 0, max: 1 },
  { key: 'stale_days', kind: 'number', initial: DEFAULT_SETTINGS.staleDays, min: 0, max: 366 },
  { key: 'max_objectives', kind: 'number', initial: DEFAULT_SETTINGS.maxObjectives, min: 1, max: 40 },
  { key: 'max_key_results', kind: 'number', initial: DEFAULT_SETTINGS.maxKeyResults, min: 1, max: 200 },
] as const satisfies readonly Setting[]

export type SettingKey = (typeof SETTINGS)[number]['key']

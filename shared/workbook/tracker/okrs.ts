import {
  type CheckIn,
  DEFAULT_SETTINGS,
  KEY_RESULT_TYPES,
  type KeyResult,
  KINDS,
  type Objective,
  type OkrSettings,
  OWNER_STATUSES,
  STATES,
  type TeamOkrs,
  type Weight,
} from '../../okr/index.ts'
import type { Document, Row, Scalar } from '../document.ts'
import { choiceOf, dateOf, numberOf, textOf } from '../fields.ts'
import { entryOf } from '../ids.ts'
import { SETTINGS, type Setting, type SettingKey } from './settings.ts'

/**
 * The OKRs that a tracker's document holds. What is missing or not of its kind is null, as it is to the formulas;
 * naming such cells is the reader's work. Check-ins without a date or a key result are left out. Without a cycle's
 * dates there are no figures: returns null.
 */
export function teamOkrsOf(document: Document): TeamOkrs | null {
  const setting = settingsOf(document)
  const start = dateOf(setting('cycle_start'))
  const end = dateOf(setting('cycle_end'))
  if (start === null || end === null) return null
  return {
    organization: textOf(setting('organization')),
    team: textOf(setting('team')),
    cycle: { name: textOf(setting('cycle_name')), start, end },
    settings: okrSettingsOf(setting),
    objectives: rowsOf(document, 'objectives').map(objectiveOf),
    keyResults: rowsOf(document, 'keyResults').map(keyResultOf),
    checkIns: rowsOf(document, 'checkIns').flatMap((row, index) => checkInOf(row, index + 1) ?? []),
  }
}

/** One objective from its row. */
export function objectiveOf({ id, fields }: Row): Objective {
  return {
    id,
    title: textOf(fields.title),
    owner: textOf(fields.owner),
    kind: choiceOf(KINDS, fields.kind),
    state: choiceOf(STATES, fields.state) ?? 'Draft',
    weight: weightOf(fields.weight),
    supports: textOf(fields.supports) || null,
    score: numberOf(fields.score, 0, 1),
  }
}

/** One key result from its row. */
export function keyResultOf({ id, fields }: Row): KeyResult {
  return {
    id,
    objectiveId: textOf(fields.objectiveId),
    title: textOf(fields.title),
    owner: textOf(fields.owner),
    type: choiceOf(KEY_RESULT_TYPES, fields.type),
    unit: textOf(fields.unit),
    baseline: numberOf(fields.baseline),
    target: numberOf(fields.target),
    weight: weightOf(fields.weight),
    start: dateOf(fields.start),
    end: dateOf(fields.end),
    state: choiceOf(STATES, fields.state) ?? 'Agreed',
    score: numberOf(fields.score, 0, 1),
  }
}

/** One check-in from its row and its place in the table, from 1 on; null without a date or a key result. */
export function checkInOf({ id, fields }: Row, place: number): CheckIn | null {
  const date = dateOf(fields.date)
  const keyResultId = textOf(fields.keyResultId)
  if (date === null || keyResultId === '') return null
  return {
    id,
    keyResultId,
    date,
    entry: entryOf(id, place),
    value: numberOf(fields.value),
    confidence: numberOf(fields.confidence, 0, 10),
    status: choiceOf(OWNER_STATUSES, fields.status),
    whatChanged: textOf(fields.whatChanged),
    blocker: textOf(fields.blocker),
    by: textOf(fields.by),
  }
}

function okrSettingsOf(setting: (key: SettingKey) => Scalar): OkrSettings {
  const number = (key: SettingKey, otherwise: number) => {
    const { min, max }: Setting = SETTINGS.find((candidate) => candidate.key === key) ?? SETTINGS[0]
    return numberOf(setting(key), min, max) ?? otherwise
  }
  return {
    onTrackFrom: number('on_track_from', DEFAULT_SETTINGS.onTrackFrom),
    atRiskFrom: number('at_risk_from', DEFAULT_SETTINGS.atRiskFrom),
    grace: number('grace', DEFAULT_SETTINGS.grace),
    staleDays: number('stale_days', DEFAULT_SETTINGS.staleDays),
    maxObjectives: number('max_objectives', DEFAULT_SETTINGS.maxObjectives),
    maxKeyResults: number('max_key_results', DEFAULT_SETTINGS.maxKeyResults),
  }
}

function settingsOf(document: Document): (key: SettingKey) => Scalar {
  const values = new Map(rowsOf(document, 'settings').map(({ id, fields }) => [id, fields.value ?? null]))
  return (key) => values.get(key) ?? null
}

function rowsOf(document: Document, table: string): readonly Row[] {
  return document.tables[table] ?? []
}

function weightOf(value: Scalar | undefined): Weight {
  if (value === null || value === undefined) return 1
  return numberOf(value, 0)
}

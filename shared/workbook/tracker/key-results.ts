import { type EvaluatedKeyResult, KEY_RESULT_TYPES, STATES } from '../../okr/index.ts'
import type { Table } from '../table.ts'
import { KEY_RESULT_BLOCK, shown } from './calculation/index.ts'
import {
  choice,
  DATE,
  DISAGREEMENT_HIGHLIGHT,
  FORMATS,
  NUMBER,
  SCORE,
  STATUS_HIGHLIGHT,
  WEIGHT,
} from './columns.ts'

export type KeyResultKey =
  | 'id'
  | 'objectiveId'
  | 'title'
  | 'owner'
  | 'type'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'weight'
  | 'start'
  | 'end'
  | 'state'
  | 'current'
  | 'lastCheckIn'
  | 'raw'
  | 'progress'
  | 'expected'
  | 'suggestedStatus'
  | 'status'
  | 'confidence'
  | 'disagreement'
  | 'score'
  | 'notes'

export const KEY_RESULTS: Table<EvaluatedKeyResult, KeyResultKey> = {
  name: 'keyResults',
  sheet: 'Key results',
  letter: 'K',
  anchor: 'okr_key_results',
  capacity: KEY_RESULT_BLOCK.rows,
  appendOnly: false,
  columns: [
    { key: 'id', kind: 'text', width: 8 },
    { key: 'objectiveId', kind: 'reference', width: 11 },
    { key: 'title', kind: 'text', width: 48 },
    { key: 'owner', kind: 'text', width: 16 },
    { key: 'type', kind: 'choice', width: 12, ...choice(KEY_RESULT_TYPES) },
    { key: 'unit', kind: 'text', width: 8 },
    { key: 'baseline', width: 10, ...NUMBER },
    { key: 'target', width: 10, ...NUMBER },
    { key: 'weight', width: 8, ...WEIGHT },
    { key: 'start', width: 12, ...DATE },
    { key: 'end', width: 12, ...DATE },
    { key: 'state', kind: 'choice', width: 11, ...choice(STATES) },
    {
      key: 'current',
      kind: 'number',
      width: 10,
      numberFormat: FORMATS.number,
      ...shown(KEY_RESULT_BLOCK, 'current'),
    },
    {
      key: 'lastCheckIn',
      kind: 'date',
      width: 13,
      numberFormat: FORMATS.date,
      ...shown(KEY_RESULT_BLOCK, 'lastCheckIn'),
    },
    {
      key: 'raw',
      kind: 'number',
      width: 10,
      numberFormat: FORMATS.percent,
      ...shown(KEY_RESULT_BLOCK, 'raw'),
    },
    {
      key: 'progress',
      kind: 'number',
      width: 11,
      numberFormat: FORMATS.percent,
      highlight: [{ type: 'dataBar', color: '9DB8E8', min: 0, max: 1 }],
      ...shown(KEY_RESULT_BLOCK, 'progress'),
    },
    {
      key: 'expected',
      kind: 'number',
      width: 10,
      numberFormat: FORMATS.percent,
      ...shown(KEY_RESULT_BLOCK, 'expected'),
    },
    {
      key: 'suggestedStatus',
      kind: 'text',
      width: 15,
      highlight: STATUS_HIGHLIGHT,
      ...shown(KEY_RESULT_BLOCK, 'suggestedStatus'),
    },
    {
      key: 'status',
      kind: 'text',
      width: 15,
      highlight: STATUS_HIGHLIGHT,
      ...shown(KEY_RESULT_BLOCK, 'status'),
    },
    {
      key: 'confidence',
      kind: 'number',
      width: 11,
      numberFormat: FORMATS.oneDecimal,
      ...shown(KEY_RESULT_BLOCK, 'confidence'),
    },
    {
      key: 'disagreement',
      kind: 'text',
      width: 13,
      highlight: DISAGREEMENT_HIGHLIGHT,
      ...shown(KEY_RESULT_BLOCK, 'disagreement'),
    },
    { key: 'score', width: 8, ...SCORE },
    { key: 'notes', kind: 'text', width: 36 },
  ],
}

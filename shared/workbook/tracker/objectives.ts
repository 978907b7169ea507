import { type EvaluatedObjective, KINDS, STATES } from '../../okr/index.ts'
import type { Table } from '../table.ts'
import { OBJECTIVE_BLOCK, shown } from './calculation/index.ts'
import { choice, FORMATS, SCORE, STATUS_HIGHLIGHT, WEIGHT } from './columns.ts'

export type ObjectiveKey =
  | 'id'
  | 'title'
  | 'owner'
  | 'kind'
  | 'state'
  | 'weight'
  | 'supports'
  | 'progress'
  | 'expected'
  | 'status'
  | 'weakest'
  | 'confidence'
  | 'score'
  | 'notes'

export const OBJECTIVES: Table<EvaluatedObjective, ObjectiveKey> = {
  name: 'objectives',
  sheet: 'Objectives',
  letter: 'O',
  anchor: 'okr_objectives',
  capacity: OBJECTIVE_BLOCK.rows,
  appendOnly: false,
  columns: [
    { key: 'id', kind: 'text', width: 8 },
    { key: 'title', kind: 'text', width: 48 },
    { key: 'owner', kind: 'text', width: 16 },
    { key: 'kind', kind: 'choice', width: 13, ...choice(KINDS) },
    { key: 'state', kind: 'choice', width: 11, ...choice(STATES) },
    { key: 'weight', width: 8, ...WEIGHT },
    { key: 'supports', kind: 'reference', width: 14 },
    {
      key: 'progress',
      kind: 'number',
      width: 11,
      numberFormat: FORMATS.percent,
      highlight: [{ type: 'dataBar', color: '9DB8E8', min: 0, max: 1 }],
      ...shown(OBJECTIVE_BLOCK, 'progress'),
    },
    {
      key: 'expected',
      kind: 'number',
      width: 10,
      numberFormat: FORMATS.percent,
      ...shown(OBJECTIVE_BLOCK, 'expected'),
    },
    {
      key: 'status',
      kind: 'text',
      width: 14,
      highlight: STATUS_HIGHLIGHT,
      ...shown(OBJECTIVE_BLOCK, 'status'),
    },
    {
      key: 'weakest',
      kind: 'text',
      width: 14,
      highlight: STATUS_HIGHLIGHT,
      ...shown(OBJECTIVE_BLOCK, 'weakest'),
    },
    {
      key: 'confidence',
      kind: 'number',
      width: 11,
      numberFormat: FORMATS.oneDecimal,
      ...shown(OBJECTIVE_BLOCK, 'confidence'),
    },
    { key: 'score', width: 8, ...SCORE },
    { key: 'notes', kind: 'text', width: 36 },
  ],
}

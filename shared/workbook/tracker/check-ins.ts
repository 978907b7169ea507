import { OWNER_STATUSES } from '../../okr/index.ts'
import type { Table } from '../table.ts'
import { CHECK_IN_BLOCK } from './calculation/index.ts'
import { choice, DATE, FORMATS, NUMBER } from './columns.ts'

export type CheckInKey =
  | 'id'
  | 'date'
  | 'keyResultId'
  | 'value'
  | 'confidence'
  | 'status'
  | 'whatChanged'
  | 'blocker'
  | 'by'

export const CHECK_INS: Table<never, CheckInKey> = {
  name: 'checkIns',
  sheet: 'Check-ins',
  letter: 'C',
  anchor: 'okr_check_ins',
  capacity: CHECK_IN_BLOCK.rows,
  appendOnly: true,
  columns: [
    { key: 'id', kind: 'text', width: 8 },
    { key: 'date', width: 12, ...DATE },
    { key: 'keyResultId', kind: 'reference', width: 13 },
    { key: 'value', width: 10, ...NUMBER },
    {
      key: 'confidence',
      kind: 'number',
      width: 11,
      numberFormat: FORMATS.number,
      rule: { type: 'number', min: 0, max: 10, strict: true },
    },
    { key: 'status', kind: 'choice', width: 12, ...choice(OWNER_STATUSES) },
    { key: 'whatChanged', kind: 'text', width: 48 },
    { key: 'blocker', kind: 'text', width: 36 },
    { key: 'by', kind: 'text', width: 16 },
  ],
}

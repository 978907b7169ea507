import { OWNER_STATUSES } from '../../okr/index.ts'
import type { Table } from '../table.ts'

export const CHECK_INS: Table = {
  name: 'checkIns',
  sheet: 'Check-ins',
  letter: 'C',
  capacity: 5_000,
  appendOnly: true,
  columns: [
    { key: 'id', kind: 'text', width: 8 },
    { key: 'date', kind: 'date', width: 12 },
    { key: 'keyResultId', kind: 'reference', width: 14 },
    { key: 'value', kind: 'number', width: 10 },
    { key: 'confidence', kind: 'number', width: 12 },
    { key: 'status', kind: 'choice', choices: OWNER_STATUSES, width: 12 },
    { key: 'whatChanged', kind: 'text', width: 44 },
    { key: 'blocker', kind: 'text', width: 36 },
    { key: 'by', kind: 'text', width: 18 },
  ],
}

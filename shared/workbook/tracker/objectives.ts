import { KINDS, STATES } from '../../okr/index.ts'
import type { Table } from '../table.ts'

export const OBJECTIVES: Table = {
  name: 'objectives',
  sheet: 'Objectives',
  letter: 'O',
  capacity: 40,
  appendOnly: false,
  columns: [
    { key: 'id', kind: 'text', width: 8 },
    { key: 'title', kind: 'text', width: 48 },
    { key: 'owner', kind: 'text', width: 18 },
    { key: 'kind', kind: 'choice', choices: KINDS, width: 14 },
    { key: 'state', kind: 'choice', choices: STATES, width: 11 },
    { key: 'weight', kind: 'number', width: 8 },
    { key: 'supports', kind: 'reference', width: 12 },
    { key: 'score', kind: 'number', width: 8 },
    { key: 'notes', kind: 'text', width: 36 },
  ],
}

import { KEY_RESULT_TYPES, STATES } from '../../okr/index.ts'
import type { Table } from '../table.ts'

export const KEY_RESULTS: Table = {
  name: 'keyResults',
  sheet: 'Key results',
  letter: 'K',
  capacity: 200,
  appendOnly: false,
  columns: [
    { key: 'id', kind: 'text', width: 8 },
    { key: 'objectiveId', kind: 'reference', width: 12 },
    { key: 'title', kind: 'text', width: 44 },
    { key: 'owner', kind: 'text', width: 18 },
    { key: 'type', kind: 'choice', choices: KEY_RESULT_TYPES, width: 12 },
    { key: 'unit', kind: 'text', width: 8 },
    { key: 'baseline', kind: 'number', width: 10 },
    { key: 'target', kind: 'number', width: 10 },
    { key: 'weight', kind: 'number', width: 8 },
    { key: 'start', kind: 'date', width: 12 },
    { key: 'end', kind: 'date', width: 12 },
    { key: 'state', kind: 'choice', choices: STATES, width: 11 },
    { key: 'score', kind: 'number', width: 8 },
    { key: 'notes', kind: 'text', width: 36 },
  ],
}

import { SCALING_COLUMNS } from '../../scaling-columns.ts'
import { DATE } from '../../tracker/columns.ts'
import {
  columns,
  date,
  fromServer,
  helper,
  number,
  type ProgramSheet,
  plannedFrom,
  text,
} from '../declare.ts'
import { ROW_INPUTS, rowChangedFormula } from '../planner-inputs.ts'

const amount = {
  kind: 'number',
  numberFormat: 'General',
  rule: { type: 'number', min: 0, max: null, strict: true },
} as const

export const SCALE_SHEET: ProgramSheet = {
  sheet: '8 Scale',
  values: [
    { key: 'waveWeeks', ...amount },
    { key: 'seatsPerWeek', ...amount },
    { key: 'seatsPerTeam', ...amount },
    { key: 'exceptionBy', kind: 'text' },
    { key: 'exceptionOn', ...DATE },
    { key: 'exceptionReason', kind: 'text', isLong: true },
  ],
  tables: [
    {
      name: 'teams',
      letter: 'W',
      capacity: 1_200,
      columns: columns({
        team: text(24),
        parent: text(24),
        department: text(18),
        size: number(0),
        readyFrom: date(),
        fixedWave: number(1, 400, 12),
        wave: { kind: 'number', width: 8, numberFormat: '0', written: true },
        waveStart: { ...date(), written: true },
        [ROW_INPUTS]: plannedFrom(),
        changed: helper('number', rowChangedFormula('waves')),
      }),
    },
    {
      name: 'scaling',
      letter: 'X',
      capacity: 1_000,
      columns: columns(fromServer(SCALING_COLUMNS), 16),
    },
  ],
}

import { CLOSURES, SETTING_KEYS } from '../../../program/index.ts'
import { DATE } from '../../tracker/columns.ts'
import { columns, date, helper, type NamedValue, number, oneOf, type ProgramSheet, text } from '../declare.ts'
import { trimmedName } from '../formulas.ts'
import { MARKS, PLANNERS } from '../planner-inputs.ts'

const SHARES: readonly string[] = ['goFrom', 'fixBelow']

export const SETTINGS_SHEET: ProgramSheet = {
  sheet: 'Settings',
  values: [
    { key: 'organization', kind: 'text' },
    { key: 'asOf', kind: 'date', numberFormat: 'yyyy-mm-dd', rule: { type: 'date', strict: true } },
    ...SETTING_KEYS.map((key): NamedValue => {
      const isShare = SHARES.includes(key)
      return {
        key,
        kind: 'number',
        numberFormat: isShare ? '0%' : 'General',
        rule: { type: 'number', min: 0, max: isShare ? 1 : null, strict: true },
      }
    }),
    ...PLANNERS.flatMap((planner): NamedValue[] => [
      { key: MARKS[planner].on, written: true, ...DATE },
      { key: MARKS[planner].from, written: true, kind: 'text', numberFormat: ';;;' },
    ]),
  ],
  tables: [
    {
      name: 'closures',
      letter: 'H',
      capacity: 200,
      columns: columns({ kind: oneOf(CLOSURES, 11), name: text(26), from: date(), to: date() }),
    },
    {
      name: 'overrides',
      letter: 'U',
      capacity: 100,
      columns: columns({
        department: text(20),
        key: oneOf(SETTING_KEYS, 22),
        value: number(0),
        departmentName: helper('text', ({ at }) => trimmedName(at('department'))),
      }),
    },
  ],
}

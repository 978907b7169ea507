import {
  columns,
  date,
  type FormulaContext,
  helper,
  number,
  type ProgramSheet,
  percent,
  text,
} from '../declare.ts'
import { HAS_FIRST_CYCLE, isChosen, isDate, positionIn } from '../formulas.ts'

const count = number(0, null, 11)

/** What a team's row of the first cycle is asked. */
export const FIRST_OKRS = ['drafted', 'measurable', 'agreed', 'agreedInTime'] as const

export const FIRST_OKRS_SHEET: ProgramSheet = {
  sheet: '6 First OKRs',
  values: [],
  tables: [
    {
      name: 'teamCycles',
      letter: 'T',
      capacity: 1_000,
      columns: columns({
        team: text(22),
        cycle: number(1, 100, 8),
        objectives: count,
        agreedObjectives: count,
        keyResults: count,
        measurableKeyResults: count,
        agreedOn: date(),
        quality: percent(),
        progress: percent(),
        expected: percent(),
        confidence: number(0, 10, 11),
        lastCheckIn: date(),
        weeksCheckedIn: count,
        supporting: count,
        pilotTeam: helper('number', (context) => {
          const { at, all } = context
          const position = positionIn(all('candidates', 'trimmed'), at('team'))
          return `IF(AND(N(${at('cycle')})=1,${HAS_FIRST_CYCLE}),${position},"")`
        }),
        drafted: helper('number', ({ at }) =>
          inFirstCycle(at, `AND(N(${at('objectives')})>0,N(${at('keyResults')})>0)`),
        ),
        measurable: helper('number', ({ at }) =>
          inFirstCycle(at, allOf(at('measurableKeyResults'), at('keyResults'))),
        ),
        agreed: helper('number', ({ at }) =>
          inFirstCycle(at, allOf(at('agreedObjectives'), at('objectives'))),
        ),
        agreedInTime: helper('number', ({ at }) =>
          inFirstCycle(
            at,
            `AND(${isDate(at('agreedOn'))},${isDate('first_cycle_start')},${at('agreedOn')}<=first_cycle_start)`,
          ),
        ),
        agreedLate: helper('number', (context) => {
          const { at } = context
          const isLate = `AND(${isDate('first_cycle_start')},N(${at('agreedOn')})>first_cycle_start)`
          const isPilot = `IF(${at('pilotTeam')}="",FALSE,${isChosen(context, at('pilotTeam'))})`
          return inFirstCycle(at, `AND(${isPilot},${isLate})`)
        }),
      }),
    },
  ],
}

function inFirstCycle(at: FormulaContext['at'], rule: string): string {
  return `IF(${at('pilotTeam')}="","",IF(${rule},1,0))`
}

function allOf(part: string, whole: string): string {
  return `AND(N(${whole})>0,N(${part})>=N(${whole}))`
}

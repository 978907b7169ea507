import { columns, date, helper, number, type ProgramSheet, percent, text } from '../declare.ts'
import { isChosen, positionIn } from '../formulas.ts'

const count = number(0, null, 11)

export const FIRST_OKRS_SHEET: ProgramSheet = {
  sheet: '6 First OKRs',
  values: [],
  tables: [
    {
      name: 'teamCycles',
      letter: 'T',
      capacity: 1_000,
      columns: columns({
        team: text(24),
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
        counts: helper('number', (context) => {
          const { at } = context
          return `IF(OR(${at('cycle')}<>1,${at('position')}=""),"",IF(${isChosen(context, at('position'))},1,0))`
        }),
        position: helper('number', ({ at, all }) => positionIn(all('candidates', 'trimmed'), at('team'))),
      }),
    },
  ],
}

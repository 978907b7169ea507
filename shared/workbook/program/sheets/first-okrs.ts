import { columns, date, helper, number, type ProgramSheet, percent, text } from '../declare.ts'

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
        counts: helper(
          'number',
          ({ at, all }) =>
            `IF(${at('cycle')}<>1,"",IF(COUNTIFS(${all('candidates', 'team')},${at('team')},${all('candidates', 'chosen')},"Yes")>0,1,0))`,
        ),
      }),
    },
  ],
}

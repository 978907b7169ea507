import { INVOLVEMENTS, ORIGINS, ROLES } from '../../../program/index.ts'
import { columns, computed, date, number, oneOf, type ProgramSheet, setting, text } from '../declare.ts'

const part = oneOf(INVOLVEMENTS, 9)

export const PEOPLE_SHEET: ProgramSheet = {
  sheet: '4 People',
  values: [],
  tables: [
    {
      name: 'people',
      letter: 'E',
      capacity: 500,
      columns: columns({
        name: text(22),
        email: text(26),
        role: oneOf(ROLES, 18),
        team: text(20),
        origin: oneOf(ORIGINS, 11),
        from: date(),
        to: date(),
        capacity: number(0),
        room: computed(
          'number',
          ({ at }) =>
            `IF(${at('role')}<>"OKR coach","",IF(${at('capacity')}="",1,MAX(0,${at('capacity')}))*${setting('peoplePerCoach')})`,
          { numberFormat: '0' },
        ),
      }),
    },
    {
      name: 'assignments',
      letter: 'X',
      capacity: 300,
      columns: columns({ team: text(20), coach: text(20), from: date(), to: date() }),
    },
    {
      name: 'stakeholders',
      letter: 'K',
      capacity: 60,
      columns: columns({
        name: text(20),
        interest: text(26),
        goal: part,
        scope: part,
        pilot: part,
        people: part,
        coaching: part,
        firstOkrs: part,
        reflect: part,
        scale: part,
      }),
    },
  ],
}

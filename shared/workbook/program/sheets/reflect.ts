import { OUTCOME_KINDS, REFLECTIONS } from '../../../program/index.ts'
import { columns, computed, date, number, oneOf, type ProgramSheet, text } from '../declare.ts'

const cycle = number(1, 100, 8)
const answer = number(1, 5, 9)

export const REFLECT_SHEET: ProgramSheet = {
  sheet: '7 Reflect',
  values: [
    { key: 'story', kind: 'text' },
    { key: 'quote', kind: 'text' },
    { key: 'quotedPerson', kind: 'text' },
  ],
  tables: [
    {
      name: 'outcomes',
      letter: 'Z',
      capacity: 300,
      columns: columns({
        cycle,
        meeting: oneOf(REFLECTIONS, 15),
        kind: oneOf(OUTCOME_KINDS, 13),
        text: text(40),
        owner: text(18),
        due: date(),
        doneOn: date(),
        open: computed(
          'text',
          ({ at }) => `IF(AND(${at('kind')}="Improvement",${at('doneOn')}=""),"Open","")`,
        ),
      }),
    },
    {
      name: 'reviewers',
      letter: 'V',
      capacity: 500,
      columns: columns({ cycle, person: text(22), answered: oneOf(['Yes'], 11) }),
    },
    {
      name: 'reviews',
      letter: 'Q',
      capacity: 500,
      columns: columns({
        cycle,
        statement1: answer,
        statement2: answer,
        statement3: answer,
        statement4: answer,
        statement5: answer,
        keep: text(30),
        change: text(30),
      }),
    },
  ],
}

import { OUTCOME_KINDS, REFLECTIONS } from '../../../program/index.ts'
import { columns, computed, date, helper, number, oneOf, type ProgramSheet, text } from '../declare.ts'
import { isDate, isFilled, PLANNED_CYCLES } from '../formulas.ts'

const cycle = number(1, 100, 8)
const answer = number(1, 5, 9)

export const REFLECT_SHEET: ProgramSheet = {
  sheet: '7 Reflect',
  values: [
    { key: 'story', kind: 'text', isLong: true },
    { key: 'quote', kind: 'text', isLong: true },
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
          ({ at }) => `IF(AND(${at('kind')}="Improvement",NOT(${isDate(at('doneOn'))})),"Open","")`,
        ),
        complete: helper('number', ({ at }) => {
          const texts = ['text', 'owner'].map((key) => isFilled(at(key)))
          const hasAll = [...texts, isDate(at('due'))].join()
          const isOfPilot = `N(${at('cycle')})>=1,N(${at('cycle')})<=${PLANNED_CYCLES}`
          return `IF(${at('kind')}<>"Improvement","",IF(AND(${hasAll},${isOfPilot}),1,0))`
        }),
        newCycle: helper('number', ({ at, soFar }) => {
          const first = `COUNTIFS(${soFar('cycle')},${at('cycle')},${soFar('complete')},1)=1`
          return `IF(${at('complete')}=1,IF(${first},1,0),"")`
        }),
      }),
    },
    {
      name: 'reviewers',
      letter: 'V',
      capacity: 1_000,
      columns: columns({ cycle, person: text(22), answered: oneOf(['Yes'], 11) }),
    },
    {
      name: 'reviews',
      letter: 'Q',
      capacity: 1_000,
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

import { DECISIONS, PLANNINGS } from '../../../program/index.ts'
import { choice, DATE } from '../../tracker/columns.ts'
import { columns, computed, helper, number, oneOf, type ProgramSheet, setting, text } from '../declare.ts'
import { judged } from '../formulas.ts'

const rating = number(1, 5, 11)

export const GOAL_SHEET: ProgramSheet = {
  sheet: '1 Goal',
  values: [
    { key: 'purpose', kind: 'text', isLong: true },
    {
      key: 'recommendation',
      kind: 'text',
      formula: ({ all }) => {
        const fits = all('divisions', 'fits')
        const isComplete = `AND(COUNT(${all('divisions', 'rated')})>0,COUNT(${all('divisions', 'volatility')})=COUNT(${all('divisions', 'rated')}))`
        const words = `IF(COUNTIF(${fits},"No")=0,"Fully agile",IF(COUNTIF(${fits},"Yes")=0,"Not yet","Mixed"))`
        return `IF(${isComplete},${words},"")`
      },
    },
    { key: 'decision', kind: 'choice', ...choice(DECISIONS) },
    { key: 'decidedBy', kind: 'text' },
    { key: 'decidedOn', ...DATE },
    { key: 'decisionReason', kind: 'text', isLong: true },
  ],
  tables: [
    {
      name: 'divisions',
      letter: 'D',
      capacity: 40,
      columns: columns({
        name: text(24),
        headcount: number(0, null, 11),
        marketOrientation: rating,
        rateOfChange: rating,
        predictability: rating,
        volatility: computed(
          'number',
          ({ at }) => {
            const ratings = ['marketOrientation', 'rateOfChange', 'predictability'].map(at)
            const inRange = ratings.map((cell) => `${cell}>=1,${cell}<=5`).join()
            const [market, change, predictable] = ratings
            return `IF(COUNT(${ratings.join()})<3,"",IF(AND(${inRange}),(${market}+${change}+6-${predictable})/3,""))`
          },
          { numberFormat: '0.0' },
        ),
        fits: computed(
          'text',
          ({ at }) =>
            `IF(${at('volatility')}="","",IF(${at('volatility')}>=${setting('volatilityFrom')},"Yes","No"))`,
        ),
        planning: oneOf(PLANNINGS, 17),
        departs: computed(
          'text',
          ({ at }) =>
            `IF(OR(${at('planning')}="",${at('fits')}="",decision<>"Mixed"),"",IF((${at('planning')}="OKRs")=(${at('fits')}="Yes"),"","Yes"))`,
        ),
        rated: helper('number', ({ at }) => {
          const ratings = ['marketOrientation', 'rateOfChange', 'predictability']
          const typed = ['id', 'name', 'headcount', ...ratings, 'planning'].map(at)
          return judged(typed, `AND(${at('volatility')}<>"",N(${at('headcount')})>0)`)
        }),
      }),
    },
  ],
}

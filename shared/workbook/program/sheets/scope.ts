import { KEY_RESULT_TYPES } from '../../../okr/index.ts'
import { CADENCES, PARTS, RITUALS, WEEKDAYS } from '../../../program/index.ts'
import { DATE } from '../../tracker/columns.ts'
import { columns, computed, date, helper, number, oneOf, type ProgramSheet, text } from '../declare.ts'
import { isAmount, isDate, isFilled, isOneOf, judged } from '../formulas.ts'

const whole = (min: number, max: number) =>
  ({ kind: 'number', numberFormat: '0', rule: { type: 'number', min, max, strict: true } }) as const

export const SCOPE_SHEET: ProgramSheet = {
  sheet: '2 Scope',
  values: [
    { key: 'firstCycleStart', ...DATE },
    { key: 'cycleWeeks', ...whole(1, 53) },
    { key: 'pilotCycles', ...whole(1, 12) },
    { key: 'leadTimeWeeks', ...whole(0, 104) },
    { key: 'pilotEnd', kind: 'date', numberFormat: 'yyyy-mm-dd', formula: pilotEnd },
  ],
  tables: [
    {
      name: 'areas',
      letter: 'A',
      capacity: 40,
      columns: columns({
        name: text(24),
        part: oneOf(PARTS, 8),
        note: text(30),
        isIn: helper('number', ({ at }) =>
          judged([at('name')], `AND(${isFilled(at('name'))},${at('part')}="In")`),
        ),
      }),
    },
    {
      name: 'leadTimes',
      letter: 'L',
      capacity: 40,
      columns: columns({
        task: text(28),
        owner: text(16),
        weeks: number(0, 104),
        startBy: computed(
          'date',
          ({ at }) =>
            `IF(AND(${isAmount(at('weeks'))},${isDate('first_cycle_start')}),first_cycle_start-7*${at('weeks')},"")`,
          { numberFormat: 'yyyy-mm-dd' },
        ),
        doneOn: date(),
        complete: helper('number', ({ at }) =>
          judged([at('task'), at('weeks')], `AND(${isFilled(at('task'))},${isAmount(at('weeks'))})`),
        ),
      }),
    },
    {
      name: 'criteria',
      letter: 'S',
      capacity: 20,
      columns: columns({
        criterion: text(34),
        owner: text(16),
        type: oneOf(KEY_RESULT_TYPES),
        unit: text(8),
        baseline: number(null),
        target: number(null),
        current: number(null),
        measuredOn: date(),
        progress: computed('number', ({ at }) => criterionProgress(at), { numberFormat: '0%' }),
        measurable: helper('number', ({ at }) =>
          judged([at('criterion')], `AND(${isFilled(at('criterion'))},${at('progress')}<>"")`),
        ),
        met: helper('number', ({ at }) => {
          const numbers = ['baseline', 'target', 'current', 'measuredOn']
          return judged(
            ['id', 'criterion', 'owner', 'type', 'unit', ...numbers].map(at),
            `N(${at('progress')})>=1`,
          )
        }),
      }),
    },
    {
      name: 'systems',
      letter: 'Y',
      capacity: 40,
      columns: columns({
        name: text(18),
        purpose: text(28),
        owner: text(16),
        complete: helper('number', ({ at }) =>
          judged([at('name'), at('purpose')], `AND(${isFilled(at('name'))},${isFilled(at('purpose'))})`),
        ),
      }),
    },
    {
      name: 'communications',
      letter: 'M',
      capacity: 200,
      columns: columns({
        audience: text(18),
        message: text(34),
        channel: text(16),
        date: date(),
        owner: text(16),
        sentOn: date(),
        overdue: computed(
          'text',
          ({ at }) =>
            `IF(AND(${isDate(at('date'))},NOT(${isDate(at('sentOn'))}),${at('date')}<as_of),"Overdue","")`,
        ),
        complete: helper('number', ({ at }) => {
          const texts = ['audience', 'message', 'owner'].map(at)
          return judged([...texts, at('date')], `AND(${texts.map(isFilled).join()},${isDate(at('date'))})`)
        }),
      }),
    },
    {
      name: 'meetings',
      letter: 'G',
      capacity: 60,
      columns: columns({
        ritual: oneOf(RITUALS, 20),
        title: text(22),
        cadence: oneOf(CADENCES, 16),
        weekday: oneOf(WEEKDAYS, 12),
        time: text(8),
        minutes: number(0, 1_440),
        participants: text(34),
        complete: helper('number', ({ at }) =>
          judged(
            [at('ritual'), at('participants')],
            `AND(${isOneOf(at('ritual'), RITUALS)},${isFilled(at('participants'))})`,
          ),
        ),
      }),
    },
  ],
}

/** The pilot's last weekday; empty while its first day, length or number of cycles is not entered or makes no sense. */
function pilotEnd(): string {
  const lastDay = 'first_cycle_start+7*INT(cycle_weeks)*INT(pilot_cycles)-1'
  const isBetween = (name: string, most: number) => `N(${name})>=1,N(${name})<=${most}`
  const isPlanned = [isDate('first_cycle_start'), isBetween('cycle_weeks', 53), isBetween('pilot_cycles', 12)]
  return `IF(AND(${isPlanned.join()}),${lastDay}-MAX(0,WEEKDAY(${lastDay},2)-5),"")`
}

/** Progress as of a key result (FORMULAS.md, "Key result"); empty where the criterion is not measurable. */
function criterionProgress(at: (key: string) => string): string {
  const [type, baseline, target] = [at('type'), at('baseline'), at('target')]
  const current = `IF(OR(COUNT(${at('current')})=0,N(${at('measuredOn')})>as_of),"",${at('current')})`
  const clamped = (fraction: string) => `IF(${current}="",0,MAX(0,MIN(1,${fraction})))`
  const both = `COUNT(${baseline},${target})=2`
  const linear = clamped(`(${at('current')}-${baseline})/(${target}-${baseline})`)
  const cases = [
    [`AND(${type}="Increase",${both},${target}>${baseline})`, linear],
    [`AND(${type}="Decrease",${both},${target}<${baseline})`, linear],
    [`AND(${type}="At least",COUNT(${target})=1)`, clamped(`IF(${at('current')}>=${target},1,0)`)],
    [`AND(${type}="At most",COUNT(${target})=1)`, clamped(`IF(${at('current')}<=${target},1,0)`)],
    [`AND(${type}="Milestones",COUNT(${target})=1,N(${target})>=1)`, clamped(`${at('current')}/${target}`)],
    [`${type}="Done"`, clamped(`IF(${at('current')}>=1,1,0)`)],
  ]
  return cases.reduceRight((otherwise, [condition, then]) => `IF(${condition},${then},${otherwise})`, '""')
}

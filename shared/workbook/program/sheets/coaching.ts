import { ATTENDANCES, ORIGINS, ROLES, TIMINGS } from '../../../program/index.ts'
import { columns, computed, date, number, oneOf, type ProgramSheet, reference, text } from '../declare.ts'

export const COACHING_SHEET: ProgramSheet = {
  sheet: '5 Coaching',
  values: [],
  tables: [
    {
      name: 'trainings',
      letter: 'R',
      capacity: 40,
      columns: columns({
        title: text(30),
        role: oneOf(ROLES, 18),
        timing: oneOf(TIMINGS, 17),
        weeks: number(0, 104),
        minutes: number(0),
        trainer: oneOf(ORIGINS, 11),
        due: computed('date', ({ at }) => dueFormula(at), { numberFormat: 'yyyy-mm-dd', width: 12 }),
        seats: computed('number', ({ at, all }) => {
          const own = `${all('sessions', 'seats')},${all('sessions', 'trainingId')},${at('id')}`
          return `IF(OR(${at('title')}="",${at('due')}=""),"",SUMIFS(${own},${all('sessions', 'date')},"<="&${at('due')}))`
        }),
      }),
    },
    {
      name: 'sessions',
      letter: 'N',
      capacity: 200,
      columns: columns({
        trainingId: reference(),
        date: date(),
        seats: number(0),
        trainer: text(20),
        attended: computed(
          'number',
          ({ at, all }) =>
            `IF(${at('id')}="","",COUNTIFS(${all('seats', 'sessionId')},${at('id')},${all('seats', 'attendance')},"Attended"))`,
        ),
      }),
    },
    {
      name: 'seats',
      letter: 'B',
      capacity: 1_000,
      columns: columns({ sessionId: reference(), person: text(22), attendance: oneOf(ATTENDANCES, 12) }),
    },
  ],
}

/** The last day for a training, as the engine's `dueDateOf`. */
function dueFormula(at: (key: string) => string): string {
  const cycleEnd = 'first_cycle_start+7*cycle_weeks-1'
  const lastWeekday = `${cycleEnd}-MAX(0,WEEKDAY(${cycleEnd},2)-5)`
  const during = `IF(${at('weeks')}="",${lastWeekday},first_cycle_start+7*${at('weeks')})`
  return `IF(OR(${at('title')}="",first_cycle_start="",cycle_weeks=""),"",IF(${at('timing')}="During the cycle",${during},first_cycle_start-1))`
}

import { ATTENDANCES, ORIGINS, ROLES, TIMINGS } from '../../../program/index.ts'
import { END_OF_DATES } from '../../reader/places.ts'
import {
  columns,
  computed,
  date,
  type FormulaContext,
  helper,
  number,
  oneOf,
  type ProgramSheet,
  reference,
  text,
} from '../declare.ts'
import { isAmount, isDate, isFilled, judged, positionIn, trimmedName } from '../formulas.ts'

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
        needed: computed('number', ({ at, all }) => {
          const people = `COUNTIFS(${all('people', 'learns')},1,${all('people', 'role')},${at('role')})`
          const influencers = `IF(${at('role')}="Influencer",SUM(${all('candidates', 'influencerLearns')}),0)`
          return `IF(${at('role')}="","",${people}+${influencers})`
        }),
        seats: computed('number', ({ at, all }) => {
          const seats = all('sessions', 'seats')
          const own = `${all('sessions', 'training')},${at('position')},${seats},">0"`
          const dates = `${all('sessions', 'date')},">0",${all('sessions', 'date')},"<="&${dueOrEver(at('due'))}`
          return `IF(OR(${at('role')}="",${at('position')}=""),"",SUMIFS(${seats},${own},${dates}))`
        }),
        short: computed(
          'number',
          ({ at }) => `IF(${at('needed')}="","",MAX(0,${at('needed')}-N(${at('seats')})))`,
        ),
        trained: computed('number', ({ at, all }) => {
          const counted = `COUNTIFS(${all('seats', 'training')},${at('position')},${all('seats', 'counts')},1)`
          return `IF(OR(${at('role')}="",${at('position')}=""),"",${counted})`
        }),
        position: helper('number', ({ at, all }) => positionIn(all('trainings', 'id'), at('id'))),
        isBefore: helper('number', ({ at }) => `IF(${at('timing')}="During the cycle",0,1)`),
        isListed: helper('number', ({ at }) =>
          judged([at('title')], `AND(${isFilled(at('title'))},${at('role')}<>"",${at('isBefore')}=1)`),
        ),
        hasSeats: helper('number', ({ at }) => ofNeeded(at, `${at('short')}=0`)),
        isDone: helper('number', ({ at }) => ofNeeded(at, `N(${at('trained')})=${at('needed')}`)),
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
        training: helper('number', ({ at, all }) => positionIn(all('trainings', 'id'), at('trainingId'))),
        inTime: helper('number', ({ at, all }) => {
          const due = dueOrEver(`INDEX(${all('trainings', 'due')},${at('training')})`)
          const isInTime = `AND(${isDate(at('date'))},${at('date')}<=as_of,${at('date')}<=${due})`
          return `IF(${at('training')}="","",IF(${isInTime},1,0))`
        }),
      }),
    },
    {
      name: 'seats',
      letter: 'B',
      capacity: 1_000,
      columns: columns({
        sessionId: reference(),
        person: text(22),
        attendance: oneOf(ATTENDANCES, 12),
        session: helper('number', ({ at, all }) => positionIn(all('sessions', 'id'), at('sessionId'))),
        training: helper('number', ({ at, all }) => {
          const [inTime, training] = ['inTime', 'training'].map(
            (key) => `INDEX(${all('sessions', key)},${at('session')})`,
          )
          const isAttended = `AND(${at('session')}<>"",${at('attendance')}="Attended")`
          return `IF(${isAttended},IF(${inTime}=1,${training},""),"")`
        }),
        trimmed: helper('text', ({ at }) => trimmedName(at('person'))),
        position: helper('number', ({ at, all }) => positionIn(all('seats', 'trimmed'), at('person'))),
        isDue: helper('number', isDueFormula),
        counts: helper('number', ({ at, soFar }) => {
          const rows = ['position', 'training', 'isDue'].map((key) => `${soFar(key)},${at(key)}`).join()
          return `IF(${at('isDue')}=1,IF(COUNTIFS(${rows})=1,1,0),"")`
        }),
      }),
    },
  ],
}

/** The last day for a training, as the engine's `dueDateOf`. */
function dueFormula(at: (key: string) => string): string {
  const cycleEnd = 'first_cycle_start+7*INT(cycle_weeks)-1'
  const lastWeekday = `${cycleEnd}-MAX(0,WEEKDAY(${cycleEnd},2)-5)`
  const during = `IF(${isAmount(at('weeks'))},first_cycle_start+7*${at('weeks')},${lastWeekday})`
  return `IF(OR(${at('role')}="",pilot_end=""),"",IF(${at('timing')}="During the cycle",${during},first_cycle_start-1))`
}

/** A due date, or the end of all dates where there is none. */
function dueOrEver(due: string): string {
  return `IF(${due}="",${END_OF_DATES - 1},${due})`
}

/** 1 where the training attended is one that the person's role needs. */
function isDueFormula({ at, all }: FormulaContext): string {
  const role = `INDEX(${all('trainings', 'role')},${at('training')})`
  const person = positionIn(all('people', 'trimmed'), at('person'))
  const influencer = positionIn(all('candidates', 'trimmedInfluencer'), at('person'))
  const people = `COUNTIFS(${all('people', 'position')},${person},${all('people', 'role')},${role},${all('people', 'learns')},1)`
  const influencers = `COUNTIFS(${all('candidates', 'influencerPosition')},${influencer},${all('candidates', 'influencerLearns')},1)`
  const count = `${people}+IF(${role}="Influencer",${influencers},0)`
  return `IF(${at('training')}="","",IF(${count}>0,1,0))`
}

/** In the row of a training before the cycle that somebody needs 1 or 0, elsewhere empty. */
function ofNeeded(at: FormulaContext['at'], rule: string): string {
  return `IF(AND(${at('isBefore')}=1,N(${at('needed')})>0),IF(${rule},1,0),"")`
}

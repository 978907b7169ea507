import { INVOLVEMENTS, ORIGINS, ROLES } from '../../../program/index.ts'
import {
  columns,
  computed,
  date,
  type FormulaContext,
  helper,
  number,
  oneOf,
  type ProgramSheet,
  setting,
  text,
} from '../declare.ts'
import { isChosen, isFilled, positionIn, trimmedName, weekOf } from '../formulas.ts'

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
            `IF(${at('role')}<>"OKR coach","",IF(COUNT(${at('capacity')})=0,1,MAX(0,${at('capacity')}))*${setting('peoplePerCoach')})`,
          { numberFormat: '0' },
        ),
        mostPeople: computed('number', mostPeople),
        trimmed: helper('text', ({ at }) => trimmedName(at('name'))),
        position: helper('number', ({ at, all }) => positionIn(all('people', 'trimmed'), at('name'))),
        teamPosition: helper('number', ({ at, all }) => positionIn(all('candidates', 'trimmed'), at('team'))),
        coach: helper('text', ({ at }) => `IF(${at('role')}="OKR coach",${at('trimmed')},"")`),
        isOverloaded: helper(
          'number',
          ({ at }) => `IF(${at('mostPeople')}="","",IF(${at('mostPeople')}>${at('room')},1,0))`,
        ),
        takesPart: helper('number', takesPart),
        learns: helper('number', ({ at, soFar }) => {
          const rows = ['position', 'role', 'takesPart'].map((key) => `${soFar(key)},${at(key)}`).join()
          return `IF(${at('takesPart')}=1,IF(COUNTIFS(${rows})=1,1,0),"")`
        }),
      }),
    },
    {
      name: 'assignments',
      letter: 'X',
      capacity: 300,
      columns: columns({
        team: text(20),
        coach: text(20),
        from: date(),
        to: date(),
        position: helper('number', ({ at, all }) => positionIn(all('candidates', 'trimmed'), at('team'))),
        coachPosition: helper('number', ({ at, all }) => positionIn(all('people', 'coach'), at('coach'))),
        firstWeek: helper('number', firstWeek),
        lastWeek: helper('number', lastWeek),
        leavesGap: helper('number', leavesGap),
        people: helper('number', ({ at, all }) => {
          const people = all('candidates', 'coachedPeople')
          const own = `${all('candidates', 'position')},${at('position')},${all('candidates', 'chosen')},"Yes"`
          return `IF(${at('firstWeek')}="","",SUMIFS(${people},${own}))`
        }),
        load: helper('number', loadOf),
      }),
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

/** 1 where somebody in a role takes part in the pilot: an owner or member of a team only where the team is chosen. */
function takesPart(context: FormulaContext): string {
  const { at } = context
  const hasChosenTeam = `IF(${at('teamPosition')}="",FALSE,${isChosen(context, at('teamPosition'))})`
  const isIn = `OR(NOT(${isFilled(at('team'))}),${hasChosenTeam})`
  return `IF(OR(${at('position')}="",${at('role')}=""),"",IF(${isIn},1,0))`
}

const LAST_WEEK = weekOf('pilot_end')

/** The pilot's first week in which a coach looks after a team: both are there on one of its weekdays. */
function firstWeek({ at, all }: FormulaContext): string {
  const coachFrom = `INDEX(${all('people', 'from')},${at('coachPosition')})`
  const from = `MAX(N(${at('from')}),N(${coachFrom}))`
  const isUnknown = `OR(${at('position')}="",${at('coachPosition')}="",pilot_end="")`
  return `IF(${isUnknown},"",MAX(0,${weekOf(`${from}+2`)}))`
}

/** The last such week; before the first one where there is none. */
function lastWeek({ at, all }: FormulaContext): string {
  const coachTo = `INDEX(${all('people', 'to')},${at('coachPosition')})`
  const week = (to: string) => `IF(N(${to})=0,${LAST_WEEK},${weekOf(`N(${to})`)})`
  return `IF(${at('firstWeek')}="","",MIN(${LAST_WEEK},${week(at('to'))},${week(coachTo)}))`
}

/** The rows in which a coach looks after a team in a week. */
function activeIn({ all }: FormulaContext, week: string): string {
  return `${all('assignments', 'firstWeek')},"<="&${week},${all('assignments', 'lastWeek')},">="&${week}`
}

/** 1 where nobody coaches the team in the week after this assignment. */
function leavesGap(context: FormulaContext): string {
  const { at, all } = context
  const next = `(${at('lastWeek')}+1)`
  const others = `COUNTIFS(${all('assignments', 'position')},${at('position')},${activeIn(context, next)})`
  const isOutside = `OR(${next}<0,${next}>${LAST_WEEK})`
  return `IF(${at('lastWeek')}="","",IF(${isOutside},0,IF(${others}=0,1,0)))`
}

/** How many people the coach looks after in this assignment's first week; a load grows only when one begins. */
function loadOf(context: FormulaContext): string {
  const { at, all } = context
  const own = `${all('assignments', 'coachPosition')},${at('coachPosition')}`
  const people = `SUMIFS(${all('assignments', 'people')},${own},${activeIn(context, at('firstWeek'))})`
  const isActive = `${at('firstWeek')}<=${at('lastWeek')}`
  return `IF(${at('firstWeek')}="",0,IF(${isActive},${people},0))`
}

/** In a coach's row: the most people that the coach looks after in any week of the pilot. */
function mostPeople({ at, all, soFar }: FormulaContext): string {
  const isFirst = `COUNTIFS(${soFar('position')},${at('position')},${soFar('role')},"OKR coach")=1`
  const isOwn = `(${all('assignments', 'coachPosition')}=${positionIn(all('people', 'coach'), at('coach'))})`
  const most = `SUMPRODUCT(MAX(${isOwn}*${all('assignments', 'load')}))`
  return `IF(${at('coach')}="","",IF(${isFirst},${most},""))`
}

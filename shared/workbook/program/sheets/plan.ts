import type { Row } from '../../document.ts'
import { dateOf } from '../../fields.ts'
import { FORMATS } from '../../tracker/columns.ts'
import {
  columns,
  computed,
  date,
  type FormulaContext,
  helper,
  type ProgramSheet,
  setting,
  text,
} from '../declare.ts'
import { isDate, PLANNED_CYCLES } from '../formulas.ts'

const written = { written: true } as const

export const PLAN_SHEET: ProgramSheet = {
  sheet: 'Plan',
  values: [],
  tables: [
    {
      name: 'records',
      letter: 'J',
      capacity: 600,
      order: dateOrder,
      columns: columns(
        {
          event: { ...text(36), ...written },
          kind: { ...text(10), ...written },
          planned: { ...date(), ...written },
          inviteBy: { ...date(), ...written },
          prepareOn: { ...date(), ...written },
          participants: { ...text(38), ...written },
          movedTo: date(),
          invitedOn: date(),
          heldOn: date(),
          day: computed('date', dayFormula, { numberFormat: FORMATS.date, width: 12 }),
          timeline: computed('text', timelineFormula, { width: 20 }),
          reflection: helper('text', reflectionFormula),
          invited: computed('text', invitedFormula),
          apart: helper('text', apartFormula),
          completed: helper('number', completedFormula),
          notes: text(24),
        },
        14,
      ),
    },
  ],
}

/** By the day that `dayFormula` shows; rows without one come last. */
export function dateOrder({ id, fields }: Row): string {
  const day = dateOf(fields.heldOn) ?? dateOf(fields.movedTo) ?? dateOf(fields.planned)
  return `${day ?? '9999-12-31'} ${id}`
}

/** The day on which an event was held, or else is to take place. */
function dayFormula({ at }: FormulaContext): string {
  const planned = `IF(${isDate(at('movedTo'))},${at('movedTo')},${at('planned')})`
  return `IF(${at('id')}="","",IF(${isDate(at('heldOn'))},${at('heldOn')},${planned}))`
}

/** How many places the bar view has. */
const TIMELINE = 24

/** A simple bar view: a dot where the event stands between the first and the last one. */
function timelineFormula({ at, all }: FormulaContext): string {
  const days = all('records', 'day')
  const share = `(${at('day')}-MIN(${days}))/MAX(1,MAX(${days})-MIN(${days}))`
  return `IF(${at('day')}="","",REPT("·",INT(${TIMELINE}*${share}))&"●")`
}

/** `review` or `retrospective` where the event is one of a pilot cycle. */
function reflectionFormula({ at }: FormulaContext): string {
  const id = at('id')
  const word = `IF(RIGHT(${id},7)="-review","review",IF(RIGHT(${id},14)="-retrospective","retrospective",""))`
  return `IFERROR(IF(${cycleOf(id)}<=${PLANNED_CYCLES},${word},""),"")`
}

/** The number of the cycle in an event's id, such as 12 in `c12-review`; an error where there is none. */
function cycleOf(id: string): string {
  return `VALUE(MID(${id},2,FIND("-",${id})-2))`
}

/** Whether a Review or Retrospective was invited to in time: the state of a condition. */
function invitedFormula({ at }: FormulaContext): string {
  const inTime = `${at('day')}-${at('invitedOn')}>=${setting('invitationDays')}`
  const canStill = `as_of<=${at('day')}-${setting('invitationDays')}`
  return `IF(${at('reflection')}<>"",IF(${isDate(at('invitedOn'))},IF(${inTime},"Met","Broken"),IF(${canStill},"Missing","Broken")),"")`
}

/** The cell of a column in the row of the Review that goes with a Retrospective. */
function ofReview({ at, all }: FormulaContext, key: string): string {
  const id = `SUBSTITUTE(${at('id')},"-retrospective","-review")`
  return `INDEX(${all('records', key)},MATCH(${id},${all('records', 'id')},0))`
}

/** In a Retrospective's row: whether it is a meeting of its own after the Review. */
function apartFormula(context: FormulaContext): string {
  const { at } = context
  const areHeld = `AND(${isDate(at('heldOn'))},${isDate(ofReview(context, 'heldOn'))})`
  const state = `IF(${ofReview(context, 'day')}>=${at('day')},"Broken",IF(${areHeld},"Met","Missing"))`
  return `IF(${at('reflection')}="retrospective",IFERROR(${state},"Missing"),"")`
}

/** In a Retrospective's row: 1 where its cycle is over and both meetings were held. */
function completedFormula(context: FormulaContext): string {
  const { at } = context
  const lastDay = `first_cycle_start+7*INT(cycle_weeks)*${cycleOf(at('id'))}-1`
  const end = `${lastDay}-MAX(0,WEEKDAY(${lastDay},2)-5)`
  const isHeld = (cell: string) => `${isDate(cell)},${cell}<=as_of`
  const all = `AND(${isHeld(at('heldOn'))},${isHeld(ofReview(context, 'heldOn'))},${end}<=as_of)`
  return `IF(${at('reflection')}="retrospective",IFERROR(IF(${all},1,0),0),"")`
}

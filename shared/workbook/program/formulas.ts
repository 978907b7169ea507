import { FIRST_DATE } from '../reader/places.ts'
import type { FormulaContext } from './declare.ts'

const NO_BREAK_SPACE = '\u00a0'

/** A name as it is compared: without blanks around it, the engine's `nameKey` but for case, which formulas ignore. */
export function trimmedName(cell: string): string {
  return `TRIM(SUBSTITUTE(${cell},"${NO_BREAK_SPACE}"," "))`
}

/** Whether a cell holds more than blanks. */
export function isFilled(cell: string): string {
  return `LEN(${trimmedName(cell)})>0`
}

/** Whether a cell holds a number from 0 on; typed as text it is none. */
export function isAmount(cell: string): string {
  return `AND(ISNUMBER(${cell}),N(${cell})>=0)`
}

/** Whether a cell holds one of some words. */
export function isOneOf(cell: string, choices: readonly string[]): string {
  return `OR(${choices.map((choice) => `${cell}="${choice}"`).join()})`
}

/** Whether a cell holds a date; typed as text it is none. */
export function isDate(cell: string): string {
  return `N(${cell})>=${FIRST_DATE}`
}

/** The position of a name in a column of trimmed names, from 1; empty where it is blank or unknown. */
export function positionIn(names: string, cell: string): string {
  const literal = [
    ['~', '~~'],
    ['*', '~*'],
    ['?', '~?'],
  ].reduce((text, [sign, escaped]) => `SUBSTITUTE(${text},"${sign}","${escaped}")`, trimmedName(cell))
  return `IF(${isFilled(cell)},IFERROR(MATCH(${literal},${names},0),""),"")`
}

/** Whether a team, by its position among the candidates, is chosen. */
export function isChosen({ all }: Pick<FormulaContext, 'all'>, position: string): string {
  return `COUNTIFS(${all('candidates', 'position')},${position},${all('candidates', 'chosen')},"Yes")>0`
}

const FIRST_MONDAY = '(first_cycle_start-WEEKDAY(first_cycle_start,2)+1)'

/** The pilot's week, from 0, that a day falls into; negative before the pilot. */
export function weekOf(day: string): string {
  return `INT((${day}-${FIRST_MONDAY})/7)`
}

/** How many cycles the pilot has; 0 while it is not planned. */
export const PLANNED_CYCLES = 'IF(pilot_end="",0,INT(pilot_cycles))'

/** 1 where a row that is used meets a rule, 0 where it does not; empty in a row without anything typed. */
export function judged(typed: readonly string[], rule: string): string {
  return `IF(LEN(TRIM(${typed.join('&')}))>0,IF(${rule},1,0),"")`
}

/** Whether the first cycle's day and length are entered and make sense. */
export const HAS_FIRST_CYCLE = `AND(${isDate('first_cycle_start')},N(cycle_weeks)>=1,N(cycle_weeks)<=53)`

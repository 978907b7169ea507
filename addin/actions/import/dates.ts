import { type IsoDate, toSerial } from '../../../shared/okr/index.ts'
import type { Taken } from './taken.ts'

/** Which of two numbers comes first in a file's dates; null where the file does not show it. */
export type DayOrder = 'day first' | 'month first' | null

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:\D.*)?$/
const DAY_AND_MONTH = /^(\d{1,2})[ /.-]([a-z]{3})[a-z]*\.?[ /.,-]+(\d{4}|\d{2})(?:\D.*)?$/i
const MONTH_AND_DAY = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:\D.*)?$/i

/** The order that some dates can only have. */
export function dayOrderOf(cells: Iterable<string>): DayOrder {
  const seen = new Set<DayOrder>()
  for (const cell of cells) {
    const [, first, , second] = NUMBERS.exec(cell) ?? []
    if (Number(first) > 12) seen.add('day first')
    if (Number(second) > 12) seen.add('month first')
  }
  const [only] = seen
  return seen.size === 1 && only ? only : null
}

/** A date as tools export it: ISO with or without a time, in numbers, or with the month's English name. */
export function takeDate(text: string, order: DayOrder): Taken<IsoDate> {
  if (toSerial(text) !== null) return { value: text, rule: null }
  const [, iso] = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(text) ?? []
  if (iso) return existing(iso, 'the time of day was cut off')
  const named = DAY_AND_MONTH.exec(text)
  if (named) return ofParts(named[3], monthOf(named[2]), named[1], 'the name of the month')
  const american = MONTH_AND_DAY.exec(text)
  if (american) return ofParts(american[3], monthOf(american[1]), american[2], 'the name of the month')
  const [, first, separator, second, year] = NUMBERS.exec(text) ?? []
  if (first === undefined) return { problem: 'is not a date' }
  const known = separator === '.' ? 'day first' : order
  if (known === null && first !== second) {
    return {
      problem: 'could be of two months: no date in the file shows whether the day or the month comes first',
    }
  }
  return known === 'month first'
    ? ofParts(year, first, second, 'month first')
    : ofParts(year, second, first, 'day first')
}

function ofParts(year = '', month = '', day = '', rule: string): Taken<IsoDate> {
  const full = year.length === 2 ? `20${year}` : year
  return existing(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rule)
}

function existing(date: string, rule: string): Taken<IsoDate> {
  return toSerial(date) === null ? { problem: 'is not a date that exists' } : { value: date, rule }
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1)
}

import { addDays, fromSerial, type IsoDate, serialOf } from '../okr/index.ts'
import type { Closure } from './model.ts'

/** Which days are worked: all but weekends, public holidays and blackouts. */
export interface WorkingDays {
  /** Whether meetings and trainings can take place on the day. */
  readonly isWorkingDay: (date: IsoDate) => boolean
  /** The closure that the day falls into, null where there is none. */
  readonly closureOn: (date: IsoDate) => Closure | null
}

/** How many days a search for a working day goes before it gives up. */
const FARTHEST = 370
const SUNDAY_IN_SERIALS = 1

/**
 * The working days between some closures. A closure without a last day is one day long; one without a first day, or
 * whose last day is before its first, closes nothing. `workdays` are numbers from 0 (Monday) to 6.
 */
export function workingDays(
  closures: readonly Closure[],
  workdays: ReadonlySet<number> = new Set([0, 1, 2, 3, 4]),
): WorkingDays {
  const closureOn = (date: IsoDate) =>
    closures.find(({ from, to }) => from !== null && from <= date && date <= (to ?? from)) ?? null
  return {
    closureOn,
    isWorkingDay: (date) => workdays.has(weekdayOf(date)) && closureOn(date) === null,
  }
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: IsoDate): number {
  return (serialOf(date) - SUNDAY_IN_SERIALS + 6) % 7
}

/** The Monday of the date's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, -weekdayOf(date))
}

/** The nearest working day on or before a date; null where there is none within a year. */
export function onOrBefore(days: WorkingDays, date: IsoDate): IsoDate | null {
  return search(days, date, -1)
}

/** The nearest working day on or after a date; null where there is none within a year. */
export function onOrAfter(days: WorkingDays, date: IsoDate): IsoDate | null {
  return search(days, date, 1)
}

/**
 * The date so many working days after another (before it, where `count` is negative). 0 is the nearest working day on
 * or before the date. Null where closures leave no such day.
 */
export function addWorkingDays(days: WorkingDays, date: IsoDate, count: number): IsoDate | null {
  if (count === 0) return onOrBefore(days, date)
  const step = count < 0 ? -1 : 1
  let day: IsoDate | null = date
  for (let left = Math.abs(count); left > 0 && day !== null; left--) {
    day = search(days, addDays(day, step), step)
  }
  return day
}

function search(days: WorkingDays, date: IsoDate, step: 1 | -1): IsoDate | null {
  const first = serialOf(date)
  for (let distance = 0; distance <= FARTHEST; distance++) {
    const day = fromSerial(first + distance * step)
    if (days.isWorkingDay(day)) return day
  }
  return null
}

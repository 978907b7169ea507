/** A calendar date without a time zone, `YYYY-MM-DD`. */
export type IsoDate = string

const MILLISECONDS_PER_DAY = 86_400_000
const SERIAL_OF_1970 = 25_569
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * The day number spreadsheets use for a date: 1 is 1899-12-31, 25,569 is 1970-01-01.
 * Returns null where the text is not a date that exists.
 */
export function toSerial(date: IsoDate): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (day < 1 || day > daysIn(year, month)) return null
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY + SERIAL_OF_1970
}

/** How many days a month has, from 1 on; none where there is no such month, or no year that `Date.UTC` takes as it is. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (year < 100) return 0
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** The date of a spreadsheet day number; a time of day is cut off. Inverse of {@link toSerial}. */
export function fromSerial(serial: number): IsoDate {
  const time = (Math.floor(serial) - SERIAL_OF_1970) * MILLISECONDS_PER_DAY
  return new Date(time).toISOString().slice(0, 10)
}

/** Whole days from one date to another, negative where `to` is earlier. Throws RangeError where either is no date. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return serialOf(to) - serialOf(from)
}

/** The date `days` after `date`. Throws RangeError where `date` is no date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromSerial(serialOf(date) + days)
}

/** The day number of a date known to be valid. Throws RangeError otherwise. */
export function serialOf(date: IsoDate): number {
  const serial = toSerial(date)
  if (serial === null) throw new RangeError(`Not a date: ${date}`)
  return serial
}

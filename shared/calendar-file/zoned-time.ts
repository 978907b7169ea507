import type { IsoDate } from '../okr/index.ts'

/**
 * The moment at which clocks in a time zone show a time on a date. A time that a clock change skips is as much later;
 * of one that comes twice it is the first. Throws RangeError where the zone is not known.
 */
export function momentOf(date: IsoDate, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const before = wanted - offsetAt(wanted - DAY, timeZone)
  const after = wanted - offsetAt(wanted + DAY, timeZone)
  const isFirst = before + offsetAt(before, timeZone) === wanted
  return new Date(isFirst || after + offsetAt(after, timeZone) !== wanted ? before : after)
}

const DAY = 86_400_000

/** How much later clocks in the zone are than UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour12: false,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = new Map(
    format.formatToParts(new Date(moment)).map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour') % 24,
    part('minute'),
    part('second'),
  )
  return shown - moment
}

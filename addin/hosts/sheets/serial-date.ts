const DAY = 86_400_000
/** Day 0 of a spreadsheet. */
const EPOCH = Date.UTC(1899, 11, 30)

/**
 * Returns how to turn the moments that Sheets gives for dates into day numbers, by the spreadsheet's own time zone, so that
 * neither the script's zone nor daylight saving moves them. Exact to the second.
 */
export function serialNumbers(timeZone: string): (date: Date) => number {
  const numeric = 'numeric'
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour12: false,
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  })
  return (date) => {
    const parts = new Map<string, number>(
      format.formatToParts(date).map(({ type, value }) => [type, Number(value)]),
    )
    const part = (type: string) => parts.get(type) ?? 0
    // Midnight is hour 24 in some engines.
    const time = [part('hour') % 24, part('minute'), part('second')] as const
    return (Date.UTC(part('year'), part('month') - 1, part('day'), ...time) - EPOCH) / DAY
  }
}

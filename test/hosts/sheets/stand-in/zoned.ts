const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)

/** The moment, in milliseconds, of a day number by the clocks of a time zone: found by trying. */
export function momentOf(serial: number, timeZone: string): number {
  const wall = Math.round((EPOCH + serial * DAY) / 1_000) * 1_000
  for (let minutes = -15 * 60; minutes <= 15 * 60; minutes += 15) {
    const moment = wall + minutes * 60_000
    if (wallTime(moment, timeZone) === wall) return moment
  }
  // A quarter of an hour that clocks leave out, or a zone of local mean time.
  return wall - (wallTime(wall, timeZone) - wall)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function wallTime(moment: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(timeZone, format)
  return Date.parse(`${format.format(moment).replace(' ', 'T')}Z`)
}

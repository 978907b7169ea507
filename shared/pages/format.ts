/** A fraction in whole per cent, rounded half up: `59 %` with a space that does not break; null where there is none. */
function percent(fraction: number | null): string | null {
  return fraction === null ? null : `${wholePercent(fraction)}\u00a0%`
}

/** The same as a number. */
export function wholePercent(fraction: number): number {
  return Math.floor(fraction * 100 + 0.5)
}

/** How pages write numbers and dates. `locale` is a BCP 47 tag such as `de-DE`. Null stays null. */
export function formatsOf(locale: string) {
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return {
    percent,
    date: (date: string) => day.format(new Date(date)),
    /** A confidence from 0 to 10, or a rating, with one decimal. */
    tenths: (value: number | null) => (value === null ? null : tenths.format(value)),
    number: (value: number) => number.format(value).replace('-', '−'),
  }
}

export type Formats = ReturnType<typeof formatsOf>

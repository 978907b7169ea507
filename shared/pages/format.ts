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
  const day = dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  const tenths = numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const number = numberFormat(locale, { maximumFractionDigits: 2 })
  return {
    percent,
    date: day,
    /** A confidence from 0 to 10, or a rating, with one decimal. */
    tenths: (value: number | null) => (value === null ? null : tenths(value)),
    number: (value: number) => number(value).replace('-', '−'),
  }
}

/** Writes a date as a language does. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (date: string) => string {
  const format = onFirstUse(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  return (date) => format().format(new Date(date))
}

/** Writes a number as a language does. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const format = onFirstUse(() => new Intl.NumberFormat(locale, options))
  return (value) => format().format(value)
}

/** Formatters take milliseconds to make, which a Worker's start would have to wait for. */
function onFirstUse<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

export type Formats = ReturnType<typeof formatsOf>

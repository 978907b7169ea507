const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A fraction in whole per cent, rounded half up: `59 %` with a space that does not break; null where there is none. */
export function percent(fraction: number | null): string | null {
  return fraction === null ? null : `${wholePercent(fraction)}\u00a0%`
}

/** The same as a number. */
export function wholePercent(fraction: number): number {
  return Math.floor(fraction * 100 + 0.5)
}

/** A confidence from 0 to 10 with one decimal. */
export function confidenceText(confidence: number | null): string | null {
  return confidence === null ? null : confidence.toFixed(1)
}

/** `22 Nov 2026` */
export function dateText(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** A number as people write it, with at most two decimals and a thin space between thousands. */
export function numberText(number: number): string {
  const [whole = '', decimals] = String(Math.round(number * 100) / 100).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return (decimals === undefined ? grouped : `${grouped}.${decimals}`).replace('-', '−')
}

import { formatsOf as documentFormatsOf, wholePercent } from '../../../../shared/pages/index.ts'

/** How a page writes numbers and dates. `locale` is a BCP 47 tag such as `de-DE`. Null stays null. */
export function formatsOf(locale: string) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const signed = (difference: number, digits: number) => {
    const text = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    const size = text.format(Math.abs(difference))
    return size === text.format(0) ? '±0' : `${difference < 0 ? '−' : '+'}${size}`
  }
  return {
    ...documentFormatsOf(locale),
    date: (date: string) => day.format(new Date(date)),
    shortDate: (date: string) => dayAndMonth.format(new Date(date)),
    difference: (now: number, then: number) => signed(now - then, 0),
    differenceInTenths: (now: number, then: number) => signed(now - then, 1),
    /** Between two fractions, in points as people see them. */
    points: (now: number, then: number) => signed(wholePercent(now) - wholePercent(then), 0),
  }
}

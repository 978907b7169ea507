import {
  dateFormat,
  formatsOf as documentFormatsOf,
  numberFormat,
  wholePercent,
} from '../../../../shared/pages/index.ts'

/** How a page writes numbers and dates. `locale` is a BCP 47 tag such as `de-DE`. Null stays null. */
export function formatsOf(locale: string) {
  const withDigits = (digits: number) =>
    numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const [whole, tenths] = [withDigits(0), withDigits(1)]
  const signed = (difference: number, text: (value: number) => string) => {
    const size = text(Math.abs(difference))
    return size === text(0) ? '±0' : `${difference < 0 ? '−' : '+'}${size}`
  }
  return {
    ...documentFormatsOf(locale),
    date: dateFormat(locale, { dateStyle: 'medium' }),
    shortDate: dateFormat(locale, { day: 'numeric', month: 'short' }),
    difference: (now: number, then: number) => signed(now - then, whole),
    differenceInTenths: (now: number, then: number) => signed(now - then, tenths),
    /** Between two fractions, in points as people see them. */
    points: (now: number, then: number) => signed(wholePercent(now) - wholePercent(then), whole),
  }
}

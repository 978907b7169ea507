/** How the pane writes numbers and dates. `locale` is a BCP 47 tag such as `de-AT`. */
export function formatsOf(locale: string) {
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date: string) => format.format(new Date(`${date}T00:00:00Z`))
  }
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const typed = new Intl.NumberFormat(locale, { maximumFractionDigits: 15, useGrouping: false })
  return {
    missing: '–',
    percent: (fraction: number) => `${Math.round(fraction * 100)} %`,
    date: day({ day: 'numeric', month: 'short' }),
    longDate: day({ dateStyle: 'medium' }),
    time: (moment: string) => time.format(new Date(moment)),
    number: (value: number) => number.format(value),
    /** A number as somebody would type it into a field. */
    typed: (value: number) => typed.format(value),
    parseNumber: numberParser(locale),
  }
}

/**
 * Reads a number as people of a locale type it. A separator that groups no thousands there is taken for the decimal
 * one, so `36.5` is the same in German. The parser gives `null` where nothing was typed, `undefined` where it is none.
 */
export function numberParser(locale: string): (text: string) => number | null | undefined {
  const group = new Intl.NumberFormat(locale).format(11_111).replace(/\d/g, '')
  const grouped = new RegExp(`^[-+]?\\d{1,3}(?:${escaped(group)}\\d{3})+(?=\\D?\\d*$)`)
  return (text) => {
    const typed = text.trim().replace(/\s*%$/, '')
    if (typed === '') return null
    const plain = typed.replace(grouped, (thousands) => thousands.split(group).join('')).replace(',', '.')
    return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

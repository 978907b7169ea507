import type { Content } from './book.ts'

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)$/i
const NUMBER = /^[+-]?\p{Sc}?\s?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?\s?(%?)\s?\p{Sc}?$/iu
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DATES = [
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?$/i,
  new RegExp(`^(?:\\p{L}{3,9},? )?\\d{1,2}\\.? (?:${MONTH})(?:,? \\d{2,4})?$`, 'iu'),
  new RegExp(`^(?:\\p{L}{3,9},? )?(?:${MONTH}) \\d{1,4}(?:,? \\d{2,4})?$`, 'iu'),
]
/** What a date that somebody did not mean becomes; which day it is does not matter. */
const SOME_DAY = 46_000

/**
 * What Sheets makes of a text that a script writes, which is what it makes of one that a person types. Dates are recognised as
 * an English spreadsheet does.
 */
export function typed(text: string, numberFormat: unknown): Content {
  if (text === '') return null
  if (numberFormat === '@') return text
  if (text.startsWith("'")) return text.slice(1)
  if (text.startsWith('=')) return { formula: text.slice(1) }
  const trimmed = text.trim()
  if (ERROR.test(trimmed)) return { error: trimmed.toUpperCase() }
  if (/^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true'
  const number = NUMBER.exec(trimmed)
  if (number && /\d/.test(trimmed)) {
    const value = Number(trimmed.replace(/[^\d.e+-]/gi, ''))
    return number[1] === '%' ? value / 100 : value
  }
  if (DATES.some((pattern) => pattern.test(trimmed))) return SOME_DAY
  if (/^[+-]\S/.test(trimmed)) return { formula: trimmed }
  return trimmed
}

/** Whether numbers in that format are dates or times. */
export function isDateFormat(format: unknown): boolean {
  if (typeof format !== 'string' || format === 'General') return false
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/g, ''))
}

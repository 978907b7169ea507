import type { Taken } from './taken.ts'

/** The sign before a number's fraction; null where a file does not show which it uses. */
export type Decimal = ',' | '.' | null

const CURRENCY = /^[€$£¥]\s*|\s*[€$£¥]$/g
const PLAIN = /^[-+]?(\d+\.?\d*|\.\d+)$/

/** Which decimal sign some cells can only have meant. */
export function decimalOf(cells: Iterable<string>): Decimal {
  const seen = new Set<Decimal>()
  for (const cell of cells) {
    if (/^\D*\d+,(\d{1,2}|\d{4,})\D*$|^\D*0,\d+\D*$|\.\d{3},\d/.test(cell)) seen.add(',')
    if (/^\D*\d+\.(\d{1,2}|\d{4,})\D*$|^\D*0\.\d+\D*$|,\d{3}\.\d/.test(cell)) seen.add('.')
  }
  const [only] = seen
  return seen.size === 1 && only ? only : null
}

/** A number as people write it: with a decimal point or comma, thousands set apart, a sign of currency. */
export function readFigure(text: string, decimal: Decimal): Taken<number> {
  const bare = text.trim().replace(CURRENCY, '')
  const joined = bare.replace(/(?<=\d)[\s'’](?=\d{3}(\D|$))/g, '')
  const rule = joined === text.trim() ? null : 'a number with other signs'
  if (!/^[-+]?[\d.,]+$/.test(joined)) return { problem: 'is not a number' }
  const sign = signOf(joined, decimal)
  if (sign === null) return { problem: `could be ${joined.replace(',', '')} or ${joined.replace(',', '.')}` }
  const plain = withPoint(joined, sign)
  if (!PLAIN.test(plain)) return { problem: 'is not a number' }
  return { value: Number(plain), rule: plain === joined ? rule : 'a number with other signs' }
}

/** The decimal sign of one number; null where its only comma may be either. */
function signOf(text: string, decimal: Decimal): Decimal {
  const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')]
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  if (comma < 0) return decimal ?? '.'
  const mayBeThousands = /^[-+]?[1-9]\d{0,2},\d{3}$/.test(text)
  return mayBeThousands ? decimal : /,.*,/.test(text) ? '.' : ','
}

function withPoint(text: string, sign: Decimal): string {
  const other = sign === ',' ? '.' : ','
  const [whole = '', fraction] = text.split(sign === ',' ? ',' : '.')
  const isGrouped = new RegExp(`^[-+]?\\d{1,3}(\\${other}\\d{3})+$`).test(whole)
  const digits = isGrouped ? whole.split(other).join('') : whole
  return text.split(sign ?? '.').length > 2 ? text : fraction === undefined ? digits : `${digits}.${fraction}`
}

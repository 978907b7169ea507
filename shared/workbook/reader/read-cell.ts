import { fromSerial, toSerial } from '../../okr/index.ts'
import { MAX_TEXT, type Scalar } from '../document.ts'
import type { CellValue } from '../snapshot.ts'
import type { Column } from '../table.ts'
import type { Report, Spot } from './findings.ts'
import { cellText, END_OF_DATES, FIRST_DATE, folded, trimmed } from './places.ts'

const NUMBER = /^-?\d+(\.\d+)?$/
const LONGEST_NUMBER = 15

type Typed = Pick<Column, 'kind' | 'choices' | 'asTyped'> & {
  readonly min?: number | null
  readonly max?: number | null
}

/**
 * The value of a typed cell as the document keeps it. What is not of the column's kind stays as it is, so that nothing
 * is lost, and is reported; figures take it as blank.
 */
export function readCell(column: Typed, cell: CellValue | undefined, spot: Spot, report: Report): Scalar {
  const text = cellText(cell)
  if (cell === null || cell === undefined || text === '') return null
  if (typeof cell === 'object') {
    report('error', 'error-value', spot, text)
    return text
  }
  switch (column.kind) {
    case 'text':
      if (text.length > MAX_TEXT) report('error', 'text-too-long', spot, String(text.length))
      return typeof cell === 'string' ? cell : text
    case 'reference':
      return text
    case 'number':
      return inRange(column, readNumber(column, cell, text, spot, report), spot, report)
    case 'date':
      return readDate(column, cell, text, spot, report)
    case 'choice':
      return readChoice(column, cell, text, spot, report)
  }
}

function readNumber({ asTyped }: Typed, cell: Scalar, text: string, spot: Spot, report: Report): Scalar {
  if (typeof cell === 'number') return cell
  if (!asTyped && typeof cell === 'string' && NUMBER.test(text) && text.length <= LONGEST_NUMBER) {
    report('warning', 'number-as-text', spot, text)
    return Number(text)
  }
  const isNumber = asTyped && NUMBER.test(text)
  report('error', isNumber ? 'text-for-number' : 'not-a-number', spot, text)
  return cell
}

function inRange({ min = null, max = null }: Typed, value: Scalar, spot: Spot, report: Report): Scalar {
  if (typeof value !== 'number') return value
  const isBelow = min !== null && value < min
  const isAbove = max !== null && value > max
  if (isBelow || isAbove) {
    report('error', 'out-of-range', spot, String(value), `${min ?? ''}…${max ?? ''}`)
  }
  return value
}

function readDate({ asTyped }: Typed, cell: Scalar, text: string, spot: Spot, report: Report): Scalar {
  const serial = typeof cell === 'string' ? toSerial(text) : cell
  if (typeof serial !== 'number' || serial < FIRST_DATE || serial >= END_OF_DATES) {
    report('error', 'not-a-date', spot, text)
    return typeof cell === 'string' ? text : cell
  }
  if (typeof cell === 'string' && asTyped) {
    report('error', 'text-for-date', spot, text)
    return null
  }
  if (typeof cell === 'string') report('warning', 'date-as-text', spot, text)
  return fromSerial(serial)
}

function readChoice(
  { choices = [], asTyped }: Typed,
  cell: Scalar,
  text: string,
  spot: Spot,
  report: Report,
): Scalar {
  const typed = asTyped ? String(cell).toLowerCase() : folded(text)
  const choice = choices.find((candidate) => folded(candidate) === typed)
  if (choice === undefined) report('error', 'unknown-choice', spot, trimmed(text), choices.join(', '))
  return choice ?? (asTyped ? cell : text)
}

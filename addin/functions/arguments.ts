import { toSerial } from '../../shared/okr/index.ts'
import { type Argument as Parameter, refusal } from '../refusals/index.ts'
import { invalid, missing } from './fault.ts'

/**
 * What a cell holds, as hosts hand it over; a blank one is empty text, null or left out. Dates are day numbers. Excel hands over
 * numbers as text.
 */
export type Cell = string | number | boolean | null | undefined

/** What a custom function is given for a parameter: a cell, or the rows of a range. */
export type Argument = Cell | readonly (readonly Cell[])[]

/** The cells of an argument, row by row. */
export function rowsOf(argument: Argument): readonly (readonly Cell[])[] {
  return isRange(argument) ? argument : [[argument]]
}

/** The numbers of an argument, blank cells left out. */
export function numbersOf(argument: Argument, name: Parameter): number[] {
  return rowsOf(argument)
    .flat()
    .filter((cell) => !isBlank(cell))
    .map((cell) => asNumber(cell, name))
}

/** A number, null where the cell is blank. */
export function optionalNumber(argument: Argument, name: Parameter): number | null {
  const cell = oneCell(argument, name)
  return isBlank(cell) ? null : asNumber(cell, name)
}

/** A number. Never reads a blank cell as 0. */
export function requiredNumber(argument: Argument, name: Parameter): number {
  const number = optionalNumber(argument, name)
  if (number === null) throw missing(refusal('argument-blank', name))
  return number
}

/** A share from 0 to 1, null where the cell is blank. */
export function optionalShare(argument: Argument, name: Parameter): number | null {
  const number = optionalNumber(argument, name)
  if (number !== null && (number < 0 || number > 1)) {
    throw invalid(refusal('argument-no-share', name))
  }
  return number
}

/** The day number of a date, or of a text such as 2027-01-04; a time of day is cut off. */
export function requiredDay(argument: Argument, name: Parameter): number {
  const cell = oneCell(argument, name)
  if (isBlank(cell)) throw missing(refusal('argument-blank', name))
  const day = typeof cell === 'string' ? (toSerial(cell.trim()) ?? numberIn(cell)) : cell
  if (typeof day !== 'number' || !(day >= 1)) {
    throw invalid(refusal('argument-no-date', name))
  }
  return Math.floor(day)
}

/** Text without the spaces around it, empty where the cell is blank. */
export function textOf(argument: Argument, name: Parameter): string {
  return String(oneCell(argument, name) ?? '').trim()
}

/** One of some words, however it is capitalised; null where the cell is blank. */
export function optionalChoice<Choice extends string>(
  argument: Argument,
  name: Parameter,
  choices: readonly Choice[],
): Choice | null {
  const text = textOf(argument, name)
  if (text === '') return null
  const choice = choices.find((each) => each.toLowerCase() === text.toLowerCase())
  if (choice === undefined) throw invalid(refusal('argument-choice', name, choices))
  return choice
}

function oneCell(argument: Argument, name: Parameter): Cell {
  const [cell, ...others] = rowsOf(argument).flat()
  if (others.length > 0) throw invalid(refusal('argument-range', name))
  return cell
}

function asNumber(cell: Cell, name: Parameter): number {
  const number = typeof cell === 'string' ? numberIn(cell) : cell
  if (typeof number === 'number' && Number.isFinite(number)) return number
  throw invalid(refusal('argument-no-number', name, JSON.stringify(cell)))
}

/** The number that Excel made a text of, with whatever decimal sign it uses; null where it is none. */
function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : null
}

export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

function isRange(argument: Argument): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument)
}

import { rangeText } from '../../../../addin/hosts/range-text.ts'
import { shiftFormula } from '../../../../addin/hosts/shift-formula.ts'
import { type Area, cellReference, columnNumber } from '../../../../shared/workbook/index.ts'
import { checkFormula, fillsDownTo, type Input, typed } from './calculation.ts'
import { conditionalFormats } from './conditional-formats.ts'
import { dataValidation } from './data-validation.ts'
import type { BookModel, SheetModel } from './model.ts'
import { rangeFormat } from './range-format.ts'
import { invalidArgument, isShape, number, oneOf, Refusal, type Shape, text } from './refusal.ts'

const ROWS = 1_048_576
const COLUMNS = 16_384

/** More cells than this Excel on the web does not take or give at once. */
const CELLS = 5_000_000

const places = new WeakMap<Shape, { readonly sheet: SheetModel; readonly area: Area }>()

/** The sheet and area of a range. Refuses anything else. */
export function placeOf(value: unknown): { readonly sheet: SheetModel; readonly area: Area } {
  const place = isShape(value) ? places.get(value) : undefined
  if (!place) throw invalidArgument('a range is expected')
  return place
}

/** An address without a sheet: `A1`, `A1:C9`. */
export function areaOf(address: unknown): Area {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text(address))
  if (!found) throw invalidArgument(`address ${JSON.stringify(address)}`)
  const [, left = '', top = '', right = left, bottom = top] = found
  const [row, column] = [Number(top) - 1, columnNumber(left)]
  return inSheet(row, column, Number(bottom) - row, columnNumber(right) - column + 1)
}

function inSheet(row: unknown, column: unknown, rows: unknown, columns: unknown): Area {
  const area = {
    row: number(row, 0, ROWS - 1),
    column: number(column, 0, COLUMNS - 1),
    rows: number(rows, 1, ROWS),
    columns: number(columns, 1, COLUMNS),
  }
  if (area.row + area.rows > ROWS || area.column + area.columns > COLUMNS) throw invalidArgument('range')
  return area
}

/** `Worksheet.getRange` and its sisters. */
export function rangesOf(book: BookModel, sheet: SheetModel): NonNullable<Shape['methods']> {
  const whole = { row: 0, column: 0, rows: ROWS, columns: COLUMNS }
  return {
    GetRange: (address) => rangeShape(book, sheet, address === null ? whole : areaOf(address)),
    GetRangeByIndexes: (...place) => {
      const [row, column, rows, columns] = place
      return rangeShape(book, sheet, inSheet(row, column, rows, columns))
    },
    GetUsedRangeOrNullObject: (valuesOnly) => {
      if (valuesOnly !== true) throw new Error('The stand-in has only values in its used range.')
      const used = sheet.used()
      return used && rangeShape(book, sheet, used)
    },
  }
}

function rangeShape(book: BookModel, sheet: SheetModel, area: Area): Shape {
  const { row, column, rows, columns } = area
  const cells = <Cell>(cell: (row: number, column: number) => Cell): readonly (readonly Cell[])[] => {
    if (rows * columns > CELLS) throw new Refusal('RangeExceedsLimit', 'The range is too large.')
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => cell(row + down, column + right)),
    )
  }
  const shape: Shape = {
    type: 'Range',
    properties: {
      RowIndex: { get: () => row },
      ColumnIndex: { get: () => column },
      RowCount: { get: () => rows },
      ColumnCount: { get: () => columns },
      Values: { get: () => cells((r, c) => book.calculated()(sheet, r, c).value) },
      ValueTypes: { get: () => cells((r, c) => book.calculated()(sheet, r, c).type) },
      Formulas: {
        get: () => cells((r, c) => shownInput(sheet.input(r, c))),
        set: (inputs) => writeInputs(book, sheet, area, inputs),
      },
      NumberFormat: {
        set: (format) => {
          sheet.guard(area, 'allowFormatCells')
          sheet.formats.push({ area, key: 'NumberFormat', value: text(format, 255) })
        },
      },
      ColumnHidden: {
        set: (hidden) => {
          if (rows !== ROWS) throw invalidArgument('whole columns are expected')
          sheet.guard(area, 'allowFormatColumns')
          sheet.settings.set(`hidden ${column}`, hidden === true)
        },
      },
    },
    parts: {
      Format: () => rangeFormat(sheet, area, rows === ROWS, columns === COLUMNS),
      DataValidation: () => dataValidation(book, sheet, area),
      ConditionalFormats: () => conditionalFormats(book, sheet, area),
    },
    methods: {
      CopyFrom: (source, kind) => {
        oneOf(kind, ['Formulas'])
        copyFormulas(book, sheet, area, areaOf(source))
      },
      GetEntireColumn: () => rangeShape(book, sheet, { row: 0, column, rows: ROWS, columns }),
      GetEntireRow: () => rangeShape(book, sheet, { row, column: 0, rows, columns: COLUMNS }),
      // What the client itself asks for where it cuts a large array into slices.
      _ValidateArraySize: (height, width) => {
        if (height !== rows || width !== columns) throw mismatch()
      },
      GetRow: (index) => rangeShape(book, sheet, { ...area, row: row + number(index, 0, rows - 1), rows: 1 }),
      GetBoundingRect: (other) => rangeShape(book, sheet, boundingArea(area, placeOf(other).area)),
      Merge: () => {
        sheet.guard(area, '')
        if (!sheet.merges.some((merged) => rangeText(merged) === rangeText(area))) sheet.merges.push(area)
      },
      Select: () => {
        book.active = { sheet: sheet.name, cell: cellReference(row, column) }
      },
    },
  }
  places.set(shape, { sheet, area })
  return shape
}

function mismatch(): Refusal {
  return new Refusal(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  )
}

function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column }
}

/** A text behind an apostrophe is given back without it. */
function shownInput(input: Input | undefined): Input {
  return typeof input === 'string' && input.startsWith("'") ? input.slice(1) : (input ?? '')
}

function writeInputs(book: BookModel, sheet: SheetModel, area: Area, inputs: unknown): void {
  sheet.guard(area, null)
  const isMatching =
    Array.isArray(inputs) &&
    inputs.length === area.rows &&
    inputs.every((line) => Array.isArray(line) && line.length === area.columns)
  if (!isMatching) throw mismatch()
  const lines: readonly (readonly unknown[])[] = inputs
  lines.forEach((line, down) => {
    line.forEach((input, right) => {
      if (input !== null) sheet.put(area.row + down, area.column + right, accepted(book, input))
    })
  })
  book.changed()
}

/** What a cell holds after an input. `null` never comes here: it leaves the cell as it is. */
function accepted(book: BookModel, input: unknown): Input {
  if (typeof input === 'number' && Number.isFinite(input)) return input
  if (typeof input === 'boolean') return input
  const typedText = text(input, 32_768)
  if (typedText.startsWith('=')) {
    checkSheets(book, typedText)
    checkOnce(typedText)
  }
  return typed(typedText)
}

/** A formula that speaks of a sheet that is not there is refused; Excel would ask a person for a file. */
function checkSheets(book: BookModel, formula: string): void {
  for (const [, quoted, plain] of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(SHEET)) {
    const name = quoted?.replaceAll("''", "'") ?? plain ?? ''
    if (!book.sheet(name)) throw invalidArgument(`formula ${formula}: there is no sheet ${name}`)
  }
}

const SHEET = /'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu

const checked = new Set<string>()

function checkOnce(formula: string): void {
  if (checked.has(formula)) return
  checkFormula(formula)
  checked.add(formula)
}

/** Copies one row of formulas into each row of an area, as pasting formulas does. */
function copyFormulas(book: BookModel, sheet: SheetModel, area: Area, source: Area): void {
  sheet.guard(area, null)
  if (source.rows !== 1 || source.columns !== area.columns || source.column !== area.column) {
    throw new Error('The stand-in copies single rows up and down only.')
  }
  for (let right = 0; right < area.columns; right += 1) {
    const formula = sheet.input(source.row, source.column + right)
    if (typeof formula !== 'string' || !formula.startsWith('='))
      throw new Error('Only formulas are filled down.')
    if (!fillsDownTo(formula, shiftFormula(formula, 1, 0))) {
      throw new Error(`IronCalc fills ${formula} down otherwise.`)
    }
    for (let down = 0; down < area.rows; down += 1) {
      const row = area.row + down
      sheet.put(row, area.column + right, shiftFormula(formula, row - source.row, 0))
    }
  }
  book.changed()
}

import { readFileSync } from 'node:fs'
import init, { Model } from '@ironcalc/wasm'
import { areaReference } from '../../../../shared/workbook/index.ts'
import { Refusal } from './refusal.ts'

const WASM = new URL('../../../../node_modules/@ironcalc/wasm/wasm_bg.wasm', import.meta.url)
await init({ module_or_path: readFileSync(WASM) })

const TYPES: Readonly<Record<number, string>> = { 1: 'Double', 2: 'String', 4: 'Boolean', 16: 'Error' }

const LAST_COLUMN = 16_384

/** What was put into a cell, as Excel keeps it: a text behind an apostrophe is a text, whatever it looks like. */
export type Input = string | number | boolean

interface Sheet {
  readonly name: string
  readonly cells: ReadonlyMap<number, Map<number, Input>>
}

interface Book {
  readonly sheets: readonly Sheet[]
  readonly names: ReadonlyMap<string, { readonly name: string; formula: string }>
}

export interface Result {
  readonly value: string | number | boolean
  /** As `Range.valueTypes` names it. */
  readonly type: string
}

export type Calculated = (sheet: Sheet, row: number, column: number) => Result

/** Computes a workbook in IronCalc, which also knows what an input is: a number, a date, a text. */
export function calculate(book: Book): Calculated {
  const { model, indexes } = opened(book)
  const last = book.sheets.length - 1
  const texts = writeAsTexts(model, book)
  model.evaluate()
  return (sheet, row, column) => {
    const input = sheet.cells.get(row)?.get(column)
    if (input === undefined) return { value: '', type: 'Empty' }
    const index = indexes.get(sheet) ?? 0
    const type = TYPES[model.getCellType(index, row + 1, column + 1)] ?? 'Unknown'
    if (type === 'Double') {
      const text = texts.get(`${index},${row},${column}`)
      if (text === undefined) return { value: Number(input), type }
      return { value: Number(model.getFormattedCellValue(last, text, LAST_COLUMN)), type }
    }
    const shown = model.getFormattedCellValue(index, row + 1, column + 1)
    return { value: type === 'Boolean' ? shown === 'TRUE' : shown, type }
  }
}

/**
 * Writes what each formula comes to once more as text, which keeps all digits, into the last column of the last sheet.
 * Returns the row of each.
 */
function writeAsTexts(model: Model, book: Book): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  for (const [index, { name, cells }] of book.sheets.entries()) {
    for (const [row, line] of cells) {
      for (const [column, input] of line) {
        if (typeof input !== 'string' || !input.startsWith('=')) continue
        rows.set(`${index},${row},${column}`, rows.size + 1)
        const reference = areaReference(name, { row, column, rows: 1, columns: 1 })
        model.setUserInput(book.sheets.length - 1, rows.size, LAST_COLUMN, `=${reference}&""`)
      }
    }
  }
  return rows
}

/** An input that was typed, as what the cell then holds. Refuses a text of which Excel may make something else. */
export function typed(input: string): Input {
  if (input.startsWith("'") || input.startsWith('=') || input === '') return input
  const known = accepted.get(input) ?? recognized(input)
  accepted.set(input, known)
  return known
}

const accepted = new Map<string, Input>()

function recognized(input: string): Input {
  const model = new Model('typed', 'en', 'UTC', 'en')
  model.setUserInput(0, 1, 1, input)
  const type = TYPES[model.getCellType(0, 1, 1)]
  if (type === 'Boolean') return input.toUpperCase() === 'TRUE'
  if (type === 'Double') return Number(model.getCellContent(0, 1, 1))
  if (/[\d#@+-]/.test(input)) {
    throw new Error(
      `Nobody knows what Excel makes of the text ${JSON.stringify(input)}: put an apostrophe before it`,
    )
  }
  return input
}

/** Whether IronCalc, filling a formula down by one row, comes to the other formula. */
export function fillsDownTo(formula: string, below: string): boolean {
  const model = new Model('filled', 'en', 'UTC', 'en')
  model.pauseEvaluation()
  const column = LAST_COLUMN - 1
  model.setUserInput(0, 1, column, formula)
  model.autoFillRows({ sheet: 0, row: 1, column, width: 1, height: 1 }, 2)
  model.setUserInput(0, 2, LAST_COLUMN, below)
  return model.getCellContent(0, 2, column) === model.getCellContent(0, 2, LAST_COLUMN)
}

/** Refuses a formula that is none. */
export function checkFormula(formula: string): void {
  if (formula.length > 8_192) throw new Refusal('FormulaLengthExceedsLimit', 'The formula is too long.')
  const model = new Model('formula', 'en', 'UTC', 'en')
  model.setUserInput(0, 1, 16_000, formula)
  if (model.getFormattedCellValue(0, 1, 16_000) === '#ERROR!') {
    throw new Refusal('InvalidArgument', `There is something wrong with the formula ${formula}.`)
  }
}

/** Renames a sheet in all formulas and names of a workbook, not yet the sheet itself. */
export function renamedIn(book: Book, sheet: Sheet, name: string): void {
  const { model, indexes } = opened(book)
  model.renameSheet(indexes.get(sheet) ?? 0, name)
  for (const [other, index] of indexes) {
    for (const [row, line] of other.cells) {
      for (const [column, input] of line) {
        if (typeof input === 'string' && input.startsWith('=')) {
          line.set(column, model.getCellContent(index, row + 1, column + 1))
        }
      }
    }
  }
  for (const { name: key, formula } of model.getDefinedNameList()) {
    const known = book.names.get(key.toLowerCase())
    if (known) known.formula = `=${formula}`
  }
}

function opened(book: Book) {
  const model = new Model('stand-in', 'en', 'UTC', 'en')
  model.pauseEvaluation()
  const indexes = new Map(book.sheets.map((sheet, index) => [sheet, index]))
  book.sheets.forEach(({ name }, index) => {
    if (index > 0) model.newSheet()
    model.renameSheet(index, name)
  })
  for (const { name, formula } of book.names.values()) {
    if (!formula.includes('#REF!')) model.newDefinedName(name, null, formula.slice(1))
  }
  for (const [sheet, index] of indexes) {
    for (const [row, line] of sheet.cells) {
      for (const [column, input] of line) {
        const isPlain = typeof input === 'string' && !/^['=]/.test(input)
        model.setUserInput(index, row + 1, column + 1, isPlain ? `'${input}` : String(input))
      }
    }
  }
  return { model, indexes }
}

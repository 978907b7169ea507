import { readFileSync } from 'node:fs'
import init, { Model } from '@ironcalc/wasm'
import { areaReference, type CellContent, type Plan } from '../../shared/workbook/index.ts'
import type { Computed } from './computed.ts'

const WASM = new URL('../../node_modules/@ironcalc/wasm/wasm_bg.wasm', import.meta.url)
const NUMBER = 1
const LOGICAL = 4

/** A sheet on which every computed cell stands once more as text, which keeps all digits. */
const AS_TEXT = 'As text'

/**
 * A workbook that is open in IronCalc, to be rearranged as people do. Sheets go by the name that they were made with,
 * whatever they are called by now; rows and columns count from 0.
 */
export interface LiveWorkbook {
  write(sheet: string, row: number, column: number, content: CellContent): void
  insertRow(sheet: string, row: number): void
  deleteRow(sheet: string, row: number): void
  renameSheet(sheet: string, name: string): void
  /** Copies a column's first formula into those of its first rows, the titles left out, that are empty. */
  fillDown(sheet: string, column: number, rows: number): void
  compute(): Computed
}

/** Computes the workbook that plans make, in IronCalc. */
export async function computeInIronCalc(plans: readonly Plan[]): Promise<Computed> {
  return (await openInIronCalc(plans)).compute()
}

/** Opens the workbook that plans make. Nothing is computed before it is asked for. */
export async function openInIronCalc(plans: readonly Plan[]): Promise<LiveWorkbook> {
  await startIronCalc()
  return open(plans)
}

/** Loads IronCalc, once for all workbooks that {@link computedBy} opens later. */
export async function startIronCalc(): Promise<void> {
  await init({ module_or_path: readFileSync(WASM) })
}

/** What the workbook that plans make comes to, at once. */
export function computedBy(plans: readonly Plan[]): Computed {
  return open(plans).compute()
}

function open(plans: readonly Plan[]): LiveWorkbook {
  const model = new Model('tracker', 'en', 'UTC', 'en')
  const operations = plans.flatMap((plan) => plan.operations)
  model.pauseEvaluation()
  const sheets = addSheets(
    model,
    operations.flatMap((operation) => (operation.kind === 'sheet' ? [operation.sheet] : [])),
  )
  const live = liveWorkbook(model, sheets)
  // Each name has every formula read anew, so they come before the formulas.
  for (const operation of operations) {
    if (operation.kind === 'name') {
      model.newDefinedName(operation.name, null, areaReference(operation.sheet, operation.area))
    }
  }
  for (const operation of operations) {
    if (operation.kind !== 'cells') continue
    operation.cells.forEach((cells, down) => {
      cells.forEach((content, right) => {
        if (content === null) return
        live.write(operation.sheet, operation.row + down, operation.column + right, content)
      })
    })
  }
  return live
}

function liveWorkbook(model: Model, sheets: readonly string[]): LiveWorkbook {
  const contentAt = (sheet: string, row: number, column: number) =>
    model.getCellContent(sheets.indexOf(sheet), row + 1, column + 1)
  return {
    write(sheet, row, column, content) {
      model.setUserInput(sheets.indexOf(sheet), row + 1, column + 1, inputOf(content))
    },
    insertRow: (sheet, row) => model.insertRows(sheets.indexOf(sheet), row + 1, 1),
    deleteRow: (sheet, row) => model.deleteRows(sheets.indexOf(sheet), row + 1, 1),
    renameSheet: (sheet, name) => model.renameSheet(sheets.indexOf(sheet), name),
    fillDown(sheet, column, rows) {
      const below = Array.from({ length: rows }, (_, index) => index + 1)
      const filled = below.find((row) => contentAt(sheet, row, column) !== '')
      if (filled === undefined) throw new Error(`No formula is left in ${sheet}`)
      for (const row of below) {
        if (contentAt(sheet, row, column) !== '') continue
        model.setUserInput(sheets.indexOf(sheet), row + 1, column + 1, contentAt(sheet, filled, column))
      }
    },
    compute: () => compute(model, sheets),
  }
}

function compute(model: Model, sheets: readonly string[]): Computed {
  const asText = sheets.indexOf(AS_TEXT)
  const copies = new Map<string, number>()
  for (const { index, name, row, column } of formulaCells(model, asText)) {
    copies.set(`${index},${row},${column}`, copies.size)
    const area = { row: row - 1, column: column - 1, rows: 1, columns: 1 }
    model.setUserInput(asText, copies.size, 1, `=${areaReference(name, area)}&""`)
  }
  model.evaluate()
  const texts = [...copies.values()].map((copy) => model.getFormattedCellValue(asText, copy + 1, 1))
  return (sheet, row, column) => {
    const index = sheets.indexOf(sheet)
    const copy = copies.get(`${index},${row + 1},${column + 1}`)
    if (copy === undefined) return null
    const text = texts[copy] ?? ''
    const type = model.getCellType(index, row + 1, column + 1)
    if (type === LOGICAL) return text === 'TRUE'
    return type === NUMBER ? Number(text) : text
  }
}

/** Within so many rows every column of a sheet has its title, or its first cell. */
const HEAD_ROWS = 12

/** The cells with formulas in the columns of all sheets before that one; both count from 1. */
function* formulaCells(model: Model, before: number) {
  for (const [index, { name }] of model.getWorksheetsProperties().slice(0, before).entries()) {
    const heads = Array.from({ length: HEAD_ROWS }, (_, row) => [...model.getColumnsWithData(index, row + 1)])
    for (const column of new Set(heads.flat())) {
      for (const row of model.getRowsWithData(index, column)) {
        if (model.getCellContent(index, row, column).startsWith('=')) yield { index, name, row, column }
      }
    }
  }
}

function addSheets(model: Model, names: readonly string[]): readonly string[] {
  const sheets = [...new Set(names), AS_TEXT]
  sheets.forEach((name, index) => {
    if (index > 0) model.newSheet()
    model.renameSheet(index, name)
  })
  return sheets
}

function inputOf(content: CellContent): string {
  if (content === null) return ''
  if (typeof content === 'object') return `=${content.formula}`
  return typeof content === 'string' ? `'${content}` : String(content)
}

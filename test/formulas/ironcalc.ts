import { readFileSync } from 'node:fs'
import init, { Model } from '@ironcalc/wasm'
import { areaReference, type CellContent, type Plan } from '../../shared/workbook/index.ts'
import type { Computed } from './computed.ts'

const WASM = new URL('../../node_modules/@ironcalc/wasm/wasm_bg.wasm', import.meta.url)
const NUMBER = 1

/** The sheet on which every computed cell stands once more as text, which keeps all digits. */
const AS_TEXT = 'As text'

/** Computes the workbook that plans make, in IronCalc. */
export async function computeInIronCalc(plans: readonly Plan[]): Promise<Computed> {
  await init({ module_or_path: readFileSync(WASM) })
  const model = new Model('tracker', 'en', 'UTC', 'en')
  const operations = plans.flatMap((plan) => plan.operations)
  model.pauseEvaluation()
  const sheets = addSheets(
    model,
    operations.flatMap((operation) => (operation.kind === 'sheet' ? [operation.sheet] : [])),
  )
  for (const operation of operations) {
    if (operation.kind !== 'name') continue
    model.newDefinedName(operation.name, null, areaReference(operation.sheet, operation.area))
  }
  const copies = new Map<string, number>()
  for (const operation of operations) {
    if (operation.kind !== 'cells') continue
    const sheet = sheets.indexOf(operation.sheet)
    operation.cells.forEach((cells, down) => {
      cells.forEach((content, right) => {
        const [row, column] = [operation.row + down, operation.column + right]
        if (content === null) return
        model.setUserInput(sheet, row + 1, column + 1, inputOf(content))
        if (typeof content === 'object')
          copies.set(areaReference(operation.sheet, cell(row, column)), copies.size)
      })
    })
  }
  const asText = sheets.indexOf(AS_TEXT)
  for (const [reference, row] of copies) model.setUserInput(asText, row + 1, 1, `=${reference}&""`)
  model.resumeEvaluation()
  model.evaluate()
  return (sheet, row, column) => {
    const copy = copies.get(areaReference(sheet, cell(row, column)))
    if (copy === undefined) return null
    const type = model.getCellType(sheets.indexOf(sheet), row + 1, column + 1)
    const text = model.getFormattedCellValue(asText, copy + 1, 1)
    return type === NUMBER ? Number(text) : text
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

function cell(row: number, column: number) {
  return { row, column, rows: 1, columns: 1 }
}

function inputOf(content: Exclude<CellContent, null>): string {
  if (typeof content === 'object') return `=${content.formula}`
  return typeof content === 'string' ? `'${content}` : String(content)
}

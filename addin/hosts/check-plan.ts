import type { Area, CellContent, Operation, Plan } from '../../shared/workbook/index.ts'
import { Refused, refusal } from '../refusals/index.ts'

const MAX_ROWS = 1_048_576
const MAX_COLUMNS = 16_384
const MAX_CELL_TEXT = 32_767
const SHEET_NAME = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/
const DEFINED_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u

/**
 * Refuses a plan before its first operation, so that it is carried out as a whole or not at all.
 * `sheets` are the names of those that are there. Throws Refused.
 */
export function checkPlan({ operations }: Plan, sheets: Iterable<string>): void {
  const known = new Set([...sheets].map((name) => name.toLowerCase()))
  for (const operation of operations) {
    if (operation.kind === 'documentData') continue
    const { sheet } = operation
    if (operation.kind === 'sheet') {
      if (!SHEET_NAME.test(sheet)) throw new Refused([refusal('sheet-name', sheet)])
      known.add(sheet.toLowerCase())
    }
    if (!known.has(sheet.toLowerCase())) throw new Refused([refusal('sheet-missing', sheet)])
    checkOperation(operation)
  }
}

function checkOperation(operation: Exclude<Operation, { kind: 'documentData' }>): void {
  if (operation.kind === 'name' && !DEFINED_NAME.test(operation.name)) {
    throw new Refused([refusal('cell-name', operation.name)])
  }
  if (operation.kind === 'cells') {
    const { row, column, cells } = operation
    checkArea({ row, column, rows: cells.length, columns: Math.max(0, ...cells.map(({ length }) => length)) })
    for (const content of cells.flat()) checkContent(content)
  }
  if ('area' in operation) checkArea(operation.area)
}

function checkArea({ row, column, rows, columns }: Area): void {
  const isInside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS
  if (!isInside) throw new Refused([refusal('beyond-sheet')])
}

function checkContent(content: CellContent): void {
  if (typeof content === 'string' && content.length > MAX_CELL_TEXT) {
    throw new Refused([refusal('cell-too-long', MAX_CELL_TEXT)])
  }
  if (typeof content === 'number' && !Number.isFinite(content)) {
    throw new Refused([refusal('number-without-end')])
  }
}

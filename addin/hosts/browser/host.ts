import type { FUniver } from '@univerjs/core/facade'
import type { FWorkbook } from '@univerjs/preset-sheets-core'
import type { AsyncHost, Operation, Plan } from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'
import { missingOf } from '../missing.ts'
import { CAPABILITIES } from './capabilities.ts'
import { formatCells, writeCells } from './cells.ts'
import { setConditionalFormats } from './conditional-formats.ts'
import { setDocumentData } from './document-data.ts'
import { setInputRule } from './input-rules.ts'
import { freeze, merge, setColumns, setRowHeights, setSheet } from './layout.ts'
import { setName } from './names.ts'
import { readSnapshot } from './snapshot.ts'
import { sheetTarget, type Target } from './target.ts'

const CALCULATION_LIMIT = 60_000

/** The workbook in the browser as a host. A plan is done when its formulas are calculated. */
export function browserHost(api: FUniver, workbook: FWorkbook): AsyncHost {
  return {
    capabilities: CAPABILITIES,
    read: async (sheets) => readSnapshot(workbook, sheets),
    apply: async (plan) => {
      checkSheets(plan, workbook)
      const done = plan.operations.filter(({ kind }) => CAPABILITIES.has(kind))
      for (const operation of done) applyOperation({ api, workbook }, operation)
      if (done.some(({ kind }) => kind === 'cells' || kind === 'name')) {
        await api.getFormula().onCalculationResultApplied(CALCULATION_LIMIT)
      }
      return { applied: done.length, missing: missingOf(plan, CAPABILITIES) }
    },
  }
}

/** Throws before anything is done where a plan speaks of a sheet that neither is there nor is made by it. */
function checkSheets({ operations }: Plan, workbook: FWorkbook): void {
  const known = new Set(workbook.getSheets().map((sheet) => sheet.getSheetName()))
  for (const operation of operations) {
    if (operation.kind === 'documentData') continue
    if (operation.kind === 'sheet') known.add(operation.sheet)
    else if (!known.has(operation.sheet)) throw new Refused([refusal('sheet-missing', operation.sheet)])
  }
}

function applyOperation(target: Target, operation: Operation): void {
  switch (operation.kind) {
    case 'documentData':
      setDocumentData(target.workbook, operation.key, operation.value)
      break
    case 'sheet':
      setSheet(target, operation)
      break
    case 'name':
      setName(target, operation.name, operation.sheet, operation.area)
      break
    default:
      applyToSheet(target, operation)
      break
  }
}

function applyToSheet(
  target: Target,
  operation: Exclude<Operation, { kind: 'documentData' | 'sheet' | 'name' }>,
): void {
  const sheet = sheetTarget(target, operation.sheet)
  switch (operation.kind) {
    case 'cells':
      writeCells(sheet, operation.row, operation.column, operation.cells)
      break
    case 'format':
      formatCells(sheet, operation.area, operation.format)
      break
    case 'merge':
      merge(sheet, operation.area)
      break
    case 'inputRule':
      setInputRule(sheet, operation.area, operation.rule, operation.title, operation.message)
      break
    case 'conditional':
      setConditionalFormats(sheet, operation.rules)
      break
    case 'freeze':
      freeze(sheet, operation)
      break
    case 'columns':
      setColumns(sheet, operation)
      break
    case 'rowHeights':
      setRowHeights(sheet, operation)
      break
    case 'activate':
      target.workbook.setActiveSheet(sheet.sheet)
      sheet.sheet.getRange(operation.row, operation.column).activate()
      sheet.sheet.scrollToCell(operation.row, operation.column)
  }
}

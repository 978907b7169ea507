import { cellReference, type Plan } from '../../../shared/workbook/index.ts'
import { checkPlan } from '../check-plan.ts'
import { ExcelError } from './excel-error.ts'
import type { SeenCells } from './seen-cells.ts'
import type { Standing } from './standing.ts'

/** Refuses a plan before anything is written. Throws PlanError or ExcelError. */
export function checkStanding(plan: Plan, standing: Standing, seen: SeenCells): void {
  checkPlan(plan, standing.sheets.keys())
  if (plan.operations.every(({ kind }) => kind === 'activate')) return
  if (standing.isReadOnly) {
    throw new ExcelError(
      'The workbook is open for reading only: save a copy, or ask for the right to edit it, then try again.',
    )
  }
  for (const { sheet, row, formulas } of standing.rows) {
    const changed = seen.differenceIn(sheet, row, formulas)
    if (!changed) continue
    const name = standing.sheets.get(sheet)?.name ?? sheet
    throw new ExcelError(
      `Somebody has just changed “${name}”, cell ${cellReference(changed.row, changed.column)}. ` +
        'Nothing was written, so that nothing is lost: look at the change, then try again.',
    )
  }
}

import { cellReference, type Plan } from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'
import { checkPlan } from '../check-plan.ts'
import type { SeenCells } from './seen-cells.ts'
import type { Standing } from './standing.ts'

/** Refuses a plan before anything is written. Throws Refused. */
export function checkStanding(plan: Plan, standing: Standing, seen: SeenCells): void {
  checkPlan(plan, standing.sheets.keys())
  if (plan.operations.every(({ kind }) => kind === 'activate')) return
  if (standing.isReadOnly) throw new Refused([refusal('read-only')])
  for (const { sheet, row, formulas } of standing.rows) {
    const changed = seen.differenceIn(sheet, row, formulas)
    if (!changed) continue
    const name = standing.sheets.get(sheet)?.name ?? sheet
    throw new Refused([refusal('cell-changed', name, cellReference(changed.row, changed.column))])
  }
}

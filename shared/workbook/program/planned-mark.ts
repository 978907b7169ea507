import type { ProgramCaptions } from '../captions/index.ts'
import { type Area, area, type ConditionalRule, type Operation } from '../plan.ts'
import { INK, STATUS_LOOK } from '../tracker/style.ts'
import { snakeCase } from './declare.ts'
import { columnRange } from './layout.ts'
import { MARKS, outOfDateFormula, type Planner } from './planner-inputs.ts'

/** Between a sheet's subtitle and the names of its tables. */
const MARK_ROW = 2

const { shape, color, fill } = STATUS_LOOK['At risk']

const PLANNER_OF: Readonly<Partial<Record<string, Planner>>> = {
  '3 Pilot': 'pilot',
  '8 Scale': 'waves',
  Plan: 'dates',
}

/** On a planner's sheet: when its results were planned, and whether they still hold. */
export function plannedMark(sheet: string, { planned }: ProgramCaptions): readonly Operation[] {
  const planner = PLANNER_OF[sheet]
  if (planner === undefined) return []
  const cell = area(MARK_ROW, 0, 1, 1)
  const on = snakeCase(MARKS[planner].on)
  const two = (part: string) => `RIGHT("0"&${part}(${on}),2)`
  const day = `YEAR(${on})&"-"&${two('MONTH')}&"-"&${two('DAY')}`
  const words = `IF(${outOfDateFormula(planner, columnRange)},"${shape} ${planned.outOfDate} ","${planned.on} ")`
  const formula = `IF(${on}="","${planned.never}",${words}&${day})`
  return [
    { kind: 'cells', sheet, row: MARK_ROW, column: 0, cells: [[{ formula }]] },
    { kind: 'format', sheet, area: cell, format: { bold: true, color: INK } },
  ]
}

/** How the mark stands out where results are out of date. */
export function plannedMarkRules(sheet: string): readonly { area: Area; rule: ConditionalRule }[] {
  if (PLANNER_OF[sheet] === undefined) return []
  const formula = `LEFT($A$${MARK_ROW + 1},1)="${shape}"`
  return [{ area: area(MARK_ROW, 0, 1, 1), rule: { type: 'formula', formula, format: { color, fill } } }]
}

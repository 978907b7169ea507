import { groupBy } from '../../../shared/okr/index.ts'
import type { Capability, Plan, Receipt } from '../../../shared/workbook/index.ts'
import { checkPlan } from '../check-plan.ts'
import { missingOf } from '../missing.ts'
import { SHEETS_CAPABILITIES } from './capabilities.ts'
import { writeCells } from './cells.ts'
import { setChart } from './charts.ts'
import { setConditionalFormats } from './conditional-formats.ts'
import { changedProperties, writeProperties } from './document-data.ts'
import { formatCells } from './formats.ts'
import { setInputRule } from './input-rules.ts'
import { dressSheet, ensureSize, freeze, hideSheet, merge, setColumns, setRowHeights } from './layout.ts'
import { withLock } from './lock.ts'
import { checkName, setName } from './names.ts'
import { checkProtection, protect } from './protection.ts'
import { checkSeen, type SeenCells, seenCells } from './seen-cells.ts'
import { dayNumbers, readSheet } from './snapshot.ts'
import { type Of, type Spreadsheet, Target } from './target.ts'
import { type Touched, touchedBy } from './touched.ts'

/**
 * Carries out a plan, one kind of operation after the other and not in its own order: Google pays for each change between kinds,
 * and a formula must find the sheets and names it speaks of. All that can refuse the plan is asked before the first change.
 * `seen` is what was in the cells that it overwrites.
 */
export function applyPlan(spreadsheet: Spreadsheet, plan: Plan, seen: readonly SeenCells[]): Receipt {
  return withLock(() => {
    const target = new Target(spreadsheet)
    checkPlan(plan, target.names())
    const kinds = new Kinds(plan)
    for (const { name } of kinds.of('name')) checkName(name)
    const touched = touchedBy(plan)
    checkUnchanged(target, plan, seen)
    checkProtection(spreadsheet, touched)
    const data = kinds.of('documentData')
    const properties =
      data.length === 0 ? null : changedProperties(new Map(data.map(({ key, value }) => [key, value])))
    carryOut(target, kinds, touched)
    if (properties) writeProperties(properties)
    SpreadsheetApp.flush()
    const missing = missingOf(plan, SHEETS_CAPABILITIES)
    const applied = plan.operations.filter(({ kind }) => SHEETS_CAPABILITIES.has(kind)).length
    return { applied, missing }
  })
}

/** The operations of a plan by their kind, each in the plan's order. */
class Kinds {
  readonly #plan: Plan

  constructor(plan: Plan) {
    this.#plan = plan
  }

  of<Kind extends Capability>(kind: Kind): readonly Of<Kind>[] {
    return this.#plan.operations.filter((operation): operation is Of<Kind> => operation.kind === kind)
  }
}

function carryOut(target: Target, kinds: Kinds, touched: readonly Touched[]): void {
  const sheets = kinds.of('sheet')
  for (const { sheet } of sheets) target.ensure(sheet)
  makeRoom(target, touched)
  for (const operation of kinds.of('name')) setName(target, operation)
  for (const operation of kinds.of('cells')) writeCells(target, operation)
  for (const operation of kinds.of('merge')) merge(target, operation)
  for (const [sheet, formats] of groupBy(kinds.of('format'), ({ sheet }) => sheet))
    formatCells(target, sheet, formats)
  for (const operation of kinds.of('inputRule')) setInputRule(target, operation)
  for (const operation of kinds.of('conditional')) setConditionalFormats(target, operation)
  for (const operation of kinds.of('columns')) setColumns(target, operation)
  for (const operation of kinds.of('rowHeights')) setRowHeights(target, operation)
  for (const operation of kinds.of('freeze')) freeze(target, operation)
  for (const operation of kinds.of('chart')) setChart(target, operation)
  for (const operation of sheets) dressSheet(target, operation)
  for (const operation of kinds.of('protection')) protect(target, operation)
  for (const { sheet, row, column } of kinds.of('activate')) {
    target
      .sheet(sheet)
      .getRange(row + 1, column + 1)
      .activate()
  }
  for (const operation of sheets) hideSheet(target, operation)
}

/** Reads again what the plan overwrites, and refuses it where somebody was quicker. */
function checkUnchanged(target: Target, plan: Plan, seen: readonly SeenCells[]): void {
  if (seen.length === 0) return
  const toNumber = dayNumbers(target.spreadsheet)
  const names = new Set(seen.map(({ sheet }) => sheet))
  const now = [...names].map((name) => readSheet(target.sheet(name), name, toNumber))
  checkSeen(seen, seenCells(plan, now))
}

function makeRoom(target: Target, touched: readonly Touched[]): void {
  const needed = new Map<string, { rows: number; columns: number }>()
  for (const { sheet, area } of touched) {
    const key = sheet.toLowerCase()
    const { rows, columns } = needed.get(key) ?? { rows: 1, columns: 1 }
    needed.set(key, {
      rows: Math.max(rows, area.row + area.rows),
      columns: Math.max(columns, area.column + area.columns),
    })
  }
  for (const [name, { rows, columns }] of needed) ensureSize(target.sheet(name), rows, columns)
}

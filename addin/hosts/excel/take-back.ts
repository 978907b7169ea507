import type { Plan } from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'
import { rangeAt } from './areas.ts'
import { inputOf } from './cell-input.ts'
import { formulaOf } from './cell-output.ts'
import { codeOf, translated } from './excel-error.ts'
import type { Session } from './session.ts'
import type { Standing, StandingRows } from './standing.ts'

/** Errors with which Excel refuses a whole request before its first step. */
const BEFORE_ANYTHING: ReadonlySet<string | null> = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'InactiveWorkbook',
  'Unauthenticated',
])

/**
 * Excel stops in the middle of a plan and leaves what it has done by then. This puts back cells, names and protection
 * and removes what was added. Returns the error with what became of the workbook; formats that had been
 * laid over sheets that were there before stay.
 */
export async function takenBack(
  session: Session,
  plan: Plan,
  standing: Standing,
  error: unknown,
): Promise<unknown> {
  const reason = translated(error)
  const code = codeOf(error)
  if (code === null || !(reason instanceof Refused) || BEFORE_ANYTHING.has(code)) return reason
  try {
    await putBack(session, plan, standing)
    return new Refused([...reason.refusals, refusal('taken-back')])
  } catch {
    return new Refused([...reason.refusals, refusal('partly-written')])
  }
}

async function putBack(session: Session, plan: Plan, standing: Standing): Promise<void> {
  const { worksheets, names, customXmlParts } = session.workbook
  worksheets.load('items/name,items/protection/protected')
  names.load('items/name,items/formula')
  customXmlParts.load('items/id,items/namespaceUri')
  await session.sync()
  for (const part of customXmlParts.items) if (!standing.parts.has(part.namespaceUri)) part.delete()
  const named = new Set(
    plan.operations.flatMap((step) => (step.kind === 'name' ? [step.name.toLowerCase()] : [])),
  )
  for (const item of names.items) {
    if (!named.has(item.name.toLowerCase())) continue
    const before = standing.names.get(item.name.toLowerCase())
    if (before === undefined) item.delete()
    else if (before !== item.formula) item.formula = before
  }
  const made = new Set(
    plan.operations.flatMap((step) => (step.kind === 'sheet' ? [step.sheet.toLowerCase()] : [])),
  )
  for (const sheet of worksheets.items) {
    const key = sheet.name.toLowerCase()
    const before = standing.sheets.get(key)
    if (!before) {
      if (made.has(key)) sheet.delete()
      continue
    }
    // A sheet that is protected still was never written to; one that is again has been.
    if (sheet.protection.protected && before.protection.protected && !made.has(key)) continue
    if (sheet.protection.protected) sheet.protection.unprotect()
    for (const rows of standing.rows) if (rows.sheet === key) writeRows(sheet, rows)
    if (before.protection.protected) sheet.protection.protect(before.protection.options)
  }
  await session.sync()
}

function writeRows(sheet: Excel.Worksheet, { row, formulas, values }: StandingRows): void {
  const columns = formulas[0]?.length ?? 0
  const range = rangeAt(sheet, { row, column: 0, rows: formulas.length, columns })
  range.formulas = formulas.map((cells, down) =>
    cells.map((cell, right) => {
      const formula = formulaOf(cell, values[down]?.[right])
      if (formula !== null) return `=${formula}`
      return typeof cell === 'string' ? inputOf(cell) : cell
    }),
  )
}

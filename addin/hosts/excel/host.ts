import type { AsyncHost, Operation } from '../../../shared/workbook/index.ts'
import { missingOf } from '../missing.ts'
import { CAPABILITIES } from './capabilities.ts'
import { carryOut } from './carry-out.ts'
import { inputOf } from './cell-input.ts'
import { checkStanding } from './check-standing.ts'
import { readSnapshot } from './read-snapshot.ts'
import { SeenCells } from './seen-cells.ts'
import { type ExcelClient, inSession } from './session.ts'
import { lookAround } from './standing.ts'
import { takenBack } from './take-back.ts'

/** The open workbook in Excel as a host. Both methods throw Refused where Excel or the plan does not let them. */
export function excelHost(client: ExcelClient): AsyncHost {
  const seen = new SeenCells()
  return {
    capabilities: CAPABILITIES,
    read: (sheets) => inSession(client, (session) => readSnapshot(session, sheets, seen)),
    apply: (whole) =>
      inSession(client, async (session) => {
        const plan = { operations: whole.operations.filter(({ kind }) => CAPABILITIES.has(kind)) }
        const standing = await lookAround(session, plan, seen)
        checkStanding(plan, standing, seen)
        try {
          await carryOut(session, plan, standing)
        } catch (error) {
          throw await takenBack(session, plan, standing, error)
        }
        for (const operation of plan.operations) noteWritten(seen, operation)
        return { applied: plan.operations.length, missing: missingOf(whole, CAPABILITIES) }
      }),
  }
}

/** What Excel makes of a formula, or of a text behind an apostrophe, is only known once it is read. */
function noteWritten(seen: SeenCells, operation: Operation): void {
  if (operation.kind !== 'cells') return
  operation.cells.forEach((contents, row) => {
    contents.forEach((content, column) => {
      const input = inputOf(content)
      const known = input === (content ?? '') ? input : undefined
      seen.write(operation.sheet, operation.row + row, operation.column + column, known)
    })
  })
}

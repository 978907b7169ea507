import type { ActionResult } from '../../addin/actions/index.ts'
import { newFile } from '../../addin/hosts/xlsx/index.ts'
import { Refused } from '../../addin/refusals/index.ts'
import type { Program } from '../../shared/program/index.ts'
import { type Operation, optimize, programPlan, readProgram } from '../../shared/workbook/index.ts'
import { documentOf } from './document-of.ts'
import { AFTER_PILOT } from './fixture.ts'

/** A workbook of a program, to read, to edit by hand and to carry actions out on. */
export function workbookOf(program: Program) {
  const file = newFile()
  const document = documentOf(program, AFTER_PILOT)
  /** Everything that was done to it. */
  const steps: Operation[] = []
  const edit = (operations: readonly Operation[]) => {
    file.apply({ operations })
    steps.push(...operations)
  }
  edit(optimize(programPlan({ language: 'en', asOf: AFTER_PILOT, document, spareRows: 5 })).operations)
  return {
    steps,
    edit,
    save: () => file.save(),
    read() {
      const snapshot = file.read()
      const result = readProgram(snapshot)
      if (result.kind !== 'program') throw new Error(result.kind)
      return { snapshot, reading: result.reading }
    },
    carryOut<Outcome>(result: ActionResult<Outcome>): Outcome {
      if (!result.ok) throw new Refused(result.refusals)
      edit(result.plan.operations)
      return result.outcome
    },
  }
}

import { cellReference } from '../a1.ts'
import type { ProblemCaptions, ProblemFacts } from '../captions/index.ts'
import type { Problem, Severity } from '../problem.ts'

/** Where a problem is; row and column count from 0 and are null where it concerns the whole sheet. */
export interface Spot {
  readonly sheet: string
  readonly row: number | null
  readonly column: number | null
}

/** Names a problem in the workbook's language. */
export type Report = <Rule extends keyof ProblemFacts>(
  severity: Severity,
  rule: Rule,
  spot: Spot,
  ...facts: ProblemFacts[Rule]
) => void

/** A list of problems and the function that adds to it. */
export function collectProblems(messages: ProblemCaptions): {
  readonly problems: Problem[]
  readonly report: Report
} {
  const problems: Problem[] = []
  const report: Report = (severity, rule, { sheet, row, column }, ...facts) => {
    const cell = row === null || column === null ? null : cellReference(row, column)
    problems.push({ severity, rule, sheet, cell, message: messages[rule](...facts) })
  }
  return { problems, report }
}

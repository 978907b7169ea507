import type { Figure } from '../../table.ts'

/** One column of the hidden sheet Calculation: a step on the way to a figure. */
export interface Step {
  readonly key: string
  /** In the notation of `resolveFormula`. */
  readonly formula: string
}

/** A step that is a figure of the engine's. */
export interface CalculatedColumn<Subject = never> extends Step {
  /** What the cell shows for what stands in its row, as the engine computes it. */
  readonly figure?: (subject: Subject) => Figure
}

/** The computed columns that belong to one table, row by row beside it. */
export interface Block<Subject = never> {
  readonly name: string
  readonly rows: number
  readonly columns: readonly CalculatedColumn<Subject>[]
}

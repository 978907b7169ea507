import type { CellContent, Plan } from '../../shared/workbook/index.ts'

/**
 * The same plans with formulas filled down, and reaching, only as far as `rows` says for each capacity. IronCalc takes
 * minutes for whole columns of array formulas; what they compute does not depend on how many blank rows follow.
 */
export function narrow(plans: readonly Plan[], rows: ReadonlyMap<number, number>): readonly Plan[] {
  return plans.map(({ operations }) => ({
    operations: operations.map((operation) => {
      if (operation.kind !== 'cells') return operation
      const { length } = operation.cells
      const kept = rows.get(length) ?? (rows.get(length - 1) ?? length - 1) + 1
      const cells = operation.cells
        .slice(0, kept)
        .map((line) => line.map((content) => narrowed(content, rows)))
      return { ...operation, cells }
    }),
  }))
}

function narrowed(content: CellContent, rows: ReadonlyMap<number, number>): CellContent {
  if (typeof content !== 'object' || content === null) return content
  const formula = content.formula.replace(/:(\$[A-Z]+\$)(\d+)/g, (whole, column, last) => {
    const kept = rows.get(Number(last) - 1) ?? rows.get(Number(last) - 200)
    return kept === undefined ? whole : `:${column}${kept + 1}`
  })
  return { formula }
}

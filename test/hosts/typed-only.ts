import type { CellContent, Plan } from '../../shared/workbook/index.ts'

/** A plan without its formulas: sync reads and writes what people type, and IronCalc takes seconds for the rest. */
export function typedOnly({ operations }: Plan): Plan {
  const typed = (content: CellContent) => (typeof content === 'object' ? null : content)
  return {
    operations: operations.map((operation) =>
      operation.kind === 'cells'
        ? { ...operation, cells: operation.cells.map((row) => row.map(typed)) }
        : operation,
    ),
  }
}

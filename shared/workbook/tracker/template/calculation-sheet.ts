import type { CellContent, Operation } from '../../plan.ts'
import type { Table } from '../../table.ts'
import { BLOCKS, type Block, CALCULATION, firstColumnOf, resolveFormula } from '../calculation/index.ts'

/** The hidden sheet that computes all figures. */
export function calculationSheet(tables: readonly Table[]): readonly Operation[] {
  return [
    { kind: 'sheet', sheet: CALCULATION, hidden: true },
    ...BLOCKS.map((block): Operation => {
      const column = firstColumnOf(block)
      return { kind: 'cells', sheet: CALCULATION, row: 0, column, cells: blockCells(block, tables) }
    }),
    { kind: 'protection', sheet: CALCULATION, unlocked: [] },
  ]
}

function blockCells(block: Block, tables: readonly Table[]): readonly (readonly CellContent[])[] {
  const formulas = block.columns.map(({ formula }) => resolveFormula(formula, block, tables))
  const titles = block.columns.map(({ key }) => `${block.name}.${key}`)
  const rows = Array.from({ length: block.rows }, (_, index) =>
    formulas.map((formulaOf) => ({ formula: formulaOf(index + 2) })),
  )
  return [titles, ...rows]
}

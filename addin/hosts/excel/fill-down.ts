import type { Area, CellContent } from '../../../shared/workbook/index.ts'
import { joined } from '../joined-areas.ts'
import { shiftFormula } from '../shift-formula.ts'
import { type CellInput, inputOf } from './cell-input.ts'

/** A block of cells as Excel is told it: some written, and below some of those formulas that are filled down. */
export interface FilledBlock {
  /** From the block's first cell on; `null` leaves a cell as it is. All rows are equally long. */
  readonly inputs: readonly (readonly CellInput[])[]
  /** Areas relative to the block's first cell; their first row is written, the others are copies of it. */
  readonly fills: readonly Area[]
}

/** Filling fewer rows than this costs more than writing them. */
const WORTHWHILE = 3

/** References to whole rows move along when copied, and `shiftFormula` does not know them. */
const WHOLE_ROWS = /(?<![\w$.])\$?\d+:\$?\d+(?![\w.])/

/** Finds formulas that repeat downwards: a template says each of them once for every row. */
export function filledBlock(cells: readonly (readonly CellContent[])[]): FilledBlock {
  const width = Math.max(0, ...cells.map(({ length }) => length))
  const fills = joined(Array.from({ length: width }, (_, column) => repeatsOf(cells, column)).flat())
  const filled = cells.map(() => new Set<number>())
  for (const { row, column, rows, columns } of fills) {
    for (const line of filled.slice(row + 1, row + rows)) {
      for (let offset = 0; offset < columns; offset += 1) line.add(column + offset)
    }
  }
  const inputs = cells.map((contents, row) =>
    Array.from({ length: width }, (_, column): CellInput => {
      const content = contents[column]
      return content === undefined || filled[row]?.has(column) ? null : inputOf(content)
    }),
  )
  const last = inputs.findLastIndex((line) => line.some((input) => input !== null))
  return { inputs: inputs.slice(0, last + 1), fills }
}

function repeatsOf(cells: readonly (readonly CellContent[])[], column: number): readonly Area[] {
  const repeats: Area[] = []
  let row = 0
  while (row < cells.length) {
    let end = row + 1
    while (end < cells.length && continues(cells[end - 1]?.[column], cells[end]?.[column])) end += 1
    if (end - row >= WORTHWHILE) repeats.push({ row, column, rows: end - row, columns: 1 })
    row = end
  }
  return repeats
}

function continues(above: CellContent | undefined, below: CellContent | undefined): boolean {
  if (!isFormula(above) || !isFormula(below) || WHOLE_ROWS.test(above.formula)) return false
  return shiftFormula(above.formula, 1, 0) === below.formula
}

function isFormula(content: CellContent | undefined): content is { readonly formula: string } {
  return typeof content === 'object' && content !== null
}

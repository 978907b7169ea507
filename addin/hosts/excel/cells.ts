import type { Area, CellContent } from '../../../shared/workbook/index.ts'
import { rangeText } from '../range-text.ts'
import { rangeAt } from './areas.ts'
import type { CellInput } from './cell-input.ts'
import { filledBlock } from './fill-down.ts'
import type { Outbox } from './outbox.ts'

/** Bytes of rows that go over together: a message is limited, and a cell may have 32,767 characters. */
const PIECE = 500_000

/** Writes a block of cells: what formulas repeat downwards goes over once and is copied there. */
export async function writeCells(
  outbox: Outbox,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  cells: readonly (readonly CellContent[])[],
): Promise<void> {
  const { inputs, fills } = filledBlock(cells)
  for (const { first, rows, size } of piecesOf(inputs)) {
    await outbox.make(size)
    const range = rangeAt(sheet, {
      row: row + first,
      column,
      rows: rows.length,
      columns: rows[0]?.length ?? 0,
    })
    range.formulas = rows.map((line) => [...line])
  }
  for (const fill of fills) {
    await outbox.make(FILL)
    fillDown(sheet, { ...fill, row: row + fill.row, column: column + fill.column })
  }
}

const encoder = new TextEncoder()

/** Bytes that a copy takes. */
const FILL = 1_000

/** Copies the formulas of an area's first row into its other rows; their relative references move along. */
function fillDown(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): void {
  const target = rangeAt(sheet, { row: row + 1, column, rows: rows - 1, columns })
  target.copyFrom(rangeText({ row, column, rows: 1, columns }), 'Formulas')
}

function* piecesOf(inputs: readonly (readonly CellInput[])[]) {
  let first = 0
  let size = 0
  for (const [row, line] of inputs.entries()) {
    const next = encoder.encode(JSON.stringify(line)).length
    if (size > 0 && size + next > PIECE) {
      yield { first, rows: inputs.slice(first, row), size }
      first = row
      size = 0
    }
    size += next
  }
  if (first < inputs.length) yield { first, rows: inputs.slice(first), size }
}

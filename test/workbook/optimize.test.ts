import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Area, type Operation, optimize, type Plan } from '../../shared/workbook/index.ts'

// Small, so that areas often touch and overlap.
const area = fc.record({
  row: fc.nat(2),
  column: fc.nat(2),
  rows: fc.integer({ min: 1, max: 2 }),
  columns: fc.integer({ min: 1, max: 2 }),
})
const sheet = fc.constantFrom('Objectives', 'Check-ins')
const content = fc.constantFrom(null, 0, 'text', true, { formula: 'A1' })
const format = fc.constantFrom({ bold: true }, { bold: false }, { fill: 'FF0000' })
const message = fc.constantFrom('one', 'two')

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('cells' as const),
      sheet,
      row: fc.nat(3),
      column: fc.nat(3),
      cells: fc.array(fc.array(content, { maxLength: 3 }), { maxLength: 3 }),
    }),
  },
  { arbitrary: fc.record({ kind: fc.constant('format' as const), sheet, area, format }), weight: 6 },
  { arbitrary: fc.record({ kind: fc.constant('merge' as const), sheet, area }), weight: 1 },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('inputRule' as const),
      sheet,
      area,
      rule: fc.constant({ type: 'date' as const, strict: true }),
      title: fc.constant('Date'),
      message,
    }),
  },
)

/** Every cell of every sheet after a plan, one operation and one cell at a time. */
function slowly({ operations }: Plan): Record<string, Record<string, unknown>> {
  const cells: Record<string, Record<string, unknown>> = {}
  const set = (sheet: string, row: number, column: number, change: Record<string, unknown>) => {
    const key = `${sheet}!${row},${column}`
    cells[key] = { ...cells[key], ...change }
  }
  const each = ({ row, column, rows, columns }: Area, visit: (row: number, column: number) => void) => {
    for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) visit(r, c)
  }
  for (const step of operations) {
    if (step.kind === 'cells') {
      step.cells.forEach((contents, row) => {
        contents.forEach((value, column) => {
          set(step.sheet, step.row + row, step.column + column, { content: value })
        })
      })
    }
    if (step.kind === 'format')
      each(step.area, (row, column) => set(step.sheet, row, column, { ...step.format }))
    if (step.kind === 'inputRule') {
      each(step.area, (row, column) => set(step.sheet, row, column, { rule: step.message }))
    }
    if (step.kind === 'merge') {
      each(step.area, (row, column) => {
        if (row !== step.area.row || column !== step.area.column)
          set(step.sheet, row, column, { content: null })
      })
    }
  }
  return cells
}

function areasOf({ operations }: Plan): number {
  return operations.filter(({ kind }) => kind === 'format' || kind === 'inputRule').length
}

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)

test(`an optimised plan leaves the same workbook (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
      const optimised = optimize({ operations })
      expect(slowly(optimised)).toEqual(slowly({ operations }))
      expect(areasOf(optimised)).toBeLessThanOrEqual(areasOf({ operations }))
    }),
    { seed: SEED, numRuns: 1_000 },
  )
})

test('a column filled cell by cell becomes one block, and touching formats one area', () => {
  const operations = Array.from({ length: 200 }, (_, row): Operation[] => [
    { kind: 'cells', sheet: 'Objectives', row, column: 1, cells: [[row]] },
    {
      kind: 'format',
      sheet: 'Objectives',
      area: { row, column: 1, rows: 1, columns: 1 },
      format: { bold: true },
    },
    { kind: 'cells', sheet: 'Objectives', row, column: 2, cells: [[null]] },
  ]).flat()
  expect(optimize({ operations }).operations.map(({ kind }) => kind)).toEqual(['cells', 'format'])
})

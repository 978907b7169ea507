import { expect, test } from 'vitest'
import { type Operation, trackerPlan } from '../../shared/workbook/index.ts'

const OPTIONS = {
  organization: 'Fernhill',
  team: 'Onboarding',
  cycle: { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' },
  language: 'en',
} as const

function formulasOf(operations: readonly Operation[]): string[] {
  return operations.flatMap((operation) =>
    operation.kind === 'cells'
      ? operation.cells.flat().flatMap((cell) => (typeof cell === 'object' && cell ? [cell.formula] : []))
      : [],
  )
}

test('a tracker filled down less far has the same operations, with ranges that end where it ends', () => {
  const full = trackerPlan(OPTIONS).operations
  const fewer = trackerPlan({ ...OPTIONS, filled: { keyResults: 12, checkIns: 30 } }).operations
  expect(fewer.map(({ kind }) => kind)).toEqual(full.map(({ kind }) => kind))
  expect(formulasOf(fewer).length).toBeLessThan(formulasOf(full).length / 20)

  const beyond = (formula: string) => /\$(201|400|5001|5200)\b/.test(formula)
  expect(formulasOf(full).some(beyond)).toBe(true)
  expect(formulasOf(fewer).filter(beyond)).toEqual([])
  const areas = fewer.flatMap((operation) => ('area' in operation ? [operation.area.rows] : []))
  expect(Math.max(...areas)).toBeLessThanOrEqual(40)
})

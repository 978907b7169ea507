import { beforeEach, describe, expect, test, vi } from 'vitest'
import { excelHost } from '../../../addin/hosts/excel/index.ts'
import type { AsyncHost, Operation } from '../../../shared/workbook/index.ts'
import { openStandIn, type StandIn } from './stand-in/client.ts'
import { Refusal } from './stand-in/refusal.ts'

const SHEET = 'Key results'
const TEMPLATE: readonly Operation[] = [
  { kind: 'sheet', sheet: SHEET },
  {
    kind: 'cells',
    sheet: SHEET,
    row: 0,
    column: 0,
    cells: [
      ['ID', 'Current', 'Progress'],
      ['K1', 10, { formula: 'B2/100' }],
      ['K2', 20, { formula: 'B3/100' }],
      ['K3', null, { formula: 'B4/100' }],
      ["'=1+1 is text", '=1+1', '007'],
    ],
  },
  { kind: 'name', name: 'okr_keyResults', sheet: SHEET, area: { row: 0, column: 0, rows: 1, columns: 1 } },
  { kind: 'protection', sheet: SHEET, unlocked: [] },
  { kind: 'documentData', key: 'template', value: '1' },
]
const current = (row: number, value: number): Operation => ({
  kind: 'cells',
  sheet: SHEET,
  row,
  column: 1,
  cells: [[value]],
})

let standIn: StandIn
let host: AsyncHost

beforeEach(async () => {
  standIn = openStandIn()
  host = excelHost(standIn.client)
  await host.apply({ operations: TEMPLATE })
  await host.read()
  standIn.resetTraffic()
})

const refusal = async (operations: readonly Operation[]): Promise<string> =>
  host.apply({ operations }).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  )
const sheet = () => {
  const found = standIn.book.sheet(SHEET)
  if (!found) throw new Error('The sheet is gone.')
  return found
}
/** Another person types. */
const typeInto = (row: number, column: number, input: string | number) => {
  sheet().put(row, column, input)
  standIn.book.changed()
}

describe('requests', () => {
  test('reading takes two, a check-in three, and the client lets go of every range', async () => {
    await host.read([SHEET])
    expect(standIn.traffic.syncs).toBe(2)
    standIn.resetTraffic()
    await host.apply({ operations: [current(1, 40)] })
    expect(standIn.traffic.syncs).toBe(3)
    expect(standIn.references.size).toBe(0)
  })

  test('a sheet too large for one answer is read in pieces, and is the same', async () => {
    const cells = Array.from({ length: 400 }, (_, row) => [row, 'x'.repeat(9_000)])
    await host.apply({
      operations: [
        { kind: 'sheet', sheet: 'Large' },
        { kind: 'cells', sheet: 'Large', row: 2, column: 1, cells },
      ],
    })
    expect(standIn.traffic.largest).toBeLessThan(5 * 1_024 * 1_024)
    const { sheets } = await host.read(['Large'])
    expect(standIn.traffic.largestAnswer).toBeGreaterThan(5 * 1_024 * 1_024)
    expect(sheets[0]?.values.slice(2).map((row) => row.slice(1))).toEqual(cells)
  })
})

describe('another person', () => {
  test.each([
    ['the cell itself', 1, 1],
    ['a cell beside it', 1, 0],
    ['a cell that was blank', 3, 1],
  ])('who changes %s in the meantime is noticed, and nothing is written', async (_, row, column) => {
    typeInto(row, column, 77)
    expect(await refusal([current(row, 40)])).toMatch(/^cell-changed\("Key results","[AB][24]"\)$/)
    expect(sheet().input(row, column)).toBe(77)
    await host.read()
    expect(await refusal([current(row, 40)])).toBe('done')
  })

  test('who changes another row is not in the way', async () => {
    typeInto(2, 1, 77)
    expect(await refusal([current(1, 40)])).toBe('done')
    expect([sheet().input(1, 1), sheet().input(2, 1)]).toEqual([40, 77])
  })

  test('the pane’s own changes are none of somebody else', async () => {
    expect(await refusal([current(1, 40)])).toBe('done')
    expect(await refusal([current(1, 50)])).toBe('done')
  })

  test('conditional formats of people stay when ours are set anew', async () => {
    const area = { row: 1, column: 2, rows: 3, columns: 1 }
    const rule = (formula: string): Operation => ({
      kind: 'conditional',
      sheet: SHEET,
      rules: [
        { area, rule: { type: 'formula', formula, format: { bold: true } } },
        { area, rule: { type: 'dataBar', color: '9DB8E8', min: 0, max: 1 } },
      ],
    })
    await host.apply({ operations: [rule('C2<0.5')] })
    const theirs = { id: 'theirs', kind: 'Custom' as const, area, settings: new Map([['formula', '=C2>9']]) }
    sheet().conditionalFormats.push(theirs)
    await host.apply({ operations: [rule('C2<0.4')] })
    const formulas = sheet().conditionalFormats.map(({ settings }) => settings.get('formula') ?? 'bar')
    expect(formulas).toEqual(['=C2<0.4', 'bar', '=C2>9'])
  })
})

describe('Excel refuses', () => {
  test('while a cell is being edited', async () => {
    standIn.book.isCellEdited = true
    expect(await refusal([current(1, 40)])).toMatch(/^cell-edited/)
    await expect(host.read()).rejects.toThrow('cell-edited')
  })

  test('in a workbook that is open for reading only', async () => {
    standIn.book.isReadOnly = true
    expect(await refusal([current(1, 40)])).toMatch(/^read-only/)
  })

  test('on a sheet with somebody’s password, and nothing is written anywhere', async () => {
    await host.apply({ operations: [{ kind: 'sheet', sheet: 'Other' }] })
    sheet().protection = { options: {}, password: 'secret' }
    const other: Operation = { kind: 'cells', sheet: 'Other', row: 0, column: 0, cells: [['x']] }
    expect(await refusal([other, current(1, 40)])).toMatch(/^excel-protected\(\) taken-back/)
    expect(standIn.book.sheet('Other')?.input(0, 0)).toBeUndefined()
    expect(sheet().protection?.password).toBe('secret')
  })

  test('dates from 1904', async () => {
    standIn.book.countsFrom1904 = true
    await expect(host.read()).rejects.toThrow('dates-from-1904')
  })

  test('a step in the middle: what was written is taken back', async () => {
    const before = await host.read()
    standIn.interrupt = ({ Actions }) => {
      const isWriting = Actions.some(({ Name }) => Name === 'SuspendApiCalculationUntilNextSync')
      // The name, which is set last.
      if (isWriting) vi.spyOn(standIn.book.parts, 'set').mockImplementationOnce(refuse)
    }
    const refuse = () => {
      throw new Refusal('GeneralException', 'There was an internal error.')
    }
    const operations: readonly Operation[] = [
      { kind: 'sheet', sheet: 'New' },
      { kind: 'cells', sheet: SHEET, row: 1, column: 0, cells: [['X', 1, 2], ['Y'], [], [3, 4, 5]] },
      { kind: 'name', name: 'okr_new', sheet: 'New', area: { row: 0, column: 0, rows: 1, columns: 1 } },
      { kind: 'documentData', key: 'half', value: 'way' },
    ]
    expect(await refusal(operations)).toMatch(/internal error.*taken-back\(\)$/)
    expect(await host.read()).toEqual(before)
    expect(sheet().protection).not.toBeNull()
  })

  test('for ever: after a minute the person is told', async () => {
    vi.useFakeTimers()
    standIn.interrupt = () => new Promise(() => undefined)
    const answer = refusal([current(1, 40)])
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(await answer).toMatch(/^excel-silent/)
  })
})

test('older versions write just the same, in more steps to undo', async () => {
  const older = excelHost({ run: standIn.client.run, isSupported: () => false })
  await older.apply({ operations: [current(1, 40)] })
  expect(sheet().input(1, 1)).toBe(40)
})

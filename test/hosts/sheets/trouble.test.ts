import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import type { CellContent, CellFormat, Operation } from '../../../shared/workbook/index.ts'
import { callOf, newSpreadsheet, shippedScript } from './bundle.ts'
import type { OpenSpreadsheet } from './stand-in/index.ts'

const script = await shippedScript()
const SHEET = 'Check-ins'

function cells(row: number, column: number, ...contents: readonly (readonly CellContent[])[]): Operation {
  return { kind: 'cells', sheet: SHEET, row, column, cells: contents }
}

/** A spreadsheet with a sheet of a few cells, as one person's sidebar has read it. */
async function withSheet(timeZone?: string) {
  const open = newSpreadsheet(script, timeZone)
  const host = remoteHost(callOf(open), 'all')
  await host.apply({ operations: [{ kind: 'sheet', sheet: SHEET }, cells(0, 0, ['ID', 'Value'], ['C1', 5])] })
  await host.read()
  return { open, host }
}

/** Another person types into the sheet. */
function type({ book }: OpenSpreadsheet, row: number, column: number, content: CellContent): void {
  book.find(SHEET)?.put(row, column, content)
}

function shown({ book }: OpenSpreadsheet, row: number, column: number): unknown {
  return book.find(SHEET)?.contentAt(row, column)
}

describe('what another person does between reading and writing', () => {
  test('is not overwritten, and named', async () => {
    const { open, host } = await withSheet()
    type(open, 1, 1, 7)
    await expect(host.apply({ operations: [cells(1, 1, [6])] })).rejects.toThrow(
      'cell-changed("Check-ins","B2")',
    )
    expect(shown(open, 1, 1)).toBe(7)
    await host.read()
    await host.apply({ operations: [cells(1, 1, [6])] })
    expect(shown(open, 1, 1)).toBe(6)
  })

  test.each([
    ['a cell that was blank', 2, 0],
    ['a formula in place of its result', 1, 1],
    ['a cell that was emptied', 1, 0],
  ] as const)('is noticed in %s', async (what, row, column) => {
    const { open, host } = await withSheet()
    type(open, row, column, what.includes('emptied') ? null : { formula: '2+3' })
    await expect(host.apply({ operations: [cells(row, column, ['x'])] })).rejects.toThrow('cell-changed')
  })

  test('does not matter in cells that the plan leaves alone', async () => {
    const { open, host } = await withSheet()
    type(open, 1, 0, 'C9')
    await host.apply({ operations: [cells(1, 1, [6])] })
    expect([shown(open, 1, 0), shown(open, 1, 1)]).toEqual(['C9', 6])
  })
})

describe('what Google refuses is told apart, with nothing changed', () => {
  const change = { operations: [cells(1, 1, [6])] }

  test('a lock that another person’s add-on holds', async () => {
    const { open, host } = await withSheet()
    open.isLocked = true
    await expect(host.apply(change)).rejects.toThrow('google-busy')
    expect(shown(open, 1, 1)).toBe(5)
  })

  test.each(['sheet', 'range'] as const)('somebody else’s protection of a %s', async (kind) => {
    const { open, host } = await withSheet()
    const sheet = open.book.find(SHEET)
    if (!sheet) throw new Error('There is no sheet.')
    const place = { sheet, row: 1, column: 1, rows: 5, columns: 1 }
    const opened = { ...place, row: 3, rows: 1 }
    const open_ = kind === 'sheet' ? [opened] : []
    open.book.protections.push({
      kind,
      place,
      isMine: false,
      description: '',
      warningOnly: false,
      open: open_,
    })
    const both = { operations: [cells(8, 0, ['x']), ...change.operations] }
    await expect(host.apply(both)).rejects.toThrow('sheet-protected("Check-ins")')
    expect([shown(open, 1, 1), shown(open, 8, 0)]).toEqual([5, null])
    const allowed = kind === 'sheet' ? cells(3, 1, [1]) : cells(1, 0, ['C2'])
    await host.apply({ operations: [allowed] })
  })

  test('a spreadsheet that one may only look at', async () => {
    const { open, host } = await withSheet()
    open.book.isReadOnly = true
    await expect(host.apply(change)).rejects.toThrow('read-only')
    expect(shown(open, 1, 1)).toBe(5)
  })

  test('a quota that is used up', async () => {
    const { open, host } = await withSheet()
    const message = 'Service invoked too many times for one day: spreadsheet.'
    open.calls.trouble = { from: open.calls.total, message }
    await expect(host.apply(change)).rejects.toThrow('google-quota')
    expect(shown(open, 1, 1)).toBe(5)
  })

  test('more to remember than 500 KB, while what is there stays', async () => {
    const { host } = await withSheet()
    const random = fc.sample(fc.string({ minLength: 90_000, maxLength: 90_000 }), { numRuns: 10, seed: 1 })
    const keep = (value: string): Operation => ({ kind: 'documentData', key: 'sync', value })
    await host.apply({ operations: [keep('known')] })
    const tooMuch = { operations: [keep(random.join('')), cells(1, 1, [6])] }
    await expect(host.apply(tooMuch)).rejects.toThrow('google-memory-full')
    expect((await host.read()).documentData).toEqual({ sync: 'known' })
  })

  test.each(['okr.objectives', 'A1', 'R1C1'])('the name %s', async (name) => {
    const { host } = await withSheet()
    const area = { row: 0, column: 0, rows: 1, columns: 1 }
    await expect(host.apply({ operations: [{ kind: 'name', name, sheet: SHEET, area }] })).rejects.toThrow(
      'cell-name',
    )
  })
})

describe('cells', () => {
  test('dates are day numbers in every time zone, on both sides of a change of clocks', async () => {
    const days = fc.sample(fc.integer({ min: 36_526, max: 55_000 }), { numRuns: 60, seed: 7 })
    const times = days.map((day, index) => day + (index % 4) / 8)
    for (const zone of ['Pacific/Apia', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Etc/UTC']) {
      const { host } = await withSheet(zone)
      const area = { row: 0, column: 4, rows: times.length, columns: 1 }
      await host.apply({
        operations: [
          cells(0, 4, ...times.map((time) => [time])),
          { kind: 'format', sheet: SHEET, area, format: { numberFormat: 'yyyy-mm-dd hh:mm' } },
        ],
      })
      const { sheets } = await host.read([SHEET])
      const read = sheets[0]?.values.map((line) => line[4])
      // In Samoa one day was left out, so that no moment stands for it.
      const isLeftOut = (time: number) => zone === 'Pacific/Apia' && Math.floor(time) === 40_907
      times.forEach((time, index) => {
        if (!isLeftOut(time)) expect([zone, read?.[index]]).toEqual([zone, time])
      })
    }
  })

  test('any text is read back as it was written', async () => {
    const { host } = await withSheet()
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom(
        '3 March 2027',
        'Mar 3',
        '12:30',
        '€5',
        '5 %',
        '1e5',
        '1,000',
        'true',
        "'",
        '=',
        '-',
        'K1',
      ),
      fc.constantFrom(
        '+49 30 1234',
        '- first',
        '@team',
        'Reach 60 % of all teams until March 2027',
        '1.',
        ' x',
      ),
    )
    const texts = fc.sample(text, { numRuns: 400, seed: 3 }).filter((sample) => sample !== '')
    await host.apply({ operations: [cells(0, 4, ...texts.map((sample) => [sample]))] })
    const { sheets } = await host.read([SHEET])
    expect(sheets[0]?.values.map((line) => line[4])).toEqual(texts)
  })

  test('what does not get smaller by packing is kept in several properties, and leaves none behind', async () => {
    const { open, host } = await withSheet()
    const keep = (value: string): Operation => ({ kind: 'documentData', key: 'sync', value })
    const [long = ''] = fc.sample(fc.string({ minLength: 40_000, maxLength: 40_000 }), {
      numRuns: 1,
      seed: 1,
    })
    await host.apply({ operations: [keep(long)] })
    expect(open.documentProperties.size).toBeGreaterThan(3)
    expect((await host.read()).documentData).toEqual({ sync: long })
    await host.apply({ operations: [keep('short')] })
    expect(open.documentProperties.size).toBe(1)
    expect((await host.read()).documentData).toEqual({ sync: 'short' })
  })

  test('a later format lies over an earlier one, also where a third has the first one’s value', async () => {
    const { open, host } = await withSheet()
    const on = (row: number, rows: number, format: CellFormat): Operation => {
      return { kind: 'format', sheet: SHEET, area: { row, column: 0, rows, columns: 2 }, format }
    }
    const quiet = { fill: 'F3F4F6', numberFormat: '0%', align: 'right', underline: 'E5E7EB' } as const
    await host.apply({
      operations: [
        on(0, 4, quiet),
        on(1, 2, { fill: '1F3A5F', bold: true, size: 12 }),
        on(2, 1, { fill: 'F3F4F6' }),
      ],
    })
    const sheet = open.book.find(SHEET)
    const down = (attribute: string) => [0, 1, 2, 3, 4].map((row) => sheet?.attributeAt(attribute, row, 1))
    expect(down('background')).toEqual(['#F3F4F6', '#1F3A5F', '#F3F4F6', '#F3F4F6', undefined])
    expect(down('numberFormat')).toEqual(['0%', '0%', '0%', '0%', undefined])
    expect(down('fontWeight')).toEqual([undefined, 'bold', 'bold', undefined, undefined])
    expect(down('fontSize')[1]).toBe(12)
    expect(down('horizontalAlignment')[3]).toBe('right')
    expect(down('underline')[0]).toBe('#E5E7EB')
  })

  test('people’s own conditional formats stay, and ours are replaced', async () => {
    const { open, host } = await withSheet()
    const area = { row: 0, column: 0, rows: 2, columns: 2 }
    const format = { fill: 'FDE8EC' }
    const rule = (formula: string): Operation => ({
      kind: 'conditional',
      sheet: SHEET,
      rules: [
        { area, rule: { type: 'formula', formula, format } },
        { area, rule: { type: 'dataBar', color: '9DB8E8', min: 0, max: 1 } },
      ],
    })
    await host.apply({ operations: [rule('$A1="x"')] })
    const sheet = open.book.find(SHEET)
    const formulas = () =>
      sheet?.conditionalRules.map((own) => own.getBooleanCondition()?.getCriteriaValues()[0] ?? 'scale')
    expect(formulas()).toHaveLength(2)
    open.highlight(SHEET, '=A1>9')
    await host.apply({ operations: [rule('$A1="y"')] })
    expect(formulas()).toEqual(['=AND($A1="y",N("OKR Rollout")=0)', 'scale', '=A1>9'])
  })
})

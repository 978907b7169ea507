import { expect, test } from 'vitest'
import { newFile } from '../../../addin/hosts/xlsx/index.ts'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import { evaluateTeam } from '../../../shared/okr/index.ts'
import {
  optimize,
  presetDocument,
  programPlan,
  readTracker,
  type Snapshot,
} from '../../../shared/workbook/index.ts'
import { callOf, newSpreadsheet, shippedScript } from './bundle.ts'
import { DAY, smallDocument, trackerOf } from './small-tracker.ts'
import { drawnBy, validationForm } from './stand-in/index.ts'

const script = await shippedScript()
/** What people and plans put into the cells; computed values and the empty texts of files are left out. */
function contents({ sheets, names, documentData }: Snapshot) {
  const cells = sheets
    .filter(({ name }) => name !== 'Sheet1')
    .flatMap(({ name, values, formulas }) =>
      values.flatMap((line, row) =>
        line.flatMap((value, column) => {
          const content = formulas[row]?.[column] ?? value
          return content === null || content === '' ? [] : [[name, row, column, content]]
        }),
      ),
    )
  return { cells, names, documentData }
}

test('a tracker is what it is in a file, and computes what the engine computes', async () => {
  const plan = trackerOf(smallDocument())
  const open = newSpreadsheet(script, 'Pacific/Auckland')
  const host = remoteHost(callOf(open), 'all')
  const { missing } = await host.apply(plan)
  expect(new Set(missing.map(({ capability }) => capability))).toEqual(new Set(['page', 'printAreas']))
  const snapshot = await host.read()
  const file = newFile()
  file.apply(plan)
  expect(contents(snapshot)).toEqual(contents(file.read()))

  const result = readTracker(snapshot)
  if (result.kind !== 'tracker' || !result.reading.okrs) throw new Error('The tracker was not read back.')
  const { okrs, places } = result.reading
  const shown = (id: string, key: string) => {
    const place = places.tables.keyResults
    const values = snapshot.sheets.find(({ name }) => name === place?.sheet)?.values
    return values?.[place?.rows.get(id) ?? -1]?.[place?.columns.get(key) ?? -1] ?? null
  }
  const figures = evaluateTeam(okrs, DAY).objectives.flatMap(({ keyResults }) => keyResults)
  expect(figures.length).toBeGreaterThan(1)
  for (const { keyResult, figures: computed } of figures) {
    expect(shown(keyResult.id, 'progress')).toBeCloseTo(computed.progress ?? Number.NaN, 9)
    expect(shown(keyResult.id, 'status')).toBe(computed.status)
  }
})

test('a tracker made twice has each thing once', async () => {
  const open = newSpreadsheet(script)
  const host = remoteHost(callOf(open), 'all')
  const plan = trackerOf(smallDocument())
  const made = async () => {
    await host.apply(plan)
    return open.book.sheets.map(({ name, charts, conditionalRules, hidden, rows, columns }) => ({
      name,
      charts: charts.map((chart) => drawnBy(chart).options.get('title')),
      rules: conditionalRules.length,
      hidden,
      size: [rows, columns],
    }))
  }
  const once = await made()
  expect(await made()).toEqual(once)
  expect(open.book.protections).toHaveLength(7)
  expect(once.find(({ name }) => name === 'Dashboard')).toMatchObject({
    charts: ['Progress against expected', 'Key results by status'],
  })
  expect(once.find(({ name }) => name === 'Calculation')).toMatchObject({ hidden: true })
  const state = open.book.find('Objectives')?.attributeAt('validation', 1, 4)
  expect(validationForm(state)).toMatchObject({ criterion: 'list', allowInvalid: false })
})

test('a program is what it is in a file', async () => {
  const first = { organization: 'Fernhill', firstCycleStart: null, today: DAY }
  const document = presetDocument({ preset: 'pilot', language: 'en', ...first })
  const plan = optimize(programPlan({ language: 'en', asOf: null, document, spareRows: 5 }))
  const host = remoteHost(callOf(newSpreadsheet(script, 'America/Los_Angeles')), 'all')
  const { missing } = await host.apply(plan)
  expect(new Set(missing.map(({ capability }) => capability))).toEqual(new Set(['page', 'printAreas']))
  const file = newFile()
  file.apply(plan)
  expect(contents(await host.read())).toEqual(contents(file.read()))
})

test('Google is called no more often for 2,000 check-ins than for 10', async () => {
  const document = smallDocument()
  const calls = async (rows: number) => {
    const [sample] = document.tables.checkIns ?? []
    const checkIns = Array.from({ length: rows }, (_, index) => ({
      id: `C${index + 1}`,
      fields: sample?.fields ?? {},
    }))
    const open = newSpreadsheet(script)
    const host = remoteHost(callOf(open), 'all')
    await host.apply(trackerOf({ tables: { ...document.tables, checkIns } }))
    // Where a sheet is too short, one more call makes it long enough.
    const longer = open.calls.counts.get('Sheet.insertRowsAfter') ?? 0
    expect(longer).toBeLessThanOrEqual(open.book.sheets.length)
    const applied = open.calls.total - longer
    const { sheets } = await host.read(['Check-ins'])
    expect(sheets[0]?.values).toHaveLength(rows + 1)
    return { applied, read: open.calls.total - longer - applied }
  }
  const few = await calls(10)
  expect(await calls(2_000)).toEqual(few)
  expect(few.applied).toBeLessThan(1_300)
})

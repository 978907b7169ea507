import { expect, test } from 'vitest'
import { CONFORMANCE } from '../../addin/conformance/index.ts'
import { newFile, openFile } from '../../addin/hosts/xlsx/index.ts'
import { runSelfTest } from '../../addin/self-test/index.ts'
import type { AsyncHost, Operation } from '../../shared/workbook/index.ts'
import { changedByHand, renameSheet } from './by-hand.ts'

/** People's own things, named as those that the suite makes. */
const OWN: readonly Operation[] = [
  { kind: 'sheet', sheet: 'Objectives' },
  {
    kind: 'cells',
    sheet: 'Objectives',
    row: 0,
    column: 0,
    cells: [['mine', { formula: "'Check-ins'!A1*2" }]],
  },
  { kind: 'sheet', sheet: 'Check-ins' },
  { kind: 'cells', sheet: 'Check-ins', row: 0, column: 0, cells: [[21]] },
  {
    kind: 'name',
    name: 'okr_objectives',
    sheet: 'Objectives',
    area: { row: 0, column: 0, rows: 1, columns: 1 },
  },
  { kind: 'documentData', key: 'template', value: 'mine' },
]

/** A workbook that stays open while sheets and names are taken away by hand. */
async function openWorkbook() {
  const made = newFile()
  made.apply({ operations: OWN })
  let file = openFile(await made.save())
  const host: AsyncHost = {
    capabilities: file.capabilities,
    read: async (sheets) => file.read(sheets),
    apply: async (plan) => file.apply(plan),
  }
  const tools = {
    renameSheet: async (from: string, to: string) => {
      file = await changedByHand(file, (book) => renameSheet(book, from, to))
    },
    remove: async ({ sheets, names }: { sheets: readonly string[]; names: readonly string[] }) => {
      file = await changedByHand(file, (book) => {
        for (const sheet of sheets) book.removeWorksheet(sheet)
        book.definedNames.model = book.definedNames.model.filter(({ name }) => !names.includes(name))
      })
    },
  }
  return { host, tools }
}

const watch = {
  onProgress: () => {},
  isCancelled: () => false,
  clock: () => 0,
  tell: async (error: unknown) => String(error),
}

test('the self-test runs the whole suite inside a workbook and leaves it as it was', async () => {
  const { host, tools } = await openWorkbook()
  const before = await host.read()
  const results = await runSelfTest(host, tools, watch)
  expect(results.filter(({ failure }) => failure !== null)).toEqual([])
  expect(results.map(({ name }) => name)).toEqual(CONFORMANCE.map(({ name }) => name))
  expect(await host.read()).toEqual(before)
})

test('the self-test finds a host that turns text into formulas, and still cleans up', async () => {
  const { host, tools } = await openWorkbook()
  const before = await host.read()
  const careless: AsyncHost = {
    ...host,
    apply: ({ operations }) =>
      host.apply({
        operations: operations.map((operation) =>
          operation.kind === 'cells'
            ? {
                ...operation,
                cells: operation.cells.map((row) => row.map((cell) => (cell === '007' ? 7 : cell))),
              }
            : operation,
        ),
      }),
  }
  const results = await runSelfTest(careless, tools, watch)
  const failed = results.filter(({ failure }) => failure !== null)
  expect(failed.map(({ name }) => name)).toEqual(['text that looks like something else stays text'])
  expect(failed[0]?.failure).toContain('007')
  expect(await host.read()).toEqual(before)
})

test('the self-test stops when it is told to', async () => {
  const { host, tools } = await openWorkbook()
  let done = 0
  const results = await runSelfTest(host, tools, {
    ...watch,
    onProgress: (count) => {
      done = count
    },
    isCancelled: () => done >= 2,
  })
  expect(results).toHaveLength(3)
})

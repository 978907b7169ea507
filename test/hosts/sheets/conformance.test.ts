import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type AnyHost, CONFORMANCE, type Subject } from '../../../addin/conformance/index.ts'
import { runSelfTest } from '../../../addin/self-test/index.ts'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import { callOf, newSpreadsheet, shippedScript } from './bundle.ts'
import type { OpenSpreadsheet } from './stand-in/index.ts'

const script = await shippedScript()
const all: OpenSpreadsheet[] = []
const opened = new WeakMap<object, OpenSpreadsheet>()

/** The spreadsheet behind a host, and the sheet that a person means. */
function found(host: AnyHost, name: string) {
  const book = opened.get(host)?.book
  const sheet = book?.find(name)
  if (!book || !sheet) throw new Error(`There is no sheet “${name}”.`)
  return { book, sheet }
}

const subject: Subject = {
  async open() {
    const open = newSpreadsheet(script)
    const host = remoteHost(callOf(open), 'all')
    opened.set(host, open)
    all.push(open)
    return host
  },
  async renameSheet(host, from, to) {
    const { book, sheet } = found(host, from)
    book.renameSheet(sheet, to)
    return host
  },
  async deleteSheet(host, name) {
    const { book, sheet } = found(host, name)
    book.deleteSheet(sheet)
    return host
  },
}

describe('Google Sheets, through the script that is shipped', () => {
  test.each(CONFORMANCE)('$name', ({ run }) => run(subject))
})

test('the self-test finds all well from the sidebar, and leaves the spreadsheet as it was', async () => {
  const open = newSpreadsheet(script)
  all.push(open)
  const call = callOf(open)
  const host = remoteHost(call, 'all')
  await host.apply({
    operations: [
      { kind: 'sheet', sheet: 'Mine' },
      { kind: 'cells', sheet: 'Mine', row: 0, column: 0, cells: [['typed', 5]] },
      { kind: 'documentData', key: 'mine', value: 'kept' },
    ],
  })
  const before = await host.read()
  const tools = {
    renameSheet: async (from: string, to: string) => void (await call('renameSheet', { from, to })),
    remove: async (what: Parameters<typeof call<'remove'>>[1]) => void (await call('remove', what)),
  }
  const watch = { onProgress: () => undefined, isCancelled: () => false, clock: () => 0 }
  const results = await runSelfTest(host, tools, watch)
  expect(results.filter(({ failure }) => failure !== null)).toEqual([])
  expect(results).toHaveLength(CONFORMANCE.length)
  expect(await host.read()).toEqual(before)
})

test('every method that was called is in the table of what is known of it', () => {
  const table = readFileSync('docs/sheets-stand-in.md', 'utf8')
  const called = new Set(all.flatMap(({ calls }) => [...calls.counts.keys()]))
  expect(called.size).toBeGreaterThan(60)
  expect([...called].filter((method) => !table.includes(`\`${method}\``))).toEqual([])
})

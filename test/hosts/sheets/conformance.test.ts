import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { type AnyHost, CONFORMANCE, type Subject } from '../../../addin/conformance/index.ts'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import { startChromium } from '../../browser/support/chromium.ts'
import { runSelfTestInPane } from '../../browser/support/self-test.ts'
import { callOf, newSpreadsheet, shippedScript } from './bundle.ts'
import { openSidebar } from './sidebar-page.ts'
import type { OpenSpreadsheet } from './stand-in/index.ts'

const script = await shippedScript()
const browser = await startChromium()
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

afterAll(() => browser?.close())

describe('Google Sheets, through the script that is shipped', () => {
  test.each(CONFORMANCE)('$name', ({ run }) => run(subject))
})

test.skipIf(!browser)(
  'the menu’s Self-test finds all well, and leaves the spreadsheet as it was',
  async () => {
    if (!browser) return
    const open = newSpreadsheet(script)
    all.push(open)
    const host = remoteHost(callOf(open), 'all')
    await host.apply({
      operations: [
        { kind: 'sheet', sheet: 'Mine' },
        { kind: 'cells', sheet: 'Mine', row: 0, column: 0, cells: [['typed', 5]] },
        { kind: 'documentData', key: 'mine', value: 'kept' },
      ],
    })
    const before = await host.read()
    const page = await openSidebar(browser, open, 'selfTest')
    const buttons = { run: 'Run the self-test', copy: 'Copy the result' }
    const { report, lines } = await runSelfTestInPane(page, buttons)
    expect(report.host).toMatch(/^Google Sheets, /)
    expect(report.cases.filter(({ failure }) => failure !== null)).toEqual([])
    expect(report.cases.map(({ name }) => name)).toEqual(CONFORMANCE.map(({ name }) => name))
    expect(lines.filter((line) => line.includes('✓ Holds'))).toHaveLength(CONFORMANCE.length)
    expect(await host.read()).toEqual(before)
  },
)

test('every method that was called is in the table of what is known of it', () => {
  const table = readFileSync('docs/sheets-stand-in.md', 'utf8')
  const called = new Set(all.flatMap(({ calls }) => [...calls.counts.keys()]))
  expect(called.size).toBeGreaterThan(60)
  expect([...called].filter((method) => !table.includes(`\`${method}\``))).toEqual([])
})

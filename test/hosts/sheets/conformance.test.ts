import { describe, test, vi } from 'vitest'
import { type AnyHost, CONFORMANCE, type Subject } from '../../../addin/conformance/index.ts'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import { callOf, newSpreadsheet, shippedScript } from './bundle.ts'
import type { OpenSpreadsheet } from './stand-in/index.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const script = await shippedScript()
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

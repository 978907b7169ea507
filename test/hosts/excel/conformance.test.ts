import { describe, test } from 'vitest'
import { type AnyHost, CONFORMANCE, type Subject } from '../../../addin/conformance/index.ts'
import { excelHost } from '../../../addin/hosts/excel/index.ts'
import { openStandIn, type StandIn } from './stand-in/client.ts'

const standIns = new WeakMap<AnyHost, StandIn>()

function standInOf(host: AnyHost): StandIn {
  const standIn = standIns.get(host)
  if (!standIn) throw new Error('Not a host in Excel.')
  return standIn
}

const subject: Subject = {
  async open() {
    const standIn = openStandIn()
    const host = excelHost(standIn.client)
    standIns.set(host, standIn)
    return host
  },
  async renameSheet(host, from, to) {
    standInOf(host).book.renameSheet(from, to)
    return host
  },
  async deleteSheet(host, sheet) {
    standInOf(host).book.deleteSheet(sheet)
    return host
  },
}

describe('Excel through the Office.js client', () => {
  test.each(CONFORMANCE)('$name', ({ run }) => run(subject))
})

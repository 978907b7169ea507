import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../addin/hosts/xlsx/index.ts'
import { hasLibreOffice, savedByLibreOffice } from './soffice.ts'

// people.xlsx is made by make_fixtures.py beside it, with openpyxl, which the machines that test do not have.
const fixture = readFileSync(new URL('./fixtures/people.xlsx', import.meta.url))
const people = new Uint8Array(fixture)

const OWN = 'Our notes & more'
const TABLE = "Übersicht O'Hara"

const writeTwoCells = {
  operations: [
    { kind: 'cells', sheet: OWN, row: 1, column: 1, cells: [[42]] },
    { kind: 'cells', sheet: TABLE, row: 9, column: 0, cells: [['=1+1', null, true]] },
    { kind: 'documentData', key: 'sync', value: '{"revision":7}' },
  ],
} as const

const sources = [
  ['openpyxl', () => people],
  ...(hasLibreOffice ? [['LibreOffice', () => savedByLibreOffice(people)] as const] : []),
] as const

describe.each(sources)('a workbook made by %s', (_, make) => {
  const before = make()

  test('comes out as the very same bytes where nothing is written', async () => {
    const host = openFile(before)
    const value = host.read([OWN]).sheets[0]?.values[1]?.[1]
    host.apply({
      operations: [{ kind: 'cells', sheet: OWN, row: 1, column: 1, cells: [[value === 12 ? 12 : 0]] }],
    })
    expect(Buffer.compare(await host.save(), before)).toBe(0)
  })

  test('keeps every part that is not written to, byte for byte', async () => {
    const host = openFile(before)
    expect(host.apply(writeTwoCells)).toEqual({ applied: 3, missing: [] })
    const [old, saved] = [unzipSync(before), unzipSync(await host.save())]
    const changed = Object.keys(old).filter(
      (path) => Buffer.compare(old[path] ?? NONE, saved[path] ?? NONE) !== 0,
    )
    const mayChange =
      /^(xl\/worksheets\/sheet\d\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml)$/
    expect(changed.filter((path) => !mayChange.test(path))).toEqual([])
    expect(Object.keys(saved).filter((path) => !(path in old))).toEqual(['xl/worksheets/sheet4.xml'])
  })

  test('keeps all of a sheet around the cells that are written', async () => {
    const host = openFile(before)
    host.apply(writeTwoCells)
    const [old, saved] = [unzipSync(before), unzipSync(await host.save())]
    const sheet = (parts: typeof old) => strFromU8(parts['xl/worksheets/sheet1.xml'] ?? NONE)
    const around = (xml: string) => xml.replace(/<sheetData>.*<\/sheetData>/s, '')
    const styles = (xml: string) =>
      [...xml.matchAll(/<c r="(\w+)"(?: s="(\d+)")?/g)].map((cell) => cell.slice(1))
    expect(around(sheet(saved))).toBe(around(sheet(old)))
    expect(styles(sheet(saved))).toEqual(styles(sheet(old)))
  })

  test('is read back with what was written, and no results of formulas that may be wrong now', async () => {
    const host = openFile(before)
    host.apply(writeTwoCells)
    const snapshot = openFile(await host.save()).read()
    const sheet = (name: string) => snapshot.sheets.find((other) => other.name === name)
    expect(sheet(OWN)?.values[1]).toEqual(['North', 42, null])
    expect(sheet(OWN)?.formulas[1]).toEqual([null, null, 'B2*2'])
    expect(sheet(TABLE)?.values[9]).toEqual(['=1+1', null, true])
    expect(snapshot.documentData).toEqual({ sync: '{"revision":7}' })
    expect(snapshot.names).toHaveProperty('Amount', { sheet: TABLE, row: 1, column: 1 })
  })
})

test.runIf(hasLibreOffice)(
  'LibreOffice opens what was patched, computes it and keeps the document data',
  async () => {
    const host = openFile(people)
    const text = `{"text":"${'x😀'.repeat(30_000)}"}`
    host.apply({
      operations: [...writeTwoCells.operations, { kind: 'documentData', key: 'long', value: text }],
    })
    const snapshot = openFile(savedByLibreOffice(await host.save())).read()
    expect(snapshot.sheets.map(({ name }) => name)).toEqual([OWN, TABLE, 'Hidden'])
    expect(snapshot.sheets[0]?.values[1]).toEqual(['North', 42, 84])
    expect(snapshot.sheets[0]?.values[3]).toEqual(['East', null, { error: '#N/A' }])
    expect(snapshot.sheets[1]?.values[9]).toEqual(['=1+1', null, true])
    expect(snapshot.documentData).toEqual({ sync: '{"revision":7}', long: text })
  },
)

test.runIf(!hasLibreOffice)('LibreOffice is not on this machine: files of its making were skipped', () => {})

const NONE = new Uint8Array()

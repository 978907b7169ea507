import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../addin/hosts/xlsx/index.ts'

const people = new Uint8Array(readFileSync(new URL('./fixtures/people.xlsx', import.meta.url)))
const OWN = 'Our notes & more'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** people.xlsx with parts as other programs write them. */
function withParts(parts: Readonly<Record<string, (old: string) => string>>): Uint8Array {
  const all = unzipSync(people)
  for (const [path, change] of Object.entries(parts)) {
    all[path] = strToU8(change(all[path] ? strFromU8(all[path]) : ''))
  }
  return zipSync(all)
}

const sheet1 = (xml: string) => ({ 'xl/worksheets/sheet1.xml': () => xml })
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

async function patched(bytes: Uint8Array, row: number, column: number, value: string | number | null) {
  const host = openFile(bytes)
  host.apply({ operations: [{ kind: 'cells', sheet: OWN, row, column, cells: [[value]] }] })
  return host.save()
}

describe('sheets as other programs write them', () => {
  test('formulas that Excel filled down and stored once keep their meaning when one of them is overwritten', async () => {
    const bytes = withParts(
      sheet1(
        `<worksheet xmlns="${MAIN}"><sheetData>` +
          '<row r="1" spans="1:2"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(C$1:C1)&amp;"A1"</f><v>1</v></c></row>' +
          '<row r="2" spans="1:2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="3" spans="1:2"><c r="A3"><v>3</v></c><c r="B3" t="str"><f t="shared" si="0"/><v>x</v></c></row>' +
          '</sheetData></worksheet>',
      ),
    )
    const formulas = (file: Uint8Array) =>
      openFile(file)
        .read([OWN])
        .sheets[0]?.formulas.map((row) => row[1])
    const third = 'A3*$A$1+SUM(C$1:C3)&"A1"'
    expect(formulas(bytes)).toEqual(['A1*$A$1+SUM(C$1:C1)&"A1"', 'A2*$A$1+SUM(C$1:C2)&"A1"', third])
    expect(formulas(await patched(bytes, 0, 1, 5))).toEqual([null, 'A2*$A$1+SUM(C$1:C2)&"A1"', third])
    const saved = await patched(bytes, 0, 1, 5)
    expect(partOf(saved, 'xl/worksheets/sheet1.xml')).not.toContain('<v>2</v></c></row><row r="3"')
  })

  test('a prefix for the main namespace, cells without references and unusual values are read and kept', async () => {
    const bytes = withParts(
      sheet1(
        `<?xml version="1.0"?><!-- <row> --><x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="4" max="4" style="2"/></x:cols><x:sheetData>` +
          '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>rich </x:t></x:r><x:r><x:t>text</x:t></x:r><x:rPh sb="0" eb="1"><x:t>no</x:t></x:rPh></x:is></x:c>' +
          '<x:c t="b"><x:v>1</x:v></x:c><x:c t="d"><x:v>2027-01-04T00:00:00Z</x:v></x:c></x:row>' +
          '<x:row r="4"><x:c r="B4" t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    )
    const values = openFile(bytes).read([OWN]).sheets[0]?.values
    expect(values).toEqual([['rich text', true, 46_391], [], [], [null, { error: '#REF!' }]])
    const saved = await patched(bytes, 2, 3, 'new')
    expect(openFile(saved).read([OWN]).sheets[0]?.values[2]).toEqual([null, null, null, 'new'])
    expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain(
      '<x:row r="3"><x:c r="D3" s="2" t="inlineStr">',
    )
  })

  test('results of formulas on a sheet that was not written to are taken out too', async () => {
    const formula = `<row r="1"><c r="A1" t="str"><f>'Übersicht O''Hara'!A2</f><v>One</v></c></row>`
    const bytes = withParts(
      sheet1(`<worksheet xmlns="${MAIN}"><sheetData>${formula}</sheetData></worksheet>`),
    )
    const host = openFile(bytes)
    host.apply({
      operations: [{ kind: 'cells', sheet: "Übersicht O'Hara", row: 1, column: 0, cells: [['Two']] }],
    })
    const saved = openFile(await host.save()).read([OWN])
    expect(saved.sheets[0]?.values).toEqual([[null]])
    expect(saved.sheets[0]?.formulas).toEqual([["'Übersicht O''Hara'!A2"]])
  })

  test('the order of computing is dropped with all that points to it, and programs make it anew', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain'
    const bytes = withParts({
      'xl/calcChain.xml': () => `<calcChain xmlns="${MAIN}"><c r="C2" i="1"/></calcChain>`,
      'xl/_rels/workbook.xml.rels': (old) =>
        old.replace('</Rel', `<Relationship Id="rId99" Type="${type}" Target="calcChain.xml"/></Rel`),
      '[Content_Types].xml': (old) =>
        old.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/x"/></Types>',
        ),
    })
    const saved = await patched(bytes, 1, 2, 7)
    expect(Object.keys(unzipSync(saved))).not.toContain('xl/calcChain.xml')
    expect(partOf(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
    expect(partOf(saved, '[Content_Types].xml')).not.toContain('calcChain')
    expect(partOf(saved, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  test('part of an array formula is refused, and so are dates that count from 1904', async () => {
    const array = withParts(
      sheet1(
        `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c></row></sheetData></worksheet>`,
      ),
    )
    await expect(patched(array, 0, 0, 1)).rejects.toMatchObject({
      refusals: [{ code: 'array-formula', facts: ['Our notes & more', 'A1:A2'] }],
    })
    const old = withParts({
      'xl/workbook.xml': (xml) => xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>'),
    })
    expect(() => openFile(old)).toThrow(/counts dates from 1904/)
  })

  test('macros stay where they are', async () => {
    const bytes = withParts({ 'xl/vbaProject.bin': () => 'macro' })
    expect(partOf(await patched(bytes, 0, 0, 'x'), 'xl/vbaProject.bin')).toBe('macro')
  })
})

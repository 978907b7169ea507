import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { namespaceOf, partOf } from '../../../addin/hosts/data-part.ts'
import { DATA_SHEET, dataRows } from '../../../addin/hosts/data-sheet.ts'
import { excelHost } from '../../../addin/hosts/excel/index.ts'
import { newFile, openFile } from '../../../addin/hosts/xlsx/index.ts'
import { openStandIn } from './stand-in/client.ts'

test('what a file keeps on its data sheet is there in Excel, and what Excel changes of it counts', async () => {
  const standIn = openStandIn()
  const host = excelHost(standIn.client)
  const sheet = standIn.book.addSheet(DATA_SHEET)
  sheet.settings.set('visibility', 'VeryHidden')
  for (const [row, cells] of dataRows({ template: 'program', kept: 'yes', gone: 'soon' }).entries()) {
    for (const [column, cell] of cells.entries()) sheet.put(row, column, cell)
  }
  const before = await host.read(['Sheet1'])
  expect(before.documentData).toEqual({ template: 'program', kept: 'yes', gone: 'soon' })
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['Sheet1'])
  await host.apply({
    operations: [
      { kind: 'documentData', key: 'template', value: 'newer' },
      { kind: 'documentData', key: 'gone', value: null },
    ],
  })
  expect((await host.read()).documentData).toEqual({ template: 'newer', kept: 'yes' })
})

test('what Excel keeps in custom XML parts is there in a file, and is changed there', async () => {
  const file = newFile()
  file.apply({
    operations: [
      { kind: 'sheet', sheet: 'A' },
      { kind: 'documentData', key: 'template', value: 'old' },
    ],
  })
  const parts = unzipSync(await file.save())
  const rels = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
  const relationship = `<Relationship Id="rIdX" Type="${type}" Target="../customXml/item1.xml"/>`
  const bytes = zipSync({
    ...parts,
    'xl/_rels/workbook.xml.rels': strToU8(
      rels.replace('</Relationships>', `${relationship}</Relationships>`),
    ),
    'customXml/item1.xml': strToU8(`<?xml version="1.0"?>${partOf(namespaceOf('template'), 'from <Excel>')}`),
  })
  const opened = openFile(bytes)
  expect(opened.read().documentData).toEqual({ template: 'from <Excel>' })
  opened.apply({ operations: [{ kind: 'documentData', key: 'template', value: 'from a file' }] })
  const saved = await opened.save()
  expect(openFile(saved).read().documentData).toEqual({ template: 'from a file' })
  expect(strFromU8(unzipSync(saved)['customXml/item1.xml'] ?? new Uint8Array())).toContain('from a file')
})

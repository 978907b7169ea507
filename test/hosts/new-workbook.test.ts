import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { newFile, openFile } from '../../addin/hosts/xlsx/index.ts'
import type { Plan } from '../../shared/workbook/index.ts'
import { hasLibreOffice, savedByLibreOffice } from './soffice.ts'

const SHEET = "O'Hara & Söhne"
const area = { row: 1, column: 1, rows: 3, columns: 1 }

const plan: Plan = {
  operations: [
    { kind: 'sheet', sheet: 'First' },
    { kind: 'sheet', sheet: SHEET, tabColor: '1072BA', gridlines: false },
    {
      kind: 'cells',
      sheet: SHEET,
      row: 0,
      column: 0,
      cells: [['=A1', '+1', '-1', '@x', '#N/A', ' a\r\nb ', '_x0041_']],
    },
    {
      kind: 'cells',
      sheet: SHEET,
      row: 1,
      column: 0,
      cells: [[0.25, 46_000], [true], [{ formula: 'A2*2' }]],
    },
    { kind: 'format', sheet: SHEET, area, format: { numberFormat: 'yyyy-mm-dd' } },
    {
      kind: 'format',
      sheet: SHEET,
      area: { ...area, row: 0, rows: 1 },
      format: { bold: true, fill: '1072BA' },
    },
    {
      kind: 'inputRule',
      sheet: SHEET,
      area,
      rule: { type: 'number', min: 0, max: 10, strict: true },
      title: 'Confidence',
      message: '0 to 10',
    },
    {
      kind: 'inputRule',
      sheet: SHEET,
      area: { ...area, column: 2 },
      rule: { type: 'list', values: ['Draft', 'Agreed'], strict: false },
      title: 'State',
      message: 'Draft or Agreed',
    },
    {
      kind: 'conditional',
      sheet: SHEET,
      rules: [
        { area, rule: { type: 'formula', formula: '$B2>1', format: { fill: 'FFCCCC', bold: true } } },
        { area, rule: { type: 'dataBar', color: '1072BA', min: 0, max: 1 } },
      ],
    },
    { kind: 'name', name: 'okr_rows', sheet: SHEET, area },
    { kind: 'freeze', sheet: SHEET, rows: 1, columns: 2 },
    { kind: 'columns', sheet: SHEET, widths: [8, null, 20], hidden: [3] },
    { kind: 'rowHeights', sheet: SHEET, heights: [{ row: 0, points: 30 }] },
    { kind: 'protection', sheet: SHEET, unlocked: [area] },
    { kind: 'merge', sheet: SHEET, area: { row: 9, column: 0, rows: 1, columns: 3 } },
    {
      kind: 'chart',
      sheet: SHEET,
      name: 'progress',
      type: 'column',
      title: 'Progress',
      anchor: { row: 12, column: 0, rows: 12, columns: 5 },
      series: [
        { title: 'Progress', categories: 'First!$A$1:$A$3', values: 'First!$B$1:$B$3', color: '1072BA' },
        {
          title: 'Expected',
          categories: 'First!$A$1:$A$3',
          values: 'First!$C$1:$C$3',
          color: '8A3700',
          dashed: true,
        },
      ],
      percent: true,
    },
    {
      kind: 'page',
      sheet: SHEET,
      orientation: 'landscape',
      repeatRows: 1,
      footer: 'R&D',
    },
    { kind: 'printAreas', sheet: SHEET, areas: [{ row: 0, column: 0, rows: 9, columns: 4 }] },
    { kind: 'documentData', key: 'template', value: 'team-tracker' },
    { kind: 'activate', sheet: SHEET, row: 0, column: 0 },
  ],
}

async function saved(): Promise<Uint8Array> {
  const host = newFile()
  expect(host.apply(plan)).toEqual({ applied: plan.operations.length, missing: [] })
  return host.save()
}

async function sheetByExcelJs(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const sheet = book.getWorksheet(SHEET)
  if (!sheet) throw new Error('The sheet is missing.')
  return { book, sheet }
}

describe('a new workbook', () => {
  test('keeps text as text, dates as day numbers with a format, and formulas without results', async () => {
    const { sheet } = await sheetByExcelJs(await saved())
    expect(['A1', 'B1', 'C1', 'D1'].map((cell) => sheet.getCell(cell).value)).toEqual([
      '=A1',
      '+1',
      '-1',
      '@x',
    ])
    expect(sheet.getCell('B2').value).toEqual(new Date('2025-12-09T00:00:00Z'))
    expect(sheet.getCell('B2').numFmt).toBe('yyyy-mm-dd')
    expect(sheet.getCell('A4').value).toEqual({ formula: 'A2*2' })
    expect(sheet.getCell('B1').font.bold).toBe(true)
  })

  test('carries input rules, conditional formats, protection, panes, widths, names and print set-up', async () => {
    const { book, sheet } = await sheetByExcelJs(await saved())
    expect(sheet.getCell('B3').dataValidation).toMatchObject({
      type: 'decimal',
      formulae: [0, 10],
      errorStyle: 'stop',
      prompt: '0 to 10',
    })
    expect(sheet.getCell('C2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Draft,Agreed"'],
      errorStyle: 'warning',
    })
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, showGridLines: false })
    expect(sheet.getColumn(1).width).toBe(8)
    expect(sheet.getColumn(4).hidden).toBe(true)
    expect(sheet.getRow(1).height).toBe(30)
    expect(sheet.getCell('B2').protection).toMatchObject({ locked: false })
    expect(sheet.getCell('A2').protection?.locked ?? true).toBe(true)
    expect(sheet.getCell('C10').isMerged).toBe(true)
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      printArea: 'A1:D9',
      printTitlesRow: '1:1',
    })
    expect(sheet.headerFooter.oddFooter).toBe('&LR&&D&R&P / &N')
    expect(book.definedNames.getRanges('okr_rows').ranges).toEqual(["'O''Hara & Söhne'!$B$2:$B$4"])
    expect(book.getWorksheet('okr_data')?.state).toBe('veryHidden')
  })

  test('lets people insert, sort, filter and format on a protected sheet', async () => {
    const part = strFromU8(unzipSync(await saved())['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    const attributes = /<sheetProtection ([^>]*)\/>/.exec(part)?.[1] ?? ''
    const said = Object.fromEntries(
      [...attributes.matchAll(/(\w+)="(\d)"/g)].map(([, key, value]) => [key, value]),
    )
    // In this element 1 forbids and 0 allows; what is not named is forbidden.
    expect(said).toEqual({
      sheet: '1',
      insertRows: '0',
      sort: '0',
      autoFilter: '0',
      formatCells: '0',
      formatColumns: '0',
      formatRows: '0',
    })
  })

  test('is read back as it was', async () => {
    const host = newFile()
    host.apply(plan)
    expect(openFile(await host.save()).read()).toEqual(host.read())
  })

  test.runIf(hasLibreOffice)('is computed by LibreOffice and keeps its texts and data there', async () => {
    const snapshot = openFile(savedByLibreOffice(await saved())).read([SHEET])
    expect(snapshot.sheets[0]?.values.slice(0, 4)).toEqual([
      ['=A1', '+1', '-1', '@x', '#N/A', ' a\nb ', '_x0041_'],
      [0.25, 46_000],
      [true],
      [0.5],
    ])
    expect(snapshot.documentData).toEqual({ template: 'team-tracker' })
    expect(snapshot.names).toHaveProperty('okr_rows', { sheet: SHEET, row: 1, column: 1 })
  })
})

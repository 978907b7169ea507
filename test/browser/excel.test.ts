import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../addin/actions/index.ts'
import { CONFORMANCE } from '../../addin/conformance/index.ts'
import { excelHost } from '../../addin/hosts/excel/index.ts'
import { de } from '../../addin/refusals/de.ts'
import { Refused } from '../../addin/refusals/index.ts'
import { sampleTracker } from '../../shared/sample/index.ts'
import { optimize, trackerPlan } from '../../shared/workbook/index.ts'
import { openStandIn, type StandIn } from '../hosts/excel/stand-in/client.ts'
import { startChromium } from './support/chromium.ts'
import {
  BLACK,
  COLORFUL,
  DARK_GRAY,
  openExcelPage,
  pressRibbon,
  tellOfChange,
  WHITE,
} from './support/excel-page.ts'
import { accessibilityProblems, overflowingPageWidths, visitViews } from './support/pane.ts'
import { runSelfTestInPane } from './support/self-test.ts'

const browser = await startChromium()

describe.skipIf(!browser)('The pane in Excel, through the Office.js client', () => {
  let standIn: StandIn
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    if (!browser) return
    standIn = openStandIn()
    const document = sampleTracker(new Date().toISOString().slice(0, 10))
    const plan = trackerPlan({
      language: 'en',
      organization: 'Fernhill',
      team: 'Onboarding',
      cycle: { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' },
      document,
      filled: {
        keyResults: document.tables.keyResults?.length ?? 0,
        checkIns: document.tables.checkIns?.length ?? 0,
      },
    })
    await excelHost(standIn.client).apply(optimize(plan))
    const address = { server: 'http://excel.test', organizationId: 'fernhill', teamId: 'onboarding' }
    const connected = connect(await excelHost(standIn.client).read([]), address, {
      program: 'excel',
      address: 'C:\\okrs\\tracker.xlsx',
    })
    if (!connected.ok) throw new Refused(connected.refusals)
    await excelHost(standIn.client).apply(connected.plan)
    page = await openExcelPage(browser, standIn)
    page.on('pageerror', (error) => errors.push(error.message))
  })

  afterAll(async () => {
    await browser?.close()
  })

  test('opens at the tracker, in Excel’s language and theme', async () => {
    await page.getByRole('tab', { name: 'Check-in' }).waitFor()
    expect(await page.locator('#pane').getAttribute('lang')).toBe('de')
    expect(await surfaceOf(page)).toBe('rgb(38, 38, 38)')
  })

  test('checks in from the ribbon, into the sheet, once no cell is being edited', async () => {
    await pressRibbon(page, 'checkIn')
    const value = page.getByLabel(/Aktueller Wert/)
    await value.waitFor()
    const before = standIn.book.sheet('Check-ins')?.cells.size ?? 0
    await value.fill('3')
    const save = page.getByRole('button', { name: /^Speichern/ }).first()
    const message = page.locator('p[role=status]')
    standIn.book.isCellEdited = true
    await save.click()
    await message.getByText(de['cell-edited']()).waitFor()
    expect([await value.inputValue(), await accessibilityProblems(page, '#pane')]).toEqual(['3', []])
    standIn.book.isCellEdited = false
    await save.click()
    await message.getByText(/Gespeichert/).waitFor()
    expect(standIn.book.sheet('Check-ins')?.cells.size).toBe(before + 1)
  })

  test('shows what another person types', async () => {
    await page.getByRole('tab', { name: 'OKRs' }).click()
    standIn.book.sheet('Objectives')?.put(1, 1, 'Somebody else wrote this')
    standIn.book.changed()
    await tellOfChange(page)
    await page.getByText('Somebody else wrote this').waitFor()
  })

  test('fits from 270 to 500 pixels, and axe finds nothing, in each view', async () => {
    const faults: unknown[] = []
    await visitViews(page, async () => {
      faults.push(...(await accessibilityProblems(page, '#pane')))
      faults.push(...(await overflowingPageWidths(page, [270, 300, 320, 350, 500])))
    })
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })

  test('asks about a workbook that lies elsewhere than it did, and makes a copy one of its own', async () => {
    await page.getByRole('tab', { name: 'Abgleich' }).click()
    await page.getByRole('region', { name: 'Verschoben oder kopiert?' }).waitFor()
    expect(await accessibilityProblems(page, '#pane')).toEqual([])
    await page.getByRole('button', { name: /^Eine Kopie/ }).click()
    await page
      .getByRole('status')
      .getByText(/eigene Arbeitsmappe/)
      .waitFor()
    await page.getByLabel('Code').waitFor()
    expect(Object.keys((await excelHost(standIn.client).read([])).documentData)).not.toContain('connection')
  })

  test.each([
    { name: 'Colorful', theme: COLORFUL, surface: 'rgb(230, 230, 230)' },
    { name: 'White', theme: WHITE, surface: 'rgb(255, 255, 255)' },
    { name: 'Dark Gray, on which small text is hard to read', theme: DARK_GRAY, surface: 'rgb(41, 41, 41)' },
    { name: 'Black', theme: BLACK, surface: 'rgb(38, 38, 38)' },
  ])('wears the colours of Excel’s theme $name', async ({ theme, surface }) => {
    if (!browser) return
    const empty = await openExcelPage(browser, openStandIn(), { language: 'de-DE', theme })
    await empty.getByRole('heading', { level: 1 }).waitFor()
    expect(await surfaceOf(empty)).toBe(surface)
    expect(await accessibilityProblems(empty, '#pane')).toEqual([])
    await empty.close()
  })

  test('runs the whole self-test from the ribbon, and leaves the workbook as it was', async () => {
    if (!browser) return
    // Not in the tracker, all of which the stand-in would compute again after each step.
    const excel = openStandIn()
    excel.book.sheet('Sheet1')?.put(0, 0, 'typed by a person')
    const before = await excelHost(excel.client).read()
    const small = await openExcelPage(browser, excel)
    await small.getByRole('heading', { level: 1 }).waitFor()
    await pressRibbon(small, 'selfTest')
    const buttons = { run: 'Selbsttest starten', copy: 'Ergebnis kopieren' }
    const { report, lines } = await runSelfTestInPane(small, buttons)
    expect(report.host).toBe('Excel 16.0, OfficeOnline')
    expect(report.cases.filter(({ failure }) => failure !== null)).toEqual([])
    expect(report.cases.map(({ name }) => name)).toEqual(CONFORMANCE.map(({ name }) => name))
    expect(lines.filter((line) => line.includes('✓ Gilt'))).toHaveLength(CONFORMANCE.length)
    expect(await excelHost(excel.client).read()).toEqual(before)
    expect(errors).toEqual([])
  })
})

/** The colour that everything stands on. */
function surfaceOf(page: Page): Promise<string> {
  return page.locator('#pane').evaluate((pane) => getComputedStyle(pane).backgroundColor)
}

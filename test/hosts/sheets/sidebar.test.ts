import { afterAll, expect, test } from 'vitest'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import { startChromium } from '../../browser/support/chromium.ts'
import { accessibilityProblems, overflowingPageWidths, visitViews } from '../../browser/support/pane.ts'
import { callOf, newSpreadsheet, shippedScript } from './bundle.ts'
import { openSidebar } from './sidebar-page.ts'
import { smallDocument, trackerOf } from './small-tracker.ts'

const script = await shippedScript()
const browser = await startChromium()

afterAll(() => browser?.close())

test.skipIf(!browser)('the menu’s New tracker opens the sidebar where one is made', async () => {
  if (!browser) return
  const page = await openSidebar(browser, newSpreadsheet(script), 'newTracker')
  await page.getByRole('heading', { name: 'New tracker' }).waitFor()
  await page.close()
})

test.skipIf(!browser)(
  'a check-in made in the sidebar stands in the spreadsheet, and no view has a barrier',
  async () => {
    if (!browser) return
    const open = newSpreadsheet(script)
    const document = smallDocument()
    await remoteHost(callOf(open), 'all').apply(trackerOf(document))
    const page = await openSidebar(browser, open, 'checkIn')
    await page.getByLabel('Current value').fill('71')
    await page.getByLabel('What changed?').fill('=1+1 said the team')
    await page.getByRole('button', { name: 'Save and next' }).click()
    await page.getByText('2 of 4').waitFor()
    const row = 1 + (document.tables.checkIns?.length ?? 0)
    const added = Array.from({ length: 9 }, (_, column) =>
      open.book.find('Check-ins')?.contentAt(row, column),
    )
    expect(added).toEqual(expect.arrayContaining([71, '=1+1 said the team']))
    const faults: unknown[] = []
    await visitViews(page, async () => {
      faults.push(...(await accessibilityProblems(page, '#pane')))
      faults.push(...(await overflowingPageWidths(page, [270, 300])))
    })
    expect(faults).toEqual([])
    await page.close()
  },
)

import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../browser/support/chromium.ts'
import { openExcelPage } from '../browser/support/excel-page.ts'
import { openStandIn } from '../hosts/excel/stand-in/client.ts'
import { newSpreadsheet, shippedScript } from '../hosts/sheets/bundle.ts'
import { openSidebar } from '../hosts/sheets/sidebar-page.ts'
import { duration, type Figure, notMeasured, time } from './figure.ts'

const SLOW_DOWN = 4
const BUDGET = 500
const OPENINGS = 3
const LANGUAGE = 'en-GB'

/** Until the pane shows something, in a browser that has never been there on a processor four times slower. */
export async function paintFigures(url: string): Promise<readonly Figure[]> {
  const what = `first paint at ${SLOW_DOWN}× slow-down`
  const browser = await startChromium()
  if (!browser) return [notMeasured(`Pane, ${what}`, 'no Chromium starts here')]
  try {
    const floor = await firstPaint(() => openPage(browser, `${url}/healthz`))
    const workbook = await firstPaint(() => openPage(browser, `${url}/workbook/`))
    const inExcel = (before: (page: Page) => Promise<void>) =>
      firstPaint(() => openExcelPage(browser, openStandIn(), { language: LANGUAGE }, before))
    const excel = await inExcel(slowDown)
    const client = await inExcel(clientAlone)
    const script = await shippedScript(url)
    const sidebar = await firstPaint(() =>
      openSidebar(browser, newSpreadsheet(script), null, LANGUAGE, slowDown),
    )
    return [
      time(
        `Pane beside the browser workbook, ${what}`,
        workbook,
        BUDGET,
        `a line of text ${duration(floor)}`,
      ),
      time(
        `Pane in Excel, ${what}`,
        excel,
        BUDGET,
        `Microsoft’s client and a line of text ${duration(client)}`,
      ),
      time(`Pane in Google Sheets, ${what}`, sidebar, BUDGET, 'without Google’s own page around it'),
    ]
  } finally {
    await browser.close()
  }
}

/** The shortest of some openings: all else is the server warming up, or the machine doing something else beside. */
async function firstPaint(open: () => Promise<Page>): Promise<number> {
  const times: number[] = []
  for (let opening = 0; opening < OPENINGS; opening += 1) times.push(await paintOf(await open()))
  return Math.min(...times)
}

async function paintOf(page: Page): Promise<number> {
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  )
  const taken = await painted.jsonValue()
  await page.context().close()
  return taken ?? Number.NaN
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await slowDown(page)
  await page.goto(address)
  return page
}

/** Lets the page show a line of text in the pane's place. */
async function clientAlone(page: Page): Promise<void> {
  await slowDown(page)
  const body =
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>A line of text'
  await page.route('**/excel/', (route) => route.fulfill({ contentType: 'text/html', body }))
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
}

import { startChromium } from '../browser/support/chromium.ts'
import { duration, type Figure, notMeasured, time } from './figure.ts'

const SLOW_DOWN = 4

/** Until the pane shows something, in a browser that has never been there on a processor four times slower. */
export async function paintFigures(url: string): Promise<readonly Figure[]> {
  const what = `Pane, first paint at ${SLOW_DOWN}× slow-down`
  const browser = await startChromium()
  if (!browser) return [notMeasured(what, 'no Chromium starts here')]
  const firstPaint = async (path: string): Promise<number> => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    await page.goto(url + path)
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    const taken = await painted.jsonValue()
    await context.close()
    return taken ?? Number.NaN
  }
  try {
    await firstPaint('/workbook/')
    const pane = await firstPaint('/workbook/')
    const floor = await firstPaint('/healthz')
    return [time(what, pane, 500, `a line of text ${duration(floor)}`)]
  } finally {
    await browser.close()
  }
}

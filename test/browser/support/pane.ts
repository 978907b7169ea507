import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { PATIENCE } from './chromium.ts'

/** The pane as a person uses it. */
export interface PaneOnPage {
  readonly page: Page
  readonly pane: Locator
  /** Goes to a view by its name on the tab. */
  view(name: string): Promise<void>
  press(name: string): Promise<void>
  /** Waits for the sentence that says what a press came to. */
  says(text: string | RegExp): Promise<void>
}

/** Opens an address of the workbook page as a person of their own, with nothing kept from before. */
export async function openWorkbookPage(browser: Browser, url: string, locale = 'en-GB'): Promise<PaneOnPage> {
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await page.goto(url)
  const pane = page.locator('#pane')
  return {
    page,
    pane,
    view: (name) => pane.getByRole('tab', { name }).click(),
    press: (name) => pane.getByRole('main').getByRole('button', { name, exact: true }).click(),
    says: (text) => pane.getByRole('status').getByText(text).waitFor(),
  }
}

const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const

/** What axe finds inside an element, light, dark and in forced colours, in words; what is not colour is found in the first. */
export async function accessibilityProblems(page: Page, selector: string): Promise<string[]> {
  const found: string[] = []
  for (const [scheme, media] of Object.entries(SCHEMES)) {
    await page.emulateMedia(media)
    const axe = new AxeBuilder({ page }).include(selector)
    const { violations } = await (scheme === 'light' ? axe : axe.withRules('color-contrast')).analyze()
    for (const { id, nodes } of violations) {
      for (const { html } of nodes) found.push(`${scheme}: ${id} at ${html}`)
    }
  }
  await page.emulateMedia(SCHEMES.light)
  return found
}

/** Goes to each view that the open workbook has in the pane, the settings last. */
export async function visitViews(page: Page, visit: () => Promise<void>): Promise<void> {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await page.getByRole('tabpanel').getByRole('heading', { level: 1 }).waitFor()
    await visit()
  }
  const settings = page.getByRole('contentinfo').getByRole('button')
  await settings.click()
  await visit()
  await settings.click()
}

/** The widths at which the pane's content is wider than the pane. */
export async function overflowingPaneWidths({ page, pane }: PaneOnPage): Promise<number[]> {
  const wide: number[] = []
  for (const width of [270, 300, 320, 350]) {
    await pane.evaluate((_, to) => document.body.style.setProperty('--pane-width', `${to}px`), width)
    const overflows = await pane.evaluate((element) =>
      [element, ...element.querySelectorAll('*')].some(
        (inner) => inner.getBoundingClientRect().right > element.getBoundingClientRect().right + 0.5,
      ),
    )
    if (overflows) wide.push(width)
  }
  await page.evaluate(() => document.body.style.setProperty('--pane-width', '350px'))
  return wide
}

/** The widths at which a whole page has to be scrolled sideways. */
export async function overflowingPageWidths(page: Page, widths = [390, 1280]): Promise<number[]> {
  const wide: number[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (overflows) wide.push(width)
  }
  return wide
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'

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
export async function openWorkbookPage(browser: Browser, url: string): Promise<PaneOnPage> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(url)
  const pane = page.locator('#pane')
  return {
    page,
    pane,
    view: (name) => pane.getByRole('navigation').getByRole('button', { name }).click(),
    press: (name) => pane.getByRole('main').getByRole('button', { name, exact: true }).click(),
    says: (text) => pane.getByRole('status').getByText(text).waitFor(),
  }
}

/** What axe finds inside an element, light and dark, in words. */
export async function accessibilityProblems(page: Page, selector: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).include(selector).analyze()
    for (const { id, nodes } of violations) {
      for (const { html } of nodes) found.push(`${colorScheme}: ${id} at ${html}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
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
export async function overflowingPageWidths(page: Page): Promise<number[]> {
  const wide: number[] = []
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (overflows) wide.push(width)
  }
  return wide
}

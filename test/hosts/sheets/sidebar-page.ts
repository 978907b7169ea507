import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { SHEETS_FOLDER } from '../../../addin/build-sheets.ts'
import type { OpenSpreadsheet } from './stand-in/index.ts'

const WIDTH = 300
const ADDRESS = 'https://sidebar.test/'

/** Calls the script as Google's own code in the page does: text there, text back, and `this` handed on. */
const GOOGLE = `
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    sidebarCall: (text) => window.runScript(text).then(success, failure),
  })
  window.google = { script: { run: runner(() => undefined, () => undefined) } }
`

/**
 * The sidebar that the menu opens, as wide as Google makes it, beside a spreadsheet of the stand-in.
 * @param before what is done with the page before anything is loaded
 */
export async function openSidebar(
  browser: Browser,
  open: OpenSpreadsheet,
  command: string | null,
  locale = 'en-GB',
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  open.run(command ?? 'openSidebar')
  const behind = (open.shown.at(-1) ?? '').replace('<sidebar>', '')
  const html = (await readFile(join(SHEETS_FOLDER, 'sidebar.html'), 'utf8')) + behind
  const context = await browser.newContext({ locale, viewport: { width: WIDTH, height: 700 } })
  const page = await context.newPage()
  await page.exposeFunction('runScript', (text: string) => open.run('sidebarCall', text))
  await page.addInitScript(GOOGLE)
  await page.route(ADDRESS, (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await before(page)
  await page.goto(ADDRESS)
  return page
}

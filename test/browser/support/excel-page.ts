import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { OFFICE_JS, type StandIn } from '../../hosts/excel/stand-in/client.ts'
import { answer } from '../../hosts/excel/stand-in/excel.ts'
import { PATIENCE } from './chromium.ts'

const PUBLIC = join(import.meta.dirname, '../../../dist/public')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** An Excel as somebody has it set up. */
export interface ExcelSetup {
  readonly language: string
  /** The colours of its surfaces and of the text on them, where it tells them. */
  readonly theme?: Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor'>
  /** Where the pane's page comes from; a server without an API if not given. */
  readonly server?: string
  /** What the person has kept there before. */
  readonly kept?: ReadonlyMap<string, string>
}

/** Excel's themes by the names that people choose them by, as Windows shows them. */
export const WHITE = { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#444444' }
export const COLORFUL = { bodyBackgroundColor: '#E6E6E6', bodyForegroundColor: '#444444' }
export const DARK_GRAY = { bodyBackgroundColor: '#6A6A6A', bodyForegroundColor: '#F0F0F0' }
export const BLACK = { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' }
const GERMAN: ExcelSetup = { language: 'de-DE', theme: BLACK }
const NO_SERVER = 'http://excel.test'
/** The same client as browsers get it. */
const SHIPPED_OFFICE_JS = OFFICE_JS.replace('.debug.js', '.js')
/** Where the workbook lies. */
export const EXCEL_ADDRESS = 'https://fernhill.example.org/okrs/tracker.xlsx'

const PARTITION = 'partition-'

/** What of Office surrounds the client in a pane. */
const officeOf = ({ language, theme }: ExcelSetup) => `
  class StandInSession extends OfficeExtension.SessionBase {
    _resolveRequestUrlAndHeaderInfo() { return Promise.resolve({ url: 'stand-in', headers: {} }) }
    _createRequestExecutorOrNull() {
      return {
        async executeAsync(_flags, _mode, message) {
          const Body = JSON.parse(await window.carryToExcel(JSON.stringify(message.Body)))
          return { StatusCode: 200, Headers: {}, Body }
        },
      }
    }
  }
  OfficeExtension.SessionBase._overrideSession = new StandInSession()
  OSF.DDA.RichApi = {
    richApiMessageManager: { register: async (handler) => { window.tellPane = handler } },
  }
  const { context: _, ...office } = Office
  window.Office = office
  Office.onReady = async () => ({ host: 'Excel', platform: 'OfficeOnline' })
  Office.context = {
    document: { url: '${EXCEL_ADDRESS}' },
    requirements: { isSetSupported: () => true },
    displayLanguage: ${JSON.stringify(language)},
    officeTheme: ${JSON.stringify(theme)},
    diagnostics: { version: '16.0', platform: 'OfficeOnline' },
    partitionKey: '${PARTITION}',
  }
  window.CustomFunctions.associate = () => undefined
  window.ribbon = {}
  Office.actions = { associate: (name, run) => { window.ribbon[name] = run } }
  Office.addin = { showAsTaskpane: async () => undefined }
`

/**
 * The pane's page as Excel shows it, with Microsoft's client in it and the stand-in behind that.
 * @param before what is done with the page before anything is loaded
 */
export async function openExcelPage(
  browser: Browser,
  standIn: StandIn,
  setup = GERMAN,
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const { server = NO_SERVER, kept = new Map() } = setup
  const context = await browser.newContext({ viewport: { width: 350, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.addInitScript(
    ([partition, texts]) => {
      for (const [name, text] of texts) localStorage.setItem(partition + name, text)
    },
    [PARTITION, [...kept]] as const,
  )
  await page.exposeFunction('carryToExcel', (wire: string) => answer(standIn, wire))
  await page.route('https://appsforoffice.microsoft.com/**', async (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `${await readFile(SHIPPED_OFFICE_JS, 'utf8')};${officeOf(setup)}`,
    }),
  )
  await page.route(`${NO_SERVER}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream'
    await route.fulfill({ contentType, body: await readFile(join(PUBLIC, file)) })
  })
  await before(page)
  await page.goto(`${server}/excel/`)
  return page
}

/** A person presses a button of the ribbon. */
export async function pressRibbon(page: Page, command: string): Promise<void> {
  await page.evaluate(`window.ribbon[${JSON.stringify(command)}]({ completed() {} })`)
}

/** Excel tells the pane that somebody changed cells. */
export async function tellOfChange(page: Page): Promise<void> {
  const message = JSON.stringify({
    address: 'A1',
    changeType: 'RangeEdited',
    source: 'Remote',
    worksheetId: '1',
  })
  const entry = { messageCategory: 65536, messageType: 10, targetId: 'Workbook', message }
  await page.evaluate(`window.tellPane(${JSON.stringify({ entries: [entry] })})`)
}

import type { Browser, Locator, Page } from 'playwright-core'
import { thisMachine } from '../../../addin/cli/machine.ts'
import { excelHost } from '../../../addin/hosts/excel/index.ts'
import { keyRing } from '../../../addin/pane/key-ring.ts'
import type { PanePort } from '../../../addin/pane/port.ts'
import { buildJoined, joinTeam } from '../../../addin/pane/server.ts'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import { optimize, type Plan } from '../../../shared/workbook/index.ts'
import { EXCEL_ADDRESS, openExcelPage } from '../../browser/support/excel-page.ts'
import { openWorkbookPage } from '../../browser/support/pane.ts'
import { pasteCells } from '../../browser/support/paste-cells.ts'
import { openStandIn } from '../excel/stand-in/client.ts'
import { callOf, newSpreadsheet, shippedScript } from '../sheets/bundle.ts'
import { personOnline } from '../sheets/real-server.ts'
import { openSidebar } from '../sheets/sidebar-page.ts'

/** A server, whose key somebody holds, and the language that the person speaks. */
export interface Surroundings {
  readonly server: string
  readonly ownerToken: string
  readonly language: 'en' | 'de'
}

/** What is in a workbook before the pane opens: nothing, what a plan makes, or what a person with a code joins. */
export type Filling =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'team'; readonly code: string; readonly person: string }

/** The pane beside one program's workbook. */
export interface Dress {
  readonly name: 'excel' | 'sheets' | 'browser'
  readonly page: Page
  readonly pane: Locator
  /** Types into a cell as by hand; row and column count from 0. */
  type(sheet: string, row: number, column: number, text: string): Promise<void>
  resize(width: number): Promise<void>
}

const LOCALES = { en: 'en-GB', de: 'de-DE' }
const resizeWhole = (page: Page) => (width: number) => page.setViewportSize({ width, height: 800 })

export async function dressOfExcel(
  browser: Browser,
  surroundings: Surroundings,
  filling: Filling,
): Promise<Dress> {
  const { server, language } = surroundings
  const standIn = openStandIn()
  const kept = new Map<string, string>()
  const at: Place = {
    host: excelHost(standIn.client),
    location: () => ({ program: 'excel', address: EXCEL_ADDRESS }),
    kept,
  }
  await fill(at, surroundings, filling)
  const page = await openExcelPage(browser, standIn, { language: LOCALES[language], server, kept })
  return {
    name: 'excel',
    page,
    pane: page.locator('#pane'),
    async type(sheet, row, column, text) {
      standIn.book.sheet(sheet)?.put(row, column, text)
      standIn.book.changed()
    },
    resize: resizeWhole(page),
  }
}

export async function dressOfSheets(
  browser: Browser,
  surroundings: Surroundings,
  filling: Filling,
): Promise<Dress> {
  const { server, language } = surroundings
  const person = personOnline()
  const open = newSpreadsheet(await shippedScript(server), 'Europe/Berlin', person)
  const at: Place = {
    host: remoteHost(callOf(open), 'all'),
    location: () => ({ program: 'sheets', address: open.book.id }),
    kept: person.userProperties,
  }
  await fill(at, surroundings, filling)
  const page = await openSidebar(browser, open, null, LOCALES[language])
  return {
    name: 'sheets',
    page,
    pane: page.locator('#pane'),
    type: async (sheet, row, column, text) => open.book.find(sheet)?.put(row, column, text),
    resize: resizeWhole(page),
  }
}

/** In a browser people start with nothing. */
export async function dressOfBrowser(
  browser: Browser,
  { server, ownerToken, language }: Surroundings,
): Promise<Dress> {
  const address = `${server}/workbook#${new URLSearchParams({ owner: ownerToken })}`
  const { page, pane } = await openWorkbookPage(browser, address, LOCALES[language])
  return {
    name: 'browser',
    page,
    pane,
    type: (sheet, row, column, text) =>
      pasteCells(page, { sheet, cell: `${String.fromCharCode(65 + column)}${row + 1}`, rows: [[text]] }),
    resize: (width) =>
      page.evaluate((to) => document.body.style.setProperty('--pane-width', `${to}px`), width),
  }
}

/** Where a workbook is, and what its person keeps there. */
interface Place extends Pick<PanePort, 'host' | 'location'> {
  readonly kept: Map<string, string>
}

/** A little more than the sample needs: the stand-ins compute all that is there after each step. */
const SPARE_ROWS = { keyResults: 2, checkIns: 12, program: 5, portfolio: 5 }

async function fill(
  { host, location, kept }: Place,
  { server, ownerToken, language }: Surroundings,
  filling: Filling,
): Promise<void> {
  const keys = keyRing({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  })
  keys.write({ server, teamId: null }, { token: ownerToken, person: '' })
  if (filling.kind === 'plan') await host.apply(optimize(filling.plan))
  if (filling.kind !== 'team') return
  const { send } = thisMachine()
  const connection = await joinTeam({ send, keys }, server, filling.code, filling.person)
  const token = keys.read(connection)?.token ?? ''
  const spoken = { locale: LOCALES[language], language: { read: () => language, write: () => undefined } }
  await buildJoined({ host, location, send, spareRows: SPARE_ROWS, ...spoken }, connection, token)
}

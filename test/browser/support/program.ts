import type { Browser, Locator, Page } from 'playwright-core'
import { openWorkbookPage, type PaneOnPage } from './pane.ts'
import { type PastedCells, pasteCells } from './paste-cells.ts'

/** Makes a program of the preset “Mixed” on a page of its own. */
export async function newProgram(browser: Browser, server: string): Promise<PaneOnPage> {
  const lead = await openWorkbookPage(browser, `${server}/workbook`)
  await lead.press('New rollout program')
  await lead.pane.getByLabel('Organisation', { exact: true }).fill('Northwind')
  await lead.pane.getByRole('radio', { name: /^Mixed/ }).check()
  await lead.pane.getByLabel('First day of the first cycle').fill('2027-01-04')
  await lead.press('Make the program')
  await lead.says(/program of Northwind is ready/)
  return lead
}

/** A step in the list of gates. */
export function gateOf({ pane, page }: PaneOnPage, step: string): Locator {
  return pane.getByRole('listitem').filter({ has: page.getByRole('heading', { name: step }) })
}

export async function pasteAll(page: Page, blocks: readonly PastedCells[]): Promise<void> {
  for (const block of blocks) await pasteCells(page, block)
}

/** Enters when a meeting was invited to and held, in the row that the gate's reason leads to. */
export async function typeIntoPlan(
  lead: PaneOnPage,
  meeting: string,
  dates: readonly [invited: string, held: string],
): Promise<void> {
  const says = `Hold the ${meeting} and enter its date.`
  const button = gateOf(lead, '7 Reflect').getByRole('button').filter({ hasText: says })
  const [, row = ''] = /Plan [A-Z]+(\d+)/.exec((await button.textContent()) ?? '') ?? []
  await pasteCells(lead.page, { sheet: 'Plan', cell: `I${row}`, rows: [dates] })
}

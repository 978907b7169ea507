import { readFileSync, writeFileSync } from 'node:fs'
import { join as pathOf } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONFORMANCE } from '../../addin/conformance/index.ts'
import { openFile } from '../../addin/hosts/xlsx/index.ts'
import { clientOf, expectValue } from '../../local/client.ts'
import { codeFor } from '../cli/local-worker.ts'
import { okr, scratchFolder } from '../cli/okr.ts'
import { startChromium } from './support/chromium.ts'
import { keyboardAt } from './support/keyboard.ts'
import { startOrganization, TEAM, type TestOrganization } from './support/organization.ts'
import {
  accessibilityProblems,
  openWorkbookPage,
  overflowingPageWidths,
  overflowingPaneWidths,
  type PaneOnPage,
} from './support/pane.ts'

const browser = await startChromium()
const folder = scratchFolder()

describe.skipIf(!browser)('The workbook page', () => {
  let organization: TestOrganization

  beforeAll(async () => {
    organization = await startOrganization(8813)
  })

  afterAll(async () => {
    await browser?.close()
    await organization?.stop()
  })

  /** Opens the page as somebody who joins the team by its link. */
  async function join(person: string): Promise<PaneOnPage> {
    if (!browser) throw new Error('There is no browser.')
    const opened = await openWorkbookPage(browser, organization.workbookOf(person))
    await opened.says(/You joined/)
    return opened
  }

  async function teamNow() {
    const owner = clientOf(organization.url, organization.addresses.ownerToken)
    return expectValue(await owner.call('rollup', { params: { team: TEAM } }))
  }

  test('leads from the printed link through a check-in to the number that moved', async () => {
    const before = (await teamNow()).progress
    const alex = await join('Alex Morgan')
    expect(new URL(alex.page.url()).hash).toBe('')

    await alex.view('Check in')
    await alex.pane.getByText(/^1 of \d+$/).waitFor()
    await alex.pane.getByLabel(/Current value/).fill('75')
    await alex.pane.getByText('100 % done').waitFor()
    await alex.pane.getByLabel('What changed?').fill('The new guide is out.')
    await alex.press('Save and next')
    await alex.says(/Saved: .* is done/)
    await alex.view('Sync')
    await alex.press('Sync')
    await alex.says(/\d+ changes sent, 0 received/)

    const after = (await teamNow()).progress
    expect(after).toBeGreaterThan(before ?? 1)
    await alex.view('Share')
    await alex.pane.getByText('More settings').click()
    await alex.pane.getByLabel('Passcode').fill('tul')
    await alex.pane.getByLabel('Show it within pages of').fill('http://intranet.example.org')
    await alex.press('Make a link')
    await alex.pane.getByText('The passcode has fewer than 4 characters.').waitFor()
    await alex.pane.getByLabel('Passcode').fill('tulip 17')
    await alex.press('Make a link')
    await alex.pane.getByText('A page is named by its address under https://').waitFor()
    await alex.pane.getByLabel('Show it within pages of').fill('')
    await alex.press('Make a link')
    const address = alex.pane.getByLabel('Link', { exact: true })
    await address.waitFor()
    const first = await address.inputValue()
    const made = alex.pane.getByRole('region', { name: 'Links to this team' })
    await made.getByText('never opened').waitFor()
    await made.getByRole('button', { name: 'New address' }).click()
    await alex.says('The link has a new address')
    const link = await address.inputValue()
    expect(link).not.toBe(first)
    await alex.page.goto(link)
    expect(await overflowingPageWidths(alex.page)).toEqual([])
    expect(await accessibilityProblems(alex.page, 'body')).toEqual([])
    await alex.page.getByLabel('Passcode').fill('rose 17')
    await alex.page.getByRole('button', { name: 'Open' }).click()
    await alex.page.getByText('That is not the passcode of this link.').waitFor()
    await alex.page.getByLabel('Passcode').fill('tulip 17')
    await alex.page.getByRole('button', { name: 'Open' }).click()
    await alex.page
      .getByText(`${Math.round((after ?? 0) * 100)} %`)
      .first()
      .waitFor()
    expect(await overflowingPageWidths(alex.page)).toEqual([])
    expect(await accessibilityProblems(alex.page, 'body')).toEqual([])
    await alex.page.context().close()
  })

  test('shows two people’s values of one cell side by side, and sends the one chosen', async () => {
    const [first, second] = [await join('First Person'), await join('Second Person')]
    await renameObjective(first, 'Said by the first')
    await first.view('Sync')
    await first.press('Sync')
    await first.says(/sent/)
    await renameObjective(second, 'Said by the second')
    await second.view('Sync')
    await second.press('Sync')

    const conflict = second.pane.getByRole('group', { name: 'O1, Objective (Objectives B2)' })
    await conflict.getByText('Said by the first').waitFor()
    await conflict.getByText('Said by the second').waitFor()
    await conflict.getByText(/First Person/).waitFor()
    expect(await accessibilityProblems(second.page, '#pane')).toEqual([])
    expect(await overflowingPaneWidths(second)).toEqual([])
    await conflict.getByRole('button', { name: 'Keep mine' }).click()
    await second.says('Your value is kept. Sync to send it.')
    await second.press('Sync')
    await second.says(/1 change sent/)
    await first.press('Sync')
    await first.says(/1 received/)
    await first.view('OKRs')
    await first.pane.getByRole('heading', { name: 'Said by the second' }).waitFor()
    for (const { page } of [first, second]) await page.context().close()
  })

  test('ends equal with a file that somebody else has of the team', async () => {
    const alex = await join('Alex Morgan')
    const path = pathOf(folder, 'team.xlsx')
    const ran = async (...args: readonly string[]) => {
      const { code, out, err } = await okr(args, folder)
      expect([code, err]).toEqual([0, expect.not.stringContaining('error')])
      return out
    }
    const owner = clientOf(organization.url, organization.addresses.ownerToken)
    const { cycle } = await teamNow()
    if (!cycle) throw new Error('There is no cycle.')
    const days = ['--cycle', cycle.name, '--cycle-start', cycle.start, '--cycle-end', cycle.end]
    await ran('new', path, '--template', 'team-tracker', '--organization', 'Fernhill', ...days)
    const code = await codeFor(owner, TEAM)
    await ran('join', path, '--server', organization.url, '--code', code, '--name', 'Ben')
    await ran('sync', path)
    await ran('sync', path, '--decide', 'theirs')

    await renameObjective(alex, 'Said in the browser')
    await alex.view('Sync')
    await alex.press('Sync')
    await alex.says(/1 change sent/)
    const file = openFile(new Uint8Array(readFileSync(path)))
    const title = {
      kind: 'cells',
      sheet: 'Objectives',
      row: 1,
      column: 1,
      cells: [['Said in the file']],
    } as const
    file.apply({ operations: [title] })
    writeFileSync(path, await file.save())
    const keyResult = openFile(new Uint8Array(readFileSync(path))).read(['Key results']).sheets[0]
      ?.values[1]?.[0]
    await ran('check-in', path, '--kr', String(keyResult), '--value', '41.5')
    const { err } = await okr(['sync', path], folder)
    expect(err).toMatch(
      /Objectives!B2 {2}You have “Said in the file”, Alex Morgan entered “Said in the browser”/,
    )
    expect(await ran('sync', path, '--decide', 'mine')).toMatch(/^Sent 1 change/)
    await alex.press('Sync')
    await alex.says(/received/)
    await alex.press('Sync')
    await alex.says('Everything is up to date.')
    expect(await ran('sync', path)).toMatch(/^Sent 0 changes, received 0, 0 conflicts/)
    await alex.view('OKRs')
    await alex.pane.getByRole('heading', { name: 'Said in the file' }).waitFor()
    await alex.page.context().close()
  })

  test('keeps the workbook and the person over a reload, and prints', async () => {
    const alex = await join('Alex Morgan')
    await renameObjective(alex, 'Still here tomorrow')
    await alex.page.reload()
    await alex.pane.getByRole('heading', { name: 'Still here tomorrow' }).waitFor()
    await alex.view('Sync')
    await alex.pane.getByText('as Alex Morgan').waitFor()
    await alex.page.waitForLoadState('networkidle')
    await alex.page.context().setOffline(true)
    await alex.press('Sync')
    await alex.says(/^No answer from .*nothing was lost\.$/)
    await alex.page.context().setOffline(false)
    await alex.press('Sync')
    await alex.says(/changes? sent/)
    const pdf = await alex.page.pdf()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await alex.page.context().close()
  })

  test('is used by keyboard alone from the first run to the settings, past no view that axe or a narrow pane finds fault with', async () => {
    if (!browser) throw new Error('There is no browser.')
    const { ownerToken } = organization.addresses
    const guest = await openWorkbookPage(browser, `${organization.url}/workbook#owner=${ownerToken}`)
    const { page, pane, says } = guest
    const { press, type, goTo, isAt } = keyboardAt(page)
    const button = (name: string) => pane.getByRole('button', { name, exact: true })
    const tab = (name: string) => pane.getByRole('tab', { name })
    const heading = (name: string) => pane.getByRole('heading', { name, exact: true, level: 1 })
    const faults: unknown[] = []
    const look = async () => {
      faults.push(...(await accessibilityProblems(page, '#pane')), ...(await overflowingPaneWidths(guest)))
    }
    /** Back from wherever in a view to the tabs, and on by the arrow keys. */
    const turnTo = async (from: string, arrows: readonly string[], to: string) => {
      await goTo(tab(from), 'Shift+Tab')
      for (const arrow of arrows) await press(arrow)
      await isAt(tab(to))
    }

    await button('Try it with sample data').waitFor()
    await look()
    await press('F6')
    await isAt(button('Try it with sample data'))
    await goTo(button('New tracker'))
    await press('Enter')
    await isAt(pane.getByLabel('Organisation'))
    await look()
    await goTo(button('Back'))
    await press('Enter')
    await isAt(heading('OKRs in your spreadsheet'))
    await goTo(button('New tracker'))
    await press('Enter')
    await type('Fernhill')
    await goTo(pane.getByLabel('Team'))
    await type('Onboarding')
    await goTo(pane.getByLabel('Cycle'))
    await type((await teamNow()).cycle?.name ?? '')
    await goTo(button('Make the tracker'))
    await press('Enter')
    await says(/tracker of Onboarding is ready/)
    await isAt(heading('Onboarding'))
    await look()

    await turnTo('OKRs', ['ArrowRight', 'ArrowRight'], 'Sync')
    await goTo(pane.getByLabel('Code'))
    await look()
    await type(await codeFor(clientOf(organization.url, ownerToken), TEAM))
    await goTo(pane.getByLabel('Your name'))
    await type('Kim Keys')
    await press('Enter')
    await says(/connected now/)
    await isAt(heading('Sync'))
    await goTo(button('Sync'))
    await press('Space')
    await says(/\d+ received/)
    await isAt(button('Sync'))
    await look()

    await turnTo('Sync', ['Home'], 'OKRs')
    await goTo(pane.locator('summary').first())
    await press('Enter')
    await look()
    await turnTo('OKRs', ['ArrowRight'], 'Check in')
    const value = pane.getByLabel(/Current value/)
    await goTo(value)
    await type('many')
    await goTo(button('Save and next'))
    await press('Enter')
    await pane.getByText(/Please enter a number/).waitFor()
    await isAt(value)
    await look()
    await press('Control+A')
    await type('66')
    await press('Enter')
    await says(/^Saved: /)
    await isAt(pane.getByRole('form').locator('input').first())
    for (let left = 6; left > 0; left -= 1) {
      await goTo(button('Skip'))
      await press('Enter')
    }
    await isAt(heading('All done for this week'))
    await look()
    await goTo(button('Sync now'))
    await press('Enter')
    await isAt(heading('Sync'))
    await goTo(button('Sync'))
    await press('Enter')
    await says(/\d+ changes sent/)

    await turnTo('Sync', ['End'], 'Share')
    await goTo(button('Make a link'))
    await press('Enter')
    await says(/ready to copy/)
    await isAt(button('Make a link'))
    await look()
    await goTo(button('Settings'))
    await press('Enter')
    await isAt(heading('Settings'))
    await goTo(button('Run the self-test'))
    await press('Enter')
    await button('Cancel').waitFor()
    await press('Escape')
    await button('Copy the result').waitFor()
    expect(await pane.getByRole('rowheader').count()).toBeLessThan(CONFORMANCE.length)
    await isAt(button('Run the self-test'))
    await look()
    await goTo(pane.getByLabel('Language of this pane'), 'Shift+Tab')
    await type('Deutsch')
    await heading('Einstellungen').waitFor()
    expect(await pane.getAttribute('lang')).toBe('de')
    await look()
    await goTo(button('Zurück zur Arbeitsmappe'))
    await press('Enter')
    await isAt(heading('Onboarding'))
    for (const view of ['OKRs', 'Check-in', 'Abgleich', 'Teilen']) {
      await guest.view(view)
      faults.push(...(await overflowingPaneWidths(guest)))
    }
    expect(faults).toEqual([])
    expect(await overflowingPageWidths(page)).toEqual([])
    await page.context().close()
  })

  test('makes a portfolio, refreshes it with a link, and says where the company stands', async () => {
    if (!browser) throw new Error('There is no browser.')
    const analyst = await openWorkbookPage(browser, `${organization.url}/workbook`)
    const { pane, page } = analyst
    await analyst.press('New portfolio')
    await pane.getByLabel('Organisation').fill('Northwind')
    await analyst.press('Make the portfolio')
    await pane.getByRole('heading', { name: 'Portfolio of Northwind' }).waitFor()
    await pane.getByLabel('Owner’s key or share link').fill('tulip')
    await analyst.press('Join')
    await analyst.says(/neither an owner’s key nor a share link/)
    await pane
      .getByLabel('Owner’s key or share link')
      .fill(`${organization.url}${organization.addresses.rollup}`)
    await analyst.press('Join')
    await analyst.press('Refresh')
    await analyst.says(/^Refreshed: \d+ teams, /)
    await pane.getByText(/^\d+ of \d+ teams reported/).waitFor()
    await pane.getByText(/^\d+ rows added, 0 changed, 0 removed/).waitFor()
    expect(await accessibilityProblems(page, '#pane')).toEqual([])
    expect(await overflowingPaneWidths(analyst)).toEqual([])
    await analyst.press('Refresh')
    await pane.getByText(/^0 rows added, 0 changed, 0 removed/).waitFor()
    await page.reload()
    await pane.getByText(/^Last refreshed on/).waitFor()
    await pane.getByRole('button', { name: 'Settings', exact: true }).click()
    await pane.getByText(/, with a share link$/).waitFor()
    await analyst.press('Forget the key on this computer')
    await pane.getByRole('button', { name: 'Back to the workbook' }).click()
    await pane.getByText('This portfolio is not connected yet.').waitFor()
    await page.context().close()
  })

  test('says in a sentence what is wrong with a code', async () => {
    if (!browser) throw new Error('There is no browser.')
    const guest = await openWorkbookPage(browser, `${organization.url}/workbook#join=nonsense&name=Guest`)
    await guest.says(/code/i)
    await guest.pane.getByRole('textbox', { name: 'Code' }).waitFor()
    await guest.page.context().close()
  })
})

/** Types over the first objective's title in its cell, as a person does. The grid is a canvas: B2 is where it is drawn. */
async function renameObjective({ page, pane, view }: PaneOnPage, title: string): Promise<void> {
  await page.locator('#workbook').getByText('Objectives', { exact: true }).click()
  await page.mouse.click(200, 185)
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await view('OKRs')
  await pane.getByRole('heading', { name: title }).waitFor()
}

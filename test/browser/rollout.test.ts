import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientOf, expectValue } from '../../local/client.ts'
import { type RunningServer, startServer } from '../../local/server.ts'
import { startChromium } from './support/chromium.ts'
import {
  accessibilityProblems,
  openWorkbookPage,
  overflowingPaneWidths,
  type PaneOnPage,
} from './support/pane.ts'
import { pasteCells } from './support/paste-cells.ts'

const browser = await startChromium()

const DIVISIONS = [
  ['Product', 200, 5, 4, 2],
  ['Sales', 150, 5, 3, 3],
  ['Finance', 100, 1, 1, 5],
]

/** Team, people, department, level, three ratings. */
const CANDIDATES = [
  ['Payments', 31, 'Product', 3, 5, 5, 5],
  ['Search', 30, 'Product', 2, 4, 4, 4],
  ['Key accounts', 33, 'Sales', 2, 4, 5, 4],
  ['Leads', 28, 'Operations', 1, 4, 4, 4],
  ['Shipping', 30, 'Operations', 3, 2, 2, 2],
]
const INFLUENCERS = [['Ina'], ['Ben'], ['Cem'], ['Dora'], ['Eva']]

/** Team, parent, department, people. */
const TEAMS = [
  ['Berlin', '', 'Sales', 30],
  ['Lyon', 'Berlin', 'Sales', 15],
  ['Porto', '', 'Support', 40],
]

describe.skipIf(!browser)('The rollout program in the pane', () => {
  let server: RunningServer
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'okr-rollout-'))
    server = await startServer({ port: 8815, folder })
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function newProgram(preset: RegExp): Promise<PaneOnPage> {
    if (!browser) throw new Error('There is no browser.')
    const lead = await openWorkbookPage(browser, `${server.url}/workbook`)
    await lead.press('New rollout program')
    await lead.pane.getByLabel('Organisation', { exact: true }).fill('Northwind')
    await lead.pane.getByRole('radio', { name: preset }).check()
    await lead.press('Make the program')
    await lead.says(/program of Northwind is ready/)
    return lead
  }

  const gate = ({ pane }: PaneOnPage, step: string) =>
    pane.getByRole('listitem').filter({ has: pane.page().getByRole('heading', { name: step }) })

  test('leads from the preset to a recommendation and a pilot group that can be taken back', async () => {
    const faults: unknown[] = []
    const lead = await newProgram(/^Mixed/)
    const look = async () => {
      faults.push(
        ...(await accessibilityProblems(lead.page, '#pane')),
        ...(await overflowingPaneWidths(lead)),
      )
    }
    await lead.pane.getByText(/^Next, by .*: Say in a sentence why/).waitFor()
    await look()

    await lead.press('1 Goal D5 List the divisions and rate each from 1 to 5.')
    await lead.says('1 Goal D5 is selected.')
    await pasteCells(lead.page, { sheet: '1 Goal', cell: 'E6', rows: DIVISIONS })
    await lead.pane.getByText('Recommended: Mixed. On their current planning: Finance.').waitFor()
    await gate(lead, '1 Goal').getByText('Open').waitFor()
    await pasteCells(lead.page, { sheet: '1 Goal', cell: 'B6', rows: [['Decide closer to customers.']] })
    await gate(lead, '1 Goal').getByText('4 things are missing').waitFor()
    await pasteCells(lead.page, {
      sheet: '1 Goal',
      cell: 'B8',
      rows: [['Mixed'], ['Sven Sponsor'], ['2026-09-01']],
    })
    await gate(lead, '1 Goal').getByText('Passed').waitFor()

    await pasteCells(lead.page, { sheet: '3 Pilot', cell: 'E6', rows: CANDIDATES })
    await pasteCells(lead.page, { sheet: '3 Pilot', cell: 'P6', rows: INFLUENCERS })
    await pasteCells(lead.page, { sheet: '3 Pilot', cell: 'N6', rows: [['Yes']] })
    await gate(lead, '3 Pilot').getByText('Blocked').waitFor()
    await lead.view('Pilot')
    await look()
    await lead.press('Find the best groups')
    await lead.says('Found the best group for')
    const four = lead.pane.getByRole('article').filter({ hasText: '4 teams' })
    await four.getByText('Key accounts, Leads, Payments, Search').waitFor()
    await look()
    await lead.press('Choose this group of 4')
    await lead.says('The pilot teams are chosen: 3 cells changed.')
    await four.getByText(/Chosen$/).waitFor()
    await lead.press('Undo')
    await lead.says('Taken back: the workbook is as it was before.')
    await lead.press('Choose this group of 4')
    await lead.says('The pilot teams are chosen: 3 cells changed.')

    await pasteCells(lead.page, {
      sheet: '4 People',
      cell: 'B6',
      rows: ['Payments', 'Search', 'Key accounts', 'Leads'].map((team) => [
        `${team} O`,
        '',
        'OKR owner',
        team,
      ]),
    })
    await lead.view('Rollout')
    await gate(lead, '3 Pilot').getByText('Passed').waitFor()

    await pasteCells(lead.page, { sheet: '3 Pilot', cell: 'F6', rows: [[40]] })
    await lead.view('Pilot')
    await lead.pane.getByText('What the workbook holds was planned before something changed.').waitFor()
    await look()
    expect(await lead.pane.getByRole('button', { name: 'Choose this group of 5' }).isEnabled()).toBe(false)
    expect(faults).toEqual([])
    await lead.page.context().close()
  })
  test('plans waves that fit the coaches, writes them and takes them back', async () => {
    const lead = await newProgram(/^Pilot/)
    await lead.view('Waves')
    await lead.press('Plan the waves')
    await lead.says('List the teams that come after the pilot on the sheet 8 Scale.')
    await pasteCells(lead.page, {
      sheet: '4 People',
      cell: 'B6',
      rows: [['Ida Intern', '', 'OKR coach']],
    })
    await pasteCells(lead.page, { sheet: '8 Scale', cell: 'E6', rows: TEAMS })
    await lead.pane.getByText('Out of date').waitFor()
    await lead.press('Plan again')
    await lead.says('Planned 2 waves.')
    await lead.pane.getByText('The coaches alone would allow 2;').waitFor()
    await lead.pane.getByRole('rowheader', { name: 'one coach more' }).waitFor()
    expect(await accessibilityProblems(lead.page, '#pane')).toEqual([])
    expect(await overflowingPaneWidths(lead)).toEqual([])
    await lead.press('Write the waves into the workbook')
    await lead.says('The waves are in the workbook: 3 cells changed.')
    await lead.pane.getByText('In the workbook', { exact: false }).first().waitFor()
    await lead.press('Undo')
    await lead.says('Taken back: the workbook is as it was before.')
    await lead.pane.getByRole('button', { name: 'Write the waves into the workbook' }).waitFor()
    await pasteCells(lead.page, { sheet: '2 Scope', cell: 'B7', rows: [[12]] })
    await lead.view('Rollout')
    await lead.press('Bring the sheet Plan up to date')
    await lead.says(/The sheet Plan is up to date: \d+ events written/)
    await lead.pane.getByRole('heading', { name: 'Dates' }).waitFor({ state: 'detached' })
    await lead.page.context().close()
  })

  test('is connected with the owner’s key, synced and shared, and shows what somebody else changed', async () => {
    const created = await clientOf(server.url, null).call('createOrganization', {
      body: { name: 'Northwind' },
    })
    const { ownerToken } = expectValue(created)
    const owner = clientOf(server.url, ownerToken)
    expectValue(await owner.call('putTeams', { body: [{ id: 'top', name: 'Northwind', parentId: null }] }))
    const lead = await newProgram(/^Pilot/)
    await pasteCells(lead.page, { sheet: '1 Goal', cell: 'B6', rows: [['Decide closer to customers.']] })
    await lead.view('Share')
    await lead.pane.getByText('This program is not connected yet.', { exact: false }).waitFor()
    await lead.view('Sync')
    const key = lead.pane.getByLabel('Owner’s key')
    await key.fill('nonsense')
    await lead.press('Join')
    await lead.says(/This is no owner’s key/)
    await key.fill(ownerToken)
    await lead.press('Join')
    await lead.says('This workbook is connected now.')
    await lead.press('Sync')
    await lead.says(/\d+ changes sent, 0 received\./)

    const purpose = { table: 'values', row: 'purpose', field: 'value' }
    const theirs = { ...purpose, from: 'Decide closer to customers.', to: 'Learn faster.' }
    const { revision } = expectValue(
      await owner.call('syncProgram', { body: { baseRevision: 1, changes: [theirs] } }),
    )
    expect(revision).toBe(2)
    await pasteCells(lead.page, { sheet: '1 Goal', cell: 'B6', rows: [['Decide sooner.']] })
    await lead.press('Sync')
    const conflict = lead.pane.getByRole('group', { name: 'Why OKRs (1 Goal B6)' })
    await conflict.getByText('Learn faster.').waitFor()
    expect(await accessibilityProblems(lead.page, '#pane')).toEqual([])
    expect(await overflowingPaneWidths(lead)).toEqual([])
    await conflict.getByRole('button', { name: 'Take theirs' }).click()
    await lead.says('Their value is in the workbook now.')
    await lead.press('Sync')
    await lead.says('Everything is up to date.')

    await lead.view('Share')
    await pasteCells(lead.page, { sheet: '3 Pilot', cell: 'E6', rows: [['Search', 9]] })
    await pasteCells(lead.page, { sheet: '3 Pilot', cell: 'N6', rows: [['Yes']] })
    const reviews = lead.pane.getByRole('region', { name: 'Individual reviews' })
    await reviews.getByLabel('Team').selectOption('Search')
    await reviews.getByRole('button', { name: 'Make personal links' }).click()
    await lead.says('Nobody of Search is on the sheet 4 People.')
    const report = lead.pane.getByRole('region', { name: 'Scaling report' })
    await report.getByRole('button', { name: 'Make a link' }).click()
    await lead.says('The link is ready to copy.')
    const link = await report.getByLabel('Link', { exact: true }).inputValue()
    expect((await fetch(link)).status).toBe(200)
    expect(await accessibilityProblems(lead.page, '#pane')).toEqual([])
    expect(await overflowingPaneWidths(lead)).toEqual([])
    await report.getByText(/^Made on .*, never opened$/).waitFor()
    await report.getByRole('button', { name: 'Revoke' }).click()
    await lead.says('The link is revoked')
    expect((await fetch(link)).status).toBe(404)
    await lead.page.context().close()
  })
})

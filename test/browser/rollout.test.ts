import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientOf, expectValue } from '../../local/client.ts'
import { type ClockedWorker, startClockedWorker } from '../cli/local-worker.ts'
import { type PilotOnServer, pilotOnServer } from '../cli/pilot-on-server.ts'
import { startChromium } from './support/chromium.ts'
import { accessibilityProblems, overflowingPaneWidths, type PaneOnPage } from './support/pane.ts'
import { pasteCells } from './support/paste-cells.ts'
import { gateOf, newProgram, pasteAll, typeIntoPlan } from './support/program.ts'
import {
  asOf,
  CANDIDATES,
  COACHING,
  GOAL,
  MEETINGS,
  PEOPLE,
  REFLECT,
  SCALE,
  SCOPE,
} from './support/rollout-cells.ts'

const browser = await startChromium()

describe.skipIf(!browser)('An organisation of 600 people goes through the eight steps in the pane', () => {
  let server: ClockedWorker
  let pilot: PilotOnServer
  let folder: string
  let lead: PaneOnPage

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'okr-rollout-'))
    server = await startClockedWorker(folder)
    await server.itIs('2026-12-21')
    pilot = await pilotOnServer(server)
    if (browser) lead = await newProgram(browser, server.url)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const paste = (...blocks: Parameters<typeof pasteAll>[1][]) => pasteAll(lead.page, blocks.flat())
  const gate = (step: string, state: string) => gateOf(lead, step).getByText(state).waitFor()
  const reason = (step: string, text: string | RegExp) =>
    gateOf(lead, step).getByText(text).first().waitFor({ state: 'attached' })

  async function look(): Promise<void> {
    const faults = [
      ...(await accessibilityProblems(lead.page, '#pane')),
      ...(await overflowingPaneWidths(lead)),
    ]
    expect(faults).toEqual([])
  }

  test('1 Goal: is red after its last day, recommends, and asks for a reason where the decision departs', async () => {
    await paste([asOf('2026-11-10')])
    await gate('1 Goal', 'Blocked')
    await lead.press('1 Goal D5 List the divisions and rate each from 1 to 5.')
    await lead.says('1 Goal D5 is selected.')
    await paste([GOAL.divisions])
    await lead.pane.getByText('Recommended: Mixed. On their current planning: Operations, Finance.').waitFor()
    await paste([GOAL.decided, GOAL.purpose, GOAL.decision])
    await gateOf(lead, '1 Goal').getByText('1 thing is missing').waitFor()
    await gate('1 Goal', 'Blocked')
    await look()
    await paste([GOAL.reason])
    await gate('1 Goal', 'Passed')
  })

  test('2 Scope: turns green with all seven parts', async () => {
    await gate('2 Scope', 'Blocked')
    await paste([SCOPE.areas, SCOPE.criteria])
    await reason('2 Scope', 'Plan at least one message with its audience, date and owner.')
    await paste([SCOPE.senders])
    await gate('2 Scope', 'Passed')
  })

  test('3 Pilot: says which limit cannot be kept, chooses the best five, takes back, and tells what is out of date', async () => {
    await paste([CANDIDATES.teams, CANDIDATES.influencers, CANDIDATES.oneChosen, CANDIDATES.tooMany])
    await gate('3 Pilot', 'Blocked')
    await lead.view('Pilot')
    await lead.press('Find the best groups')
    await lead.says('No group keeps all limits.')
    await lead.pane
      .getByText(/keeps at least 200 people/)
      .first()
      .waitFor()
    await paste([CANDIDATES.limits])
    await lead.pane.getByText('Out of date').waitFor()
    await lead.press('Plan again')
    await lead.says('Found the best group for')
    const five = lead.pane.getByRole('article').filter({ hasText: '5 teams' })
    await five.getByText('Inside sales, Key accounts, Operations lead, Payments, Search').waitFor()
    await look()
    await lead.press('Choose this group of 5')
    await lead.says('The pilot teams are chosen: 4 cells changed.')
    await five.getByText(/Chosen$/).waitFor()
    await lead.press('Undo')
    await lead.says('Taken back: the workbook is as it was before.')
    await lead.press('Choose this group of 5')
    await lead.says('The pilot teams are chosen: 4 cells changed.')
    await paste([CANDIDATES.grown])
    await lead.pane.getByText('What the workbook holds was planned before something changed.').waitFor()
    await pasteCells(lead.page, { ...CANDIDATES.grown, rows: [[11]] })
    await lead.view('Rollout')
    await reason('3 Pilot', 'Payments has no OKR owner. Enter one in People.')
    await paste([PEOPLE.roles])
    await gate('3 Pilot', 'Passed')
  })

  test('4 People and 5 Coaching: turn green with a coach for each week and everybody trained', async () => {
    await gate('4 People', 'Open')
    await paste([PEOPLE.assignments])
    await gate('4 People', 'Passed')
    await paste([asOf('2027-01-05'), COACHING.sessions])
    await gate('5 Coaching', 'Blocked')
    await paste([COACHING.seats])
    await gate('5 Coaching', 'Passed')
  })

  test('6 First OKRs: is red until a sync brings in what the teams agreed in time', async () => {
    await pilot.sendDrafts(1)
    await pilot.agree(1)
    await gate('6 First OKRs', 'Blocked')
    await lead.view('Sync')
    await lead.pane.getByLabel('Owner’s key').fill('nonsense')
    await lead.press('Join')
    await lead.says(/This is no owner’s key/)
    await lead.pane.getByLabel('Owner’s key').fill(pilot.ownerToken)
    await lead.press('Join')
    await lead.says('This workbook is connected now.')
    await lead.press('Sync')
    await lead.says(/\d+ changes sent, \d+ received\./)
    await lead.view('Rollout')
    await gate('6 First OKRs', 'Passed')
  })

  test('7 Reflect: turns green when the meetings of both cycles were invited to, held and led to something', async () => {
    await paste([asOf('2027-07-05')])
    await gate('7 Reflect', 'Blocked')
    for (const [meeting, dates] of MEETINGS) await typeIntoPlan(lead, meeting, dates)
    await reason('7 Reflect', 'Record at least one improvement of Cycle 1 with owner and date.')
    await paste([REFLECT.improvements])
    await gate('7 Reflect', 'Passed')
  })

  test('8 Scale: turns green with the criteria, plans waves with what-ifs, writes them and takes them back', async () => {
    await reason('8 Scale', /Would go on: 0 % reached/)
    await paste([SCOPE.reached])
    await gate('8 Scale', 'Passed')
    await lead.view('Waves')
    await lead.press('Plan the waves')
    await lead.says('List the teams that come after the pilot on the sheet 8 Scale.')
    await paste([SCALE.teams, SCALE.seats])
    await lead.pane.getByText('Out of date').waitFor()
    await lead.press('Plan again')
    await lead.says('Planned 3 waves.')
    await lead.pane.getByRole('rowheader', { name: 'one coach more' }).waitFor()
    await look()
    await lead.press('Write the waves into the workbook')
    await lead.says('The waves are in the workbook: 5 cells changed.')
    await lead.press('Undo')
    await lead.says('Taken back: the workbook is as it was before.')
    await lead.press('Write the waves into the workbook')
    await lead.pane.getByText('In the workbook', { exact: false }).first().waitFor()
    await lead.view('Rollout')
    await lead.press('Bring the sheet Plan up to date')
    await lead.says(/The sheet Plan is up to date: \d+ events? written/)
    await lead.pane
      .getByRole('button', { name: 'Bring the sheet Plan up to date' })
      .waitFor({ state: 'detached' })
    await lead.press('Undo')
    await lead.says('Taken back: the workbook is as it was before.')
    await lead.press('Bring the sheet Plan up to date')
  })

  test('what somebody else changed is shown beside, and one of both is chosen', async () => {
    const owner = clientOf(server.url, pilot.ownerToken)
    await lead.view('Sync')
    await lead.press('Sync')
    await lead.says(/changes sent/)
    const purpose = { table: 'values', row: 'purpose', field: 'value' }
    const theirs = { ...purpose, from: 'Decide closer to customers.', to: 'Learn faster.' }
    expectValue(await owner.call('syncProgram', { body: { baseRevision: 1, changes: [theirs] } }))
    await pasteCells(lead.page, { ...GOAL.purpose, rows: [['Decide sooner.']] })
    await lead.press('Sync')
    const conflict = lead.pane.getByRole('group', { name: 'Why OKRs (1 Goal B6)' })
    await conflict.getByText('Learn faster.').waitFor()
    await look()
    await conflict.getByRole('button', { name: 'Take theirs' }).click()
    await lead.says('Their value is in the workbook now.')
    await lead.press('Sync')
    await lead.says('Everything is up to date.')
  })

  test('the scaling report is shared by a link that ends when it is revoked', async () => {
    await lead.view('Share')
    const report = lead.pane.getByRole('region', { name: 'Scaling report' })
    await report.getByRole('button', { name: 'Make a link' }).click()
    await lead.says('The link is ready to copy.')
    const link = await report.getByLabel('Link', { exact: true }).inputValue()
    expect((await fetch(link)).status).toBe(200)
    await look()
    await report.getByText(/^Made on .*, never opened$/).waitFor()
    await report.getByRole('button', { name: 'Revoke' }).click()
    await lead.says('The link is revoked')
    expect((await fetch(link)).status).toBe(404)
  })

  test('a chat for reminders is set and removed, and the owner sees who can open what', async () => {
    const chat = lead.pane.getByRole('region', { name: 'Reminders in Slack and Teams' })
    await chat.getByText('Add a chat').click()
    const save = async (address: string) => {
      await chat.getByLabel('Webhook address').fill(address)
      await chat.getByRole('button', { name: 'Save' }).click()
    }
    await save('https://intranet.local/hook')
    await lead.says('This address is inside a network.')
    await save(`https://hooks.slack.com/services/${'x'.repeat(300)}`)
    await lead.says('Saved. Send a test message')
    await chat.getByText('Nothing sent yet').waitFor()
    await look()
    await chat.getByRole('button', { name: 'Remove' }).click()
    await lead.says('Nothing is posted there any more.')

    const rollups = lead.pane.getByRole('region', { name: 'Roll-up' })
    await rollups.getByLabel('Of the team').fill('Nowhere')
    await rollups.getByRole('button', { name: 'Make a link' }).click()
    await lead.says('There is no team Nowhere.')
    await rollups.getByLabel('Of the team').fill('')
    await rollups.getByRole('button', { name: 'Make a link' }).click()
    await lead.says('The link is ready to copy.')
    const link = await rollups.getByLabel('Link', { exact: true }).inputValue()
    expect((await fetch(link)).status).toBe(200)

    await lead.view('Access')
    const keys = lead.pane.getByRole('region', { name: 'Keys' })
    const own = keys.getByRole('listitem').filter({ hasText: 'In use here.' })
    await own.getByRole('heading', { name: 'Owner’s key' }).waitFor()
    const others = keys.getByRole('button', { name: 'Revoke' })
    const before = await others.count()
    await others.first().click()
    await lead.says('The key is revoked')
    expect(await others.count()).toBe(before - 1)
    await lead.pane.getByText('revoked a key', { exact: true }).first().waitFor()
    await look()
  })
})

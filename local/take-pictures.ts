/** `npm run pictures`: takes the pictures of docs/guide-rollout.md from the real workbook, pane and pages. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { buildPublic } from '../addin/build.ts'
import { thisMachine } from '../addin/cli/machine.ts'
import { run } from '../addin/cli/run.ts'
import type { Program, Review } from '../shared/program/index.ts'
import { startChromium } from '../test/browser/support/chromium.ts'
import { goToCell } from '../test/browser/support/paste-cells.ts'
import { gateOf, newProgram, pasteAll } from '../test/browser/support/program.ts'
import {
  asOf,
  CANDIDATES,
  COACHING,
  GOAL,
  PEOPLE,
  SCALE,
  SCOPE,
} from '../test/browser/support/rollout-cells.ts'
import { type ClockedWorker, startClockedWorker } from '../test/cli/local-worker.ts'
import { pilotOnServer } from '../test/cli/pilot-on-server.ts'
import { PROGRAM } from '../test/program/fixture.ts'
import { workbookOf } from '../test/program/program-workbook.ts'
import { clientOf, expectValue } from './client.ts'

const PICTURES = join(import.meta.dirname, '../docs/pictures')
const LARGEST = 150_000

async function take(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot()
  await writeFile(join(PICTURES, `rollout-${name}.png`), picture)
  const note = picture.length > LARGEST ? ', too large' : ''
  console.log(`rollout-${name}.png: ${Math.round(picture.length / 1000)} KB${note}`)
}

/** The program beside the pane: one organisation, from its first step to its waves. */
async function takeWorkbook(browser: Browser, server: ClockedWorker): Promise<void> {
  const lead = await newProgram(browser, server.url)
  const { page, pane } = lead
  page.setDefaultTimeout(200_000)
  const showSheet = (name: string) => goToCell(page, name, 'A1')
  await page.setViewportSize({ width: 1280, height: 560 })
  await showSheet('Plan')
  await take(page, 'plan')
  await page.setViewportSize({ width: 1280, height: 760 })
  await pasteAll(page, [asOf('2026-09-14'), ...Object.values(GOAL)])
  await gateOf(lead, '1 Goal').getByText('Passed').waitFor()
  await showSheet('1 Goal')
  await take(page, 'goal')
  await pasteAll(page, [SCOPE.areas, SCOPE.senders, CANDIDATES.influencers, CANDIDATES.limits])
  await pasteAll(page, [CANDIDATES.teams, SCOPE.criteria])
  await gateOf(lead, '2 Scope').getByText('Passed').waitFor()
  await showSheet('3 Pilot')
  await lead.view('Pilot')
  await lead.press('Find the best groups')
  await lead.press('Choose this group of 5')
  await lead.says('The pilot teams are chosen')
  await showSheet('3 Pilot')
  await take(page, 'pilot')
  await pasteAll(page, [
    PEOPLE.assignments,
    PEOPLE.roles,
    COACHING.sessions,
    COACHING.seats,
    asOf('2026-12-14'),
  ])
  await lead.view('Rollout')
  await gateOf(lead, '5 Coaching').getByText('Passed').waitFor()
  await showSheet('Gates')
  await take(page, 'gates')
  await lead.view('Waves')
  await lead.press('Plan the waves')
  await pasteAll(page, [SCALE.seats, SCALE.teams])
  await pane.getByText('Out of date').waitFor()
  await lead.press('Plan again')
  await lead.press('Write the waves into the workbook')
  await lead.says('The waves are in the workbook')
  await showSheet('8 Scale')
  await take(page, 'waves')
  await page.context().close()
}

/** The form behind a personal link, as somebody sees it on a phone. */
async function takeReview(browser: Browser, server: ClockedWorker): Promise<void> {
  const { ownerToken } = await pilotOnServer(server)
  const body = { people: ['Ina'] }
  const params = { team: 'payments', cycle: '2027-Q1' }
  const { links } = expectValue(
    await clientOf(server.url, ownerToken).call('askForReviews', { params, body }),
  )
  const page = await browser.newPage({ viewport: { width: 390, height: 760 } })
  await page.goto(links[0]?.url ?? '')
  await take(page, 'review')
  await page.close()
}

/** The documents that the command line makes of a pilot that is over. */
async function takeDocuments(browser: Browser, folder: string): Promise<void> {
  const file = join(folder, 'rollout.xlsx')
  await writeFile(file, await workbookOf(AFTERWARDS).save())
  const pages = { retrospective: ['agenda', '--meeting', 'retrospective', '--cycle', '2'], story: ['story'] }
  const page = await browser.newPage({ viewport: { width: 860, height: 1000 } })
  for (const [name, [command = '', ...more]] of Object.entries(pages)) {
    const out = join(folder, `${name}.html`)
    const code = await run([command, file, out, ...more], thisMachine())
    if (code !== 0) throw new Error(`okr ${command} ended with ${code}.`)
    await page.goto(pathToFileURL(out).href)
    await take(page, name)
  }
  await page.close()
}

const answers = (id: number, keep: string, change: string): Review => ({
  id: `Q${id}`,
  cycle: 2,
  statements: [4, 5, 3 + (id % 3), 4, 2 + (id % 3)],
  keep,
  change,
})

const AFTERWARDS: Program = {
  ...PROGRAM,
  values: {
    ...PROGRAM.values,
    story: 'Five teams set goals of their own, and looked at them every week.',
    quote: 'We stopped two projects that helped nobody.',
    quotedPerson: 'Influencer of Search',
  },
  reviews: [
    answers(1, 'Half an hour a week is enough', ''),
    answers(2, '', 'Fewer key results'),
    answers(3, 'The coach in the first cycle', ''),
    answers(4, '', 'Align with Sales before the first day'),
    answers(5, 'Owners who answer', ''),
    answers(6, '', ''),
  ],
}

const browser = await startChromium()
if (!browser) process.exit(1)
const folder = await mkdtemp(join(tmpdir(), 'okr-pictures-'))
await buildPublic()
const server = await startClockedWorker(join(folder, 'server'))
await server.itIs('2026-12-21')
try {
  await takeDocuments(browser, folder)
  await takeReview(browser, server)
  await takeWorkbook(browser, server)
} finally {
  await browser.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

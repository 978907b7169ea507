/**
 * `npm run pictures:pane -- [en|de] [excel] [sheets] [browser]`: takes pictures of every view of the pane in Excel, in Google Sheets and in the
 * browser, narrow and wide, light, dark and in forced colours, into `dist/pane-pictures`.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { buildPublic } from '../addin/build.ts'
import { de } from '../addin/pane/texts/de.ts'
import { en } from '../addin/pane/texts/en.ts'
import { portfolioPlan, programPlan } from '../shared/workbook/index.ts'
import { startChromium } from '../test/browser/support/chromium.ts'
import { startOrganization, TEAM, type TestOrganization } from '../test/browser/support/organization.ts'
import { pasteAll } from '../test/browser/support/program.ts'
import { CANDIDATES, GOAL, SCALE, SCOPE } from '../test/browser/support/rollout-cells.ts'
import { codeFor } from '../test/cli/local-worker.ts'
import {
  type Dress,
  dressOfBrowser,
  dressOfExcel,
  dressOfSheets,
  type Surroundings,
} from '../test/hosts/together/dresses.ts'
import { documentOf } from '../test/program/document-of.ts'
import { AFTER_PILOT, PROGRAM } from '../test/program/fixture.ts'
import { clientOf, expectValue } from './client.ts'
import { freePort } from './server.ts'

const PICTURES = join(import.meta.dirname, '../dist/pane-pictures')
const NAMES = ['excel', 'sheets', 'browser'] as const
const WIDTHS = [270, 320, 350, 500]
const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const

type Language = keyof typeof CATALOGUES
const CATALOGUES = { en, de }

/** The stand-ins compute in this process, all of a workbook at each step. */
const PATIENCE = 200_000

/** Takes a view at each width in each scheme, as tall as all that it shows. */
async function take({ name, page, pane, resize }: Dress, view: string): Promise<void> {
  for (const width of WIDTHS) {
    await resize(width)
    for (const [scheme, media] of Object.entries(SCHEMES)) {
      await page.emulateMedia(media)
      const height = await pane.evaluate((element) => {
        const main = element.querySelector('main')
        return element.clientHeight + (main ? main.scrollHeight - main.clientHeight : 0)
      })
      const { width: wide = width } = page.viewportSize() ?? {}
      await page.setViewportSize({ width: wide, height: Math.max(600, height) })
      await pane.screenshot({ path: join(PICTURES, name, `${view}-${width}-${scheme}.png`) })
    }
  }
  await page.emulateMedia(SCHEMES.light)
  console.log(`${name}: ${view}`)
}

/** The ways of a person through the pane, in the language that it speaks. */
function personAt({ pane }: Dress, language: Language) {
  return {
    press: (text: string) => pane.getByRole('main').getByRole('button', { name: text, exact: true }).click(),
    goTo: (tab: string) => pane.getByRole('tab', { name: tab }).click(),
    fill: (label: string, text: string) => pane.getByLabel(label, { exact: true }).fill(text),
    /** Until what was pressed has come to something. */
    rest: async () => {
      await pane
        .page()
        .waitForFunction(
          (working) => document.querySelector('#pane [role=status]')?.textContent !== working,
          CATALOGUES[language].working,
        )
    },
    openAll: async () => {
      for (const summary of await pane.locator('summary').all()) {
        if (!(await summary.evaluate((at) => at.parentElement?.hasAttribute('open')))) await summary.click()
      }
    },
  }
}

/** What leads from an empty workbook to one with something in it. */
async function takeStart(dress: Dress, language: Language): Promise<void> {
  const { firstRun } = CATALOGUES[language]
  const { press } = personAt(dress, language)
  await dress.pane.getByRole('button', { name: firstRun.sample }).waitFor()
  await take(dress, 'first-run')
  await press(firstRun.create)
  await take(dress, 'new-tracker')
  await press(firstRun.back)
  await press(firstRun.createProgram)
  await take(dress, 'new-program')
  await press(firstRun.back)
  await press(firstRun.join)
  await take(dress, 'join')
}

/** The views of a tracker that is connected, with a conflict and a link. */
async function takeTracker(dress: Dress, language: Language, organization: TestOrganization): Promise<void> {
  const texts = CATALOGUES[language]
  const { press, goTo, rest, openAll } = personAt(dress, language)
  dress.page.setDefaultTimeout(PATIENCE)
  await dress.pane.getByRole('tab', { name: texts.tabs.okrs }).waitFor()
  await openAll()
  await take(dress, 'okrs')
  await goTo(texts.tabs.checkIn)
  await take(dress, 'check-in')
  await dress.pane.getByLabel(new RegExp(texts.checkIn.value)).first().fill('viel')
  await press(texts.checkIn.save)
  await take(dress, 'check-in-error')
  await goTo(texts.tabs.sync)
  await renameAsAnother(organization, 'Neue Kundinnen und Kunden sind in der ersten Woche startklar')
  await dress.type('Objectives', 1, 1, 'Kundinnen und Kunden empfehlen unser Onboarding weiter')
  await press(texts.sync.submit)
  await dress.pane.getByRole('button', { name: texts.sync.keepMine }).waitFor()
  await take(dress, 'sync')
  await goTo(texts.tabs.share)
  await rest()
  await openAll()
  await press(texts.share.submit)
  await dress.pane.getByLabel(texts.share.link, { exact: true }).waitFor()
  await rest()
  await take(dress, 'share')
  await dress.pane.getByRole('button', { name: texts.settings.open, exact: true }).click()
  await take(dress, 'settings')
}

/** Somebody else of the team gives its first objective another title. */
async function renameAsAnother({ url, addresses }: TestOrganization, title: string): Promise<void> {
  const owner = clientOf(url, addresses.ownerToken)
  const { cycle } = expectValue(await owner.call('rollup', { params: { team: TEAM } }))
  const code = await codeFor(owner, TEAM)
  const joined = await clientOf(url, null).call('join', { body: { code, person: 'Bartholomäus Zimmermann' } })
  const other = clientOf(url, expectValue(joined).token)
  const params = { team: TEAM, cycle: cycle?.name ?? '' }
  const all = expectValue(await other.call('sync', { params, body: { baseRevision: 0, changes: [] } }))
  const place = { table: 'objectives', row: 'O1', field: 'title' }
  const now = all.changes.findLast(
    ({ table, row, field }) => table === place.table && row === place.row && field === place.field,
  )
  const change = { ...place, from: now?.to ?? null, to: title }
  expectValue(await other.call('sync', { params, body: { baseRevision: all.revision, changes: [change] } }))
}

/** The views of a rollout program that is in the workbook already. */
async function takeProgram(dress: Dress, language: Language): Promise<void> {
  const { rollout, share } = CATALOGUES[language]
  const { press, goTo, rest, openAll } = personAt(dress, language)
  dress.page.setDefaultTimeout(PATIENCE)
  await dress.pane.getByRole('tab', { name: rollout.tabs.steps }).click()
  await openAll()
  await take(dress, 'program-steps')
  await goTo(rollout.tabs.pilot)
  await press(rollout.pilot.start)
  await rest()
  await take(dress, 'program-pilot')
  await goTo(rollout.tabs.waves)
  await press(rollout.waves.start)
  await rest()
  await take(dress, 'program-waves')
  await goTo(rollout.tabs.sync)
  await take(dress, 'program-join')
  await press(CATALOGUES[language].join.submit)
  await dress.pane.getByRole('button', { name: CATALOGUES[language].sync.submit, exact: true }).waitFor()
  await rest()
  await goTo(rollout.tabs.share)
  await rest()
  await press(share.calendar.submit)
  await rest()
  await take(dress, 'program-share')
  await goTo(rollout.tabs.access)
  await rest()
  await take(dress, 'program-access')
}

/** A portfolio that is empty at first, then refreshed with the owner's key. */
async function takePortfolio(dress: Dress, { ownerToken, language }: Surroundings): Promise<void> {
  const { portfolio, join } = CATALOGUES[language]
  const { press, fill, rest } = personAt(dress, language)
  dress.page.setDefaultTimeout(PATIENCE)
  await dress.pane.getByLabel(portfolio.code, { exact: true }).waitFor()
  await take(dress, 'portfolio-join')
  await fill(portfolio.code, ownerToken)
  await press(join.submit)
  await dress.pane.getByRole('button', { name: portfolio.refresh, exact: true }).click()
  await rest()
  await take(dress, 'portfolio')
}

async function takeSelfTest(dress: Dress, language: Language): Promise<void> {
  dress.page.setDefaultTimeout(PATIENCE)
  const { settings, selfTest } = CATALOGUES[language]
  await dress.pane.getByRole('button', { name: settings.open, exact: true }).click()
  await dress.pane.getByRole('button', { name: selfTest.run }).click()
  await dress.pane.getByRole('button', { name: selfTest.copy }).waitFor()
  await take(dress, 'self-test')
}

/** A program whose gates are not all passed. */
function programIn(language: Language) {
  const document = documentOf({ ...PROGRAM, language, outcomes: [] }, AFTER_PILOT)
  return programPlan({ language, asOf: AFTER_PILOT, document, spareRows: 5 })
}

async function newProgramInBrowser(dress: Dress, language: Language): Promise<void> {
  const { firstRun, newProgram } = CATALOGUES[language]
  const { press, fill, rest } = personAt(dress, language)
  dress.page.setDefaultTimeout(PATIENCE)
  await press(firstRun.createProgram)
  await fill(newProgram.organization, 'Northwind')
  await press(newProgram.submit)
  await rest()
  await pasteAll(dress.page, [...Object.values(GOAL), CANDIDATES.teams, CANDIDATES.influencers])
  await pasteAll(dress.page, [CANDIDATES.limits, SCOPE.areas, SCALE.teams, SCALE.seats])
}

const PERSON = 'Maximiliane Oberhuber-Winterstein'

async function takeOfHost(
  open: typeof dressOfExcel,
  browser: Browser,
  organization: TestOrganization,
  surroundings: Surroundings,
): Promise<void> {
  const { language } = surroundings
  const start = await open(browser, surroundings, { kind: 'nothing' })
  await takeSelfTest(start, language)
  await start.page.reload()
  await takeStart(start, language)
  await start.page.close()
  const code = await newCode(organization)
  const team = await open(browser, surroundings, { kind: 'team', code, person: PERSON })
  await takeTracker(team, language, organization)
  await team.page.close()
  const program = await open(browser, surroundings, { kind: 'plan', plan: programIn(language) })
  await takeProgram(program, language)
  await program.page.close()
  const plan = portfolioPlan({ language, organization: 'Northwind', rows: 10 })
  const portfolio = await open(browser, surroundings, { kind: 'plan', plan })
  await takePortfolio(portfolio, surroundings)
  await portfolio.page.close()
}

async function takeOfBrowser(
  browser: Browser,
  organization: TestOrganization,
  surroundings: Surroundings,
): Promise<void> {
  const { language } = surroundings
  const team = await dressOfBrowser(browser, surroundings)
  await takeSelfTest(team, language)
  await team.page.reload()
  await takeStart(team, language)
  const { join } = CATALOGUES[language]
  const { press, fill } = personAt(team, language)
  await fill(join.code, await newCode(organization))
  await fill(join.person, PERSON)
  await press(join.submit)
  await takeTracker(team, language, organization)
  await team.page.context().close()
  const program = await dressOfBrowser(browser, surroundings)
  await newProgramInBrowser(program, language)
  await takeProgram(program, language)
  await program.page.context().close()
}

const newCode = ({ url, addresses }: TestOrganization) => codeFor(clientOf(url, addresses.ownerToken), TEAM)

const { positionals } = parseArgs({ allowPositionals: true })
const language = positionals.includes('en') ? 'en' : 'de'
const isWanted = (dress: Dress['name']) =>
  positionals.includes(dress) || !NAMES.some((name) => positionals.includes(name))
const browser = await startChromium()
if (!browser) process.exit(1)
for (const name of NAMES.filter(isWanted)) {
  await rm(join(PICTURES, name), { recursive: true, force: true })
  await mkdir(join(PICTURES, name), { recursive: true })
}
await buildPublic()
const organization = await startOrganization(await freePort())
const { url: server, addresses } = organization
const surroundings: Surroundings = { server, ownerToken: addresses.ownerToken, language }
try {
  if (isWanted('excel')) await takeOfHost(dressOfExcel, browser, organization, surroundings)
  if (isWanted('sheets')) await takeOfHost(dressOfSheets, browser, organization, surroundings)
  if (isWanted('browser')) await takeOfBrowser(browser, organization, surroundings)
} finally {
  await browser.close()
  await organization.stop()
}

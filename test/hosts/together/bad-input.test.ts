import { readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkIn } from '../../../addin/actions/index.ts'
import { thisMachine } from '../../../addin/cli/machine.ts'
import { openFile } from '../../../addin/hosts/xlsx/index.ts'
import { failureText } from '../../../addin/pane/failure-text.ts'
import { syncWorkbook } from '../../../addin/pane/sync-workbook.ts'
import { loadTexts } from '../../../addin/pane/texts/index.ts'
import { de } from '../../../addin/refusals/de.ts'
import { en } from '../../../addin/refusals/en.ts'
import { type Refusal, Refused, sentenceOf } from '../../../addin/refusals/index.ts'
import { expectValue } from '../../../local/client.ts'
import { problemKind } from '../../../shared/api/index.ts'
import { optimize, readTracker } from '../../../shared/workbook/index.ts'
import { codeFor } from '../../cli/local-worker.ts'
import { okr, scratchFolder } from '../../cli/okr.ts'
import { exception } from '../sheets/stand-in/index.ts'
import {
  CYCLE,
  DAY,
  joinWithTracker,
  type Organization,
  type Person,
  personInExcel,
  personInSheets,
  startOrganization,
  WATCH,
} from './people.ts'
import { type InExcel, type InSheets, ROUTES, revokeKeysOf, startPage, TROUBLES } from './troubles.ts'

const CATALOGUES = { en, de } as const
const LANGUAGES = ['en', 'de'] as const

const folder = scratchFolder()
let organization: Organization
let page: Awaited<ReturnType<typeof startPage>>
let excel: InExcel
let sheets: InSheets

beforeAll(async () => {
  organization = await startOrganization(folder)
  page = await startPage()
  excel = personInExcel()
  sheets = personInSheets()
  for (const person of [excel, sheets]) await joinWithTracker(person, organization)
  for (const person of [excel, sheets]) person.type('Key results', 1, 2, 'Reach 60 %')
  for (const person of [excel, sheets]) await ACTIONS.sync(person)
})

afterAll(async () => {
  page.stop()
  await organization.server.stop()
})

const contextOf = ({ name }: Person) => ({ today: DAY, suffix: name.slice(0, 3).toLowerCase() })

const ACTIONS = {
  async sync({ port, ...person }: Person) {
    const { url } = organization.server
    const address = { server: url, organizationId: '', teamId: 'web' }
    const key = port.keys.read(address)
    if (!key) throw new Error('There is no key.')
    const { progress } = await syncWorkbook(port, contextOf({ port, ...person }), address, key, WATCH)
    return progress.state.revision
  },
  async checkIn({ port, ...person }: Person) {
    const result = readTracker(await port.host.read())
    if (result.kind !== 'tracker') throw new Error(result.kind)
    const input = { date: DAY, value: 31, confidence: 5, status: null, whatChanged: '', blocker: '', by: '' }
    const [{ id } = { id: '' }] = result.reading.document.tables.keyResults ?? []
    const checked = checkIn(result.reading, { ...input, keyResultId: id }, contextOf({ port, ...person }))
    if (!checked.ok) throw new Refused(checked.refusals)
    return (await port.host.apply(optimize(checked.plan))).applied
  },
} as const

function codeOf(refusal: Refusal): string {
  return refusal.code === 'server' ? `server ${problemKind(refusal.facts[0])}` : refusal.code
}

async function log(): Promise<unknown> {
  return expectValue(await organization.owner.call('readLog', { query: { cycle: CYCLE.name, team: 'web' } }))
}

describe.each(TROUBLES)('$name', ({ inExcel, inSheets, action, codes, advice }) => {
  const around = () => ({ organization, page: page.url })
  const hosts = [
    ...(inExcel
      ? [{ host: 'Excel', begin: async () => [excel, await inExcel(excel, around())] as const }]
      : []),
    ...(inSheets
      ? [{ host: 'Sheets', begin: async () => [sheets, await inSheets(sheets, around())] as const }]
      : []),
  ]

  test.each(hosts)('in $host is said with what to do, loses nothing, and passes', async ({ begin }) => {
    const [person, end] = await begin()
    // Typed and not sent: it must be there still, and arrive in the end.
    const typed = `${person.name} typed ${expect.getState().currentTestName}`
    if (action === 'sync') person.type('Key results', 1, 3, typed)
    const before = { workbook: person.everything(), log: await log() }

    const error = await ACTIONS[action](person).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof Refused)) throw error ?? new Error('It went through.')
    expect(codes).toContainEqual(error.refusals.map(codeOf))
    for (const language of LANGUAGES) {
      const shown = await failureText(error, await loadTexts(language, language))
      expect(shown).toBe(sentenceOf(error.refusals, CATALOGUES[language]))
      expect(shown).toMatch(advice[language])
    }
    expect({ workbook: person.everything(), log: await log() }).toEqual(before)

    await end()
    expect(await ACTIONS[action](person)).toBeGreaterThan(0)
    if (action === 'sync') expect(JSON.stringify(await log())).toContain(typed)
    else expect(person.everything()).not.toBe(before.workbook)
  })
})

describe('what the script in Google Sheets says by itself', () => {
  const NOT_ALLOWED =
    'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request'

  /** What timed sync tells of its last run to whoever looks in the menu. */
  async function toldOfTimedSync({ open }: InSheets): Promise<string> {
    await open.run('timedSync')
    open.saysYes = false
    open.run('timedSyncSettings')
    open.saysYes = true
    return open.told.at(-1) ?? ''
  }

  test('a trigger that was not allowed, had no network or woke in a copy tells it in the account’s language', async () => {
    sheets.open.run('timedSyncSettings')
    const cells = () => JSON.parse(sheets.everything())[0]
    const before = { cells: cells(), log: await log() }
    const { route } = sheets.network
    const { id } = sheets.open.book
    for (const language of LANGUAGES) {
      sheets.open.person.locale = language
      const texts = CATALOGUES[language]
      for (const message of [
        NOT_ALLOWED,
        'Keine Erlaubnis: https://www.googleapis.com/auth/script.external_request',
      ]) {
        sheets.network.route = () => {
          throw exception(message)
        }
        expect(await toldOfTimedSync(sheets)).toContain(texts['google-not-allowed']())
      }
      sheets.network.route = (url) => url.replace(/:\d+/, ':9')
      expect(await toldOfTimedSync(sheets)).toContain(
        language === 'de' ? 'Der Server antwortet nicht.' : `No answer from ${organization.server.url}`,
      )
      sheets.network.route = route
      sheets.open.book.id = 'a copy'
      expect(await toldOfTimedSync(sheets)).toContain(texts.elsewhere())
      sheets.open.book.id = id
    }
    expect({ cells: cells(), log: await log() }).toEqual(before)
    expect(await toldOfTimedSync(sheets)).toMatch(/\d+ Änderungen gesendet/)
  })

  test('a function in a cell says in the spreadsheet’s language that nobody has joined', async () => {
    const { open } = personInSheets()
    for (const language of LANGUAGES) {
      open.book.locale = language === 'de' ? 'de_CH' : 'en_GB'
      expect(() => open.run('OKR_ROLLUP', 'web')).toThrow(CATALOGUES[language]['not-joined']())
      expect(() => open.run('OKR_PROGRESS', 'Increase', 'ten', '60', '40')).toThrow(
        CATALOGUES[language]['argument-no-number']('baseline', '"ten"'),
      )
    }
  })
})

test('a key that Google did not keep when its quota was used up is kept before anything is sent', async () => {
  const { open, port } = personInSheets()
  open.calls.trouble = {
    from: open.calls.total,
    message: 'Service invoked too many times for one day: properties.',
  }
  port.keys.write({ server: 'https://okr.test', teamId: 'web' }, { token: 'okr_team_x', person: 'Ann' })
  const request = {
    method: 'GET',
    url: `${organization.server.url}/healthz`,
    headers: {},
    body: null,
  } as const
  await expect(port.send(request)).rejects.toThrow('google-quota')
  open.calls.trouble = null
  expect((await port.send(request)).status).toBe(200)
  expect(JSON.stringify([...open.person.userProperties])).toContain('okr_team_x')
})

describe('a file, by the command line', () => {
  const at = (name: string) => join(folder, name)
  const file = at('team.xlsx')
  const route = { now: (url: string) => url }
  const { send } = thisMachine()
  const ran = async (...args: readonly string[]) =>
    okr(args, at('keys'), { send: async (request) => send({ ...request, url: route.now(request.url) }) })
  const well = { code: 0, err: '' }
  const joined = async () => {
    const code = await codeFor(organization.owner, 'web')
    return ran('join', file, '--server', organization.server.url, '--code', code, '--name', 'Cleo')
  }

  beforeAll(async () => {
    const named = ['--organization', 'Acme', '--team', 'Web', '--cycle', CYCLE.name]
    expect(await ran('new', file, '--template', 'team-tracker', ...named)).toMatchObject(well)
    expect(await joined()).toMatchObject(well)
    expect(await ran('sync', file)).toMatchObject(well)
  })

  test('stays as it is while the server cannot be asked or takes no key, and syncs afterwards', async () => {
    const { keyResults } = readFile(file)
    const well = { code: 0, err: '' }
    const checkedIn = await ran('check-in', file, '--kr', keyResults?.[0]?.id ?? '', '--value', '31')
    expect(checkedIn).toMatchObject(well)
    const before = readFileSync(file)
    const refused = async (says: RegExp) => {
      expect(await ran('sync', file)).toEqual({ code: 1, out: '', err: expect.stringMatching(says) })
      expect(readFileSync(file).equals(before)).toBe(true)
    }
    for (const trouble of ROUTES) {
      route.now = (url) => trouble.route(url, page.url)
      await refused(trouble.advice.en)
    }
    route.now = (url) => url
    await revokeKeysOf('Cleo', organization)
    await refused(/new code and join again\. Nothing was changed\.\n$/)
    expect(await joined()).toMatchObject(well)
    expect(await ran('sync', file)).toMatchObject({ ...well, out: expect.stringMatching(/^Sent [1-9]/) })
  })

  test('that is a copy or of a newer version is not synced', async () => {
    const copy = at('copy.xlsx')
    await copyFile(file, copy)
    expect(await ran('sync', copy)).toMatchObject({ code: 1, err: `${en.elsewhere()}\n` })
    const host = openFile(new Uint8Array(readFileSync(copy)))
    host.apply({ operations: [{ kind: 'documentData', key: 'templateVersion', value: '99' }] })
    await thisMachine().writeBytes(at('newer.xlsx'), await host.save(), 0o600)
    const newer = await ran('sync', at('newer.xlsx'))
    expect(newer).toMatchObject({ code: 1, err: `${at('newer.xlsx')}: ${en['newer-version']()}\n` })
    expect(readFileSync(copy).equals(readFileSync(file))).toBe(true)
    expect(await ran('sync', copy, '--moved')).toMatchObject(well)
  })
})

function readFile(path: string) {
  const result = readTracker(openFile(new Uint8Array(readFileSync(path))).read())
  if (result.kind !== 'tracker') throw new Error(result.kind)
  return result.reading.document.tables
}

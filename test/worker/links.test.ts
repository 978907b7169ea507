import { runInDurableObject, SELF } from 'cloudflare:test'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  clientOf,
  joinTeam,
  newOrganization,
  newRow,
  statusOf,
  type TestOrganization,
  taken,
} from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', state: 'running' } as const
const SHOW = { titles: true, owners: true, notes: true }
const PASSCODE = 'tulip 17'
const DAY = 86_400_000
let organization: TestOrganization

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') })
  const teams = [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company' },
    { id: 'old', parentId: 'company' },
  ]
  organization = await newOrganization(teams, [CYCLE])
  const client = clientOf(await joinTeam(organization.owner, 'sales'))
  const changes = newRow('objectives', 'O1', { title: 'Win the north', state: 'Agreed' })
  const params = { team: 'sales', cycle: CYCLE.name }
  taken(await client.call('sync', { params, body: { baseRevision: 0, changes } }))
})
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') }))
afterEach(() => vi.useRealTimers())

async function newLink(more = {}) {
  const body = { teamId: 'company', show: SHOW, ...more }
  return taken(await organization.owner.call('createLink', { body }))
}

async function listed(id: string) {
  return taken(await organization.owner.call('listLinks', {})).find((link) => link.id === id)
}

async function get(url: string, headers: Record<string, string> = {}) {
  const response = await SELF.fetch(url, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

async function give(url: string, passcode: string) {
  const body = new URLSearchParams({ passcode })
  return SELF.fetch(url, { method: 'POST', body, redirect: 'manual' })
}

const basic = (passcode: string) => ({ authorization: `Basic ${btoa(`anybody:${passcode}`)}` })

describe('a link', () => {
  test('expires after 90 days unless it says otherwise', async () => {
    const { id, url, expiresAt } = await newLink()
    expect(Date.parse(expiresAt) - Date.now()).toBe(90 * DAY)
    expect((await listed(id))?.expiresAt).toBe(expiresAt)
    vi.setSystemTime(Date.parse(expiresAt) - 1)
    expect((await get(url)).text).toContain('the link expires on 18 Feb 2027')
    vi.setSystemTime(Date.parse(expiresAt))
    expect((await get(url)).status).toBe(404)
    const own = await newLink({ expiresAt: '2026-12-01T00:00:00Z' })
    expect(own.expiresAt).toBe('2026-12-01T00:00:00Z')
  })

  test('that is rotated keeps its settings at a new address; the old one is dead', async () => {
    const { id, url } = await newLink({ passcode: PASSCODE })
    const session = (await give(url, PASSCODE)).headers.get('set-cookie')?.split(';')[0] ?? ''
    const before = await listed(id)
    const rotated = taken(await organization.owner.call('rotateLink', { params: { link: id } }))
    expect(rotated).toMatchObject({ id, expiresAt: before?.expiresAt })
    expect((await get(url)).status).toBe(404)
    expect((await get(rotated.url, { cookie: session })).status).toBe(403)
    expect((await get(rotated.url, basic(PASSCODE))).status).toBe(200)
    expect(await listed(id)).toMatchObject({ ...before, lastUsedAt: '2026-11-20' })
    taken(await organization.owner.call('revokeLink', { params: { link: id } }))
    expect(statusOf(await organization.owner.call('rotateLink', { params: { link: id } }))).toBe(404)
  })

  test('notes the day of its last use with one write a day', async () => {
    const { id, url } = await newLink()
    const written = async () => (await get(url)).headers.get('okr-rows')?.split(', ')[1]
    expect([await written(), await written()]).toEqual(['1 written', '0 written'])
    expect((await listed(id))?.lastUsedAt).toBe('2026-11-20')
  })

  test('to a team that is archived is not made; one that was made says so', async () => {
    const { url } = await newLink({ teamId: 'old' })
    expect((await get(url)).status).toBe(200)
    taken(await organization.owner.call('archiveTeam', { params: { team: 'old' } }))
    const page = await get(url)
    expect(page.status).toBe(410)
    expect(page.text).toContain('Team old was archived')
    expect(await get(`${url}.json`)).toMatchObject({ status: 410 })
    const body = { teamId: 'old', show: SHOW }
    expect(statusOf(await organization.owner.call('createLink', { body }))).toBe(404)
    expect(statusOf(await organization.owner.call('createLink', { body: { ...body, teamId: 'no' } }))).toBe(
      404,
    )
  })

  test('may be framed by the pages it names and by no others', async () => {
    const { url } = await newLink({
      embedIn: ['https://intranet.example.org', 'https://wiki.example.org:8443'],
    })
    const { headers } = await get(url)
    expect(headers.get('content-security-policy')).toContain(
      'frame-ancestors https://intranet.example.org https://wiki.example.org:8443',
    )
    expect(headers.has('x-frame-options')).toBe(false)
    const plain = await get((await newLink()).url)
    expect(plain.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(plain.headers.get('x-frame-options')).toBe('DENY')
    for (const bad of [
      '*',
      'http://x.org',
      'https://x.org/page',
      "https://x.org; script-src 'unsafe-inline'",
    ]) {
      const body = { teamId: 'company', show: SHOW, embedIn: [bad] }
      expect(statusOf(await organization.owner.call('createLink', { body })), bad).toBe(422)
    }
    const both = { teamId: 'company', show: SHOW, passcode: PASSCODE, embedIn: ['https://x.org'] }
    expect(statusOf(await organization.owner.call('createLink', { body: both }))).toBe(422)
  })
})

describe('a passcode', () => {
  const FORMS = ['', '/sales', '.json', '/sales.json', '.csv', '/sales.csv']

  test('stands before every form of what a link shows', async () => {
    const { id, url } = await newLink({ passcode: PASSCODE })
    for (const form of FORMS) {
      const { status, text, headers } = await get(`${url}${form}`)
      expect(status, form).toBe(form.includes('.') ? 401 : 403)
      expect(text).not.toContain('Win the north')
      expect(headers.get('cache-control')).toBe('no-store')
    }
    const bearer = { authorization: `Bearer ${url.split('/').pop()}` }
    expect((await get('https://okr.test/api/v1/rollup/sales', bearer)).status).toBe(403)
    expect((await listed(id))?.lastUsedAt).toBeNull()
    for (const form of FORMS) expect((await get(`${url}${form}`, basic(PASSCODE))).status).toBe(200)
  })

  test('is asked for in the language of the browser, or of the address', async () => {
    const { url } = await newLink({ passcode: PASSCODE })
    const german = { 'accept-language': 'de-CH,de;q=0.9,en;q=0.5' }
    const asked = await get(url, german)
    expect(asked.text).toContain('<html lang="de">')
    expect(asked.text).toContain('<h1>Ein Kennwort ist nötig</h1>')
    expect(asked.headers.get('vary')).toBe('Accept-Language')
    const wrong = await give(`${url}?language=de`, 'rose')
    expect(await wrong.text()).toContain('Das ist nicht das Kennwort dieses Links.')
    expect((await get(url.replace(/.{4}$/, '0000'), german)).text).toContain('Dieser Link funktioniert nicht')
    expect((await get(`${url}/nowhere?language=de`, basic(PASSCODE))).text).toContain(
      'zu keinem solchen Team',
    )
    const odd = await get(`${url}?measure=weight`, german)
    expect(odd.text).toContain('nach dem Fragezeichen')
    expect((await get('https://okr.test/v/nothing', german)).text).toContain('Dieser Link zeigt nichts')
  })

  test('is asked for by a form without a script and opens the link for one browser', async () => {
    const { url } = await newLink({ passcode: PASSCODE })
    const asked = await get(`${url}/sales?measure=headcount`)
    expect(asked.text).toContain('<form method="post"')
    expect(asked.text).not.toMatch(/<script|<style| style=/)
    expect(asked.headers.get('content-security-policy')).toContain("form-action 'self'")
    const entered = await give(`${url}/sales?measure=headcount`, PASSCODE)
    const { pathname } = new URL(url)
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe(`${pathname}/sales?measure=headcount`)
    const cookie = entered.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(new RegExp(`; Path=${pathname}; HttpOnly; Secure; SameSite=Strict$`))
    const [session = ''] = cookie.split(';')
    for (const form of FORMS) expect((await get(`${url}${form}`, { cookie: session })).status).toBe(200)
    const other = await newLink({ passcode: PASSCODE })
    expect((await get(other.url, { cookie: session })).status).toBe(403)
    expect((await get(url, { cookie: session.replace(/.{4}$/, '0000') })).status).toBe(403)
    vi.setSystemTime(Date.now() + DAY / 2)
    expect((await get(url, { cookie: session })).status).toBe(403)
  })

  test('that is guessed slows down, then locks until the owner unlocks it', async () => {
    const { id, url } = await newLink({ passcode: PASSCODE })
    const guesses = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((guess) => give(url, guess)))
    expect(guesses.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    const sixth = await give(url, PASSCODE)
    expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await sixth.text()).toContain('Try again in a minute')
    const forScripts = await get(`${url}.json`, basic(PASSCODE))
    expect(forScripts).toMatchObject({ status: 429 })
    expect(forScripts.headers.get('retry-after')).toBe('60')
    for (const minutes of [1, 2, 4, 8, 16]) {
      expect((await listed(id))?.locked).toBe(false)
      vi.setSystemTime(Date.now() + minutes * 60_000)
      expect((await give(url, 'wrong')).status).toBe(403)
    }
    expect((await listed(id))?.locked).toBe(true)
    vi.setSystemTime(Date.now() + DAY)
    const locked = await give(url, PASSCODE)
    expect([locked.status, await locked.text()]).toEqual([
      403,
      expect.stringContaining('Ask whoever sent it'),
    ])
    taken(await organization.owner.call('unlockLink', { params: { link: id } }))
    expect((await give(url, PASSCODE)).status).toBe(303)
  })

  test('is told nobody: neither the list nor the log nor the storage has it', async () => {
    const { id } = await newLink({ passcode: PASSCODE })
    expect(JSON.stringify(await listed(id))).not.toContain(PASSCODE)
    expect(await storedText(organization)).not.toContain(PASSCODE)
  })
})

async function storedText(
  { stub }: TestOrganization,
  tables = ['links', 'link_sessions', 'log'],
): Promise<string> {
  return runInDurableObject(stub, (_, { storage: { sql } }) =>
    tables.map((table) => JSON.stringify(sql.exec(`SELECT * FROM ${table}`).toArray())).join(),
  )
}

describe('a pinned link', () => {
  const pin = (pinnedTo: string, more = {}) =>
    organization.owner.call('createLink', {
      body: { teamId: 'company', show: SHOW, pinnedTo, ...more },
    })
  const rollupOf = async (url: string, form = '.json') => JSON.parse((await get(`${url}${form}`)).text)
  const params = { team: 'sales', cycle: CYCLE.name }
  let member: ReturnType<typeof clientOf>

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') })
    member = clientOf(await joinTeam(organization.owner, 'sales', 'Bo'))
    const keyResult = { objectiveId: 'O1', title: 'Deals', type: 'Increase', baseline: 0, target: 10 }
    const changes = [
      ...newRow('keyResults', 'K1', keyResult),
      ...newRow('checkIns', 'C1', { keyResultId: 'K1', date: '2026-10-20', value: 2, confidence: 4 }),
      ...newRow('checkIns', 'C2', { keyResultId: 'K1', date: '2026-11-10', value: 5, confidence: 6 }),
    ]
    taken(await member.call('sync', { params, body: { baseRevision: 1, changes } }))
  })

  test('keeps the figures, the texts and the tree of its day, whatever comes later', async () => {
    const { url, id } = taken(await pin('2026-10-28'))
    const before = await rollupOf(url)
    expect(before).toMatchObject({ asOf: '2026-10-28', progress: 0.2, confidence: 4 })
    expect(before.trend.map(({ week }: { week: string }) => week)).toEqual([
      '2026-10-01',
      '2026-10-08',
      '2026-10-15',
      '2026-10-22',
    ])
    const team = await get(`${url}/sales`)
    expect(team.text).toContain('row C1, 20 Oct 2026')
    const changes = [
      { table: 'objectives', row: 'O1', field: 'title', from: 'Win the north', to: 'Win the south' },
      ...newRow('checkIns', 'C3', { keyResultId: 'K1', date: '2026-10-21', value: 9 }),
    ]
    taken(await member.call('sync', { params, body: { baseRevision: 2, changes } }))
    expect(await rollupOf(url)).toEqual(before)
    expect((await get(`${url}/sales`)).text).toBe(team.text)
    vi.setSystemTime(new Date('2026-12-01T12:00:00Z'))
    expect(await rollupOf(url)).toEqual(before)
    expect((await rollupOf(url, '/sales.json?cycle=2026-q4')).objectives).toMatchObject([
      { title: 'Win the north' },
    ])
    expect(await listed(id)).toMatchObject({ pinnedTo: '2026-10-28' })
    taken(await organization.owner.call('revokeLink', { params: { link: id } }))
    expect(await storedText(organization, ['documents', 'sums'])).not.toContain(id)
  })

  test('to today shows what the page shows today', async () => {
    const today = await rollupOf((await newLink()).url)
    const pinned = await rollupOf(taken(await pin('2026-11-20')).url)
    const own = {
      cycles: [{ name: CYCLE.name, state: 'closed' }],
      pinnedTo: '2026-11-20',
      expiresAt: expect.anything(),
    }
    expect(pinned).toMatchObject({
      ...today,
      ...own,
      children: expect.anything(),
      coverage: expect.anything(),
    })
  })

  test.each([
    ['ahead', '2026-11-21', 'lies ahead'],
    ['before any cycle', '2026-09-01', 'No cycle had begun'],
    ['before the first check-in', '2026-10-19', 'had checked in'],
  ])('is not made for a day %s', async (_, day, message) => {
    const answer = await pin(day)
    const type = 'urn:okr-rollout:problem:pinned-day'
    expect(answer).toMatchObject({ problem: { type, status: 422, detail: expect.stringContaining(message) } })
  })

  test('is not made of a scaling report', async () => {
    expect(statusOf(await pin('2026-11-20', { kind: 'scaling' }))).toBe(422)
  })
})

import { SELF } from 'cloudflare:test'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Body, schemas } from '../../shared/api/index.ts'
import {
  clientOf,
  joinTeam,
  newOrganization,
  newRow,
  SERVER,
  type TestOrganization,
  taken,
} from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2027-12-31', state: 'running' } as const
const NASTY = '<script>alert(1)</script>'
const NOTHING = { titles: false, owners: false, notes: false }
const SECRETS = ['Win the north', 'Sold twelve', 'Ann Bell', 'Cleo', 'Waiting for legal', 'Signed the first']
let organization: TestOrganization

beforeAll(async () => {
  const teams = [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company' },
    { id: 'north', parentId: 'sales' },
    { id: 'support', parentId: 'company' },
  ]
  organization = await newOrganization(teams, [{ ...CYCLE, end: '2027-10-01' }])
  const client = clientOf(await joinTeam(organization.owner, 'north', 'Cleo'))
  const changes = [
    ...newRow('objectives', 'O1', { title: 'Win the north', owner: 'Ann Bell', state: 'Agreed' }),
    ...newRow('objectives', 'O2', { title: NASTY, state: 'Agreed' }),
    ...newRow('keyResults', 'K1', {
      objectiveId: 'O1',
      title: 'Sold twelve',
      owner: 'Ann Bell',
      type: 'Increase',
      baseline: 0,
      target: 12,
    }),
    ...newRow('keyResults', 'K2', { objectiveId: 'O2', title: 'Measured', type: 'At least', target: 5 }),
    ...newRow('checkIns', 'C1', {
      keyResultId: 'K1',
      date: '2026-10-02',
      value: 3,
      confidence: 2,
      by: 'Cleo',
      whatChanged: 'Signed the first',
      blocker: 'Waiting for legal',
    }),
    ...newRow('checkIns', 'C2', { keyResultId: 'K2', date: '2026-10-02', value: 1 }),
  ]
  const params = { team: 'north', cycle: CYCLE.name }
  taken(await client.call('sync', { params, body: { baseRevision: 0, changes } }))
})

async function newLink(teamId: string, show = { titles: true, owners: true, notes: true }, more = {}) {
  return taken(await organization.owner.call('createLink', { body: { teamId, show, ...more } }))
}

async function open(url: string, headers = {}) {
  const response = await SELF.fetch(url, { headers })
  return { response, text: await response.text() }
}

describe('the roll-up page', () => {
  test('shows numbers, where they come from, and no script', async () => {
    const { url } = await newLink('company')
    const { response, text } = await open(url)
    expect(response.status).toBe(200)
    expect(text).toContain('of 2 objectives')
    expect(text).toContain('/sales?cycle=2026-Q4')
    expect(text).not.toMatch(/<script|<style| style=| on\w+=/)
    const team = await open(`${url}/north`)
    expect(team.text).toContain('row C1, 2 Oct 2026, by Cleo.')
    expect(team.text).toContain('&lt;script&gt;')
    expect(team.text).not.toContain(NASTY)
  })

  test('speaks the language of the browser, or the one that its address asks for', async () => {
    const { url } = await newLink('company')
    const german = await open(url, { 'accept-language': 'de-AT,de;q=0.9,en;q=0.8' })
    expect(german.text).toContain('<html lang="de">')
    expect(german.text).toContain('von 2 Objectives')
    expect(german.text).toContain(`${new URL(url).pathname}/company?cycle=2026-Q4&amp;language=en`)
    expect(german.response.headers.get('vary')).toContain('Accept-Language')
    const english = await open(`${url}?language=en`, { 'accept-language': 'de' })
    expect(english.text).toContain('<html lang="en">')
    expect(english.text).toContain('/sales?cycle=2026-Q4&amp;language=en')
    expect((await open(`${url}?language=xx`)).response.status).toBe(404)
  })

  test('says as JSON what it shows', async () => {
    const { url } = await newLink('company')
    const page = schemas.RollupPageJson.parse(JSON.parse((await open(`${url}.json`)).text))
    expect(page.decisions).toMatchObject([
      { objective: { id: 'O2' }, source: { id: 'C2', date: '2026-10-02', by: null } },
      { objective: { id: 'O1' }, source: { id: 'C1', date: '2026-10-02', by: 'Cleo' } },
    ])
    expect(page.confidenceByTeam).toMatchObject([{ teamId: 'sales' }, { teamId: 'support' }])
    expect(page.before).toMatchObject({ twoWeeks: { cycle: '2026-Q4' }, lastCycle: null })
  })

  test('may not be cached, framed, indexed or traced', async () => {
    const { url } = await newLink('company')
    const { headers } = (await open(url)).response
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('in no form shows what its link does not', async () => {
    const { url } = await newLink('company', NOTHING)
    for (const form of [url, `${url}/north`, `${url}.json`, `${url}/north.json`]) {
      const { response, text } = await open(form)
      expect(response.status).toBe(200)
      for (const secret of SECRETS) expect(text, `${secret} in ${form}`).not.toContain(secret)
    }
    const bearer = { authorization: `Bearer ${url.split('/').pop()}` }
    const api = await open(`${SERVER}/api/v1/rollup/north`, bearer)
    expect(api.response.status).toBe(200)
    for (const secret of SECRETS) expect(api.text).not.toContain(secret)
  })

  test('reaches what lies below its node and nothing else', async () => {
    const { url } = await newLink('sales')
    expect((await open(`${url}/north`)).response.status).toBe(200)
    expect((await open(`${url}/north`)).text).not.toContain('company')
    for (const team of ['company', 'support', 'nowhere', '%2e%2e']) {
      expect((await open(`${url}/${team}`)).response.status).toBe(404)
    }
  })

  test('is the same for a link that is unknown, expired, revoked or of another kind', async () => {
    const revoked = await newLink('company')
    taken(await organization.owner.call('revokeLink', { params: { link: revoked.id } }))
    const expired = await newLink('company', NOTHING, { expiresAt: '2020-01-01T00:00:00Z' })
    const scaling = await newLink('company', NOTHING, { kind: 'scaling' })
    const wrong = revoked.url.replace(/.{4}$/, '0000')
    const urls = [revoked.url, expired.url, wrong, scaling.url.replace('/s/', '/r/'), `${SERVER}/r/rubbish`]
    const pages = await Promise.all(urls.map((url) => open(url)))
    expect(pages.map(({ response }) => response.status)).toEqual(urls.map(() => 404))
    for (const { text } of pages) expect(text).toBe(pages[0]?.text)
  })

  test('needs no second transfer while nothing has changed', async () => {
    const { url } = await newLink('company')
    for (const each of [url, `${url}.json`, `${SERVER}/healthz`, `${SERVER}/api/v1/openapi.json`]) {
      const { response } = await open(each)
      const again = await open(each, { 'if-none-match': response.headers.get('etag') ?? '' })
      expect(again.response.status).toBe(304)
      expect(again.text).toBe('')
    }
  })
})

describe('what supports an objective', () => {
  let alignment: TestOrganization
  const change = async (team: string, baseRevision: number, changes: Body<'sync'>['changes']) => {
    const member = clientOf(await joinTeam(alignment.owner, team))
    taken(await member.call('sync', { params: { team, cycle: CYCLE.name }, body: { baseRevision, changes } }))
  }
  const objective = (id: string, title: string, supports: string | null) =>
    newRow('objectives', id, { title, state: 'Agreed', ...(supports && { supports }) })
  const shownIn = async (teamId: string, details = true, form = '/sales') => {
    const show = { titles: details, owners: details, notes: details }
    const { url } = taken(await alignment.owner.call('createLink', { body: { teamId, show } }))
    return (await open(`${url}${form}`)).text
  }

  beforeAll(async () => {
    const parents = { sales: 'company', north: 'sales', south: 'sales', support: 'company' }
    const teams = Object.entries(parents).map(([id, parentId]) => ({ id, parentId }))
    const cycle = { ...CYCLE, end: '2027-10-01' }
    alignment = await newOrganization([{ id: 'company', parentId: null }, ...teams], [cycle])
    await change('sales', 0, objective('O1', 'Grow', null))
    await change('north', 0, objective('O7', `Win ${NASTY}`, 'sales/O1'))
    await change('south', 0, objective('O8', 'Win the south', 'sales/O1'))
    await change('support', 0, objective('O9', 'Answer at once', 'sales/O1'))
  })

  test('is named with a way to it, as far as the link reaches and shows titles', async () => {
    const all = await shownIn('company')
    expect(all).toMatch(
      /Supported by.*north\?cycle=2026-Q4#O7.*“Win &lt;script&gt;.*“Win the south”.*Team support O9/,
    )
    expect(all).not.toContain(NASTY)
    const below = await shownIn('sales')
    expect(below).toMatch(/Supported by.*Team north O7.*Team south O8.*and others/)
    for (const form of ['/sales', '/sales.json', '/sales.csv']) {
      const bare = await shownIn('sales', false, form)
      expect(bare).toContain('O7')
      expect(bare).not.toMatch(/Win|Answer at once|support O9|O9/)
    }
  })

  test('goes when the objective supports another, is cancelled, or its team is archived', async () => {
    const [supports] = objective('O8', 'x', 'company/O1').filter(({ field }) => field === 'supports')
    await change('south', 1, supports ? [{ ...supports, from: 'sales/O1' }] : [])
    await change('north', 1, [
      { table: 'objectives', row: 'O7', field: 'state', from: 'Agreed', to: 'Cancelled' },
    ])
    taken(await alignment.owner.call('archiveTeam', { params: { team: 'support' } }))
    expect(await shownIn('company')).not.toMatch(/O7|O8|O9/)
  })
})

test('the scaling report names the teams behind its numbers', async () => {
  const { url } = await newLink('company', NOTHING, { kind: 'scaling' })
  const { response, text } = await open(url)
  expect(response.status).toBe(200)
  expect(text).toContain('Of 2 teams, 1 is invited, 1 has drafted OKRs')
  expect(text).toContain('Not yet: Team support')
})

test('links are listed with when they were last used', async () => {
  const { id, url } = await newLink('company')
  const listed = async () =>
    taken(await organization.owner.call('listLinks', {})).find((link) => link.id === id)
  expect(await listed()).toMatchObject({ teamId: 'company', kind: 'rollup', lastUsedAt: null })
  await open(url)
  expect((await listed())?.lastUsedAt).not.toBeNull()
  expect(JSON.stringify(await listed())).not.toContain(url.split('_').pop())
})

test('every route is in the OpenAPI document', async () => {
  const document = JSON.parse((await open(`${SERVER}/api/v1/openapi.json`)).text)
  expect(document.openapi).toBe('3.1.0')
  expect(document.paths['/api/v1/teams/{team}/cycles/{cycle}/sync'].post).toMatchObject({
    operationId: 'sync',
    requestBody: { required: true },
    parameters: [{ name: 'team' }, { name: 'cycle' }],
  })
  expect(
    document.paths['/api/v1/rollup/{team}'].get.parameters.map(({ name }: { name: string }) => name),
  ).toEqual(['team', 'cycle', 'measure'])
})

import { runInDurableObject, SELF } from 'cloudflare:test'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  clientOf,
  joinTeam,
  newOrganization,
  SERVER,
  statusOf,
  type TestOrganization,
  taken,
} from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', state: 'running' } as const
const params = { team: 'sales', cycle: CYCLE.name }
const PEOPLE = ['Ann', 'Ben', 'Cleo', 'Dora', 'Emil', 'Finn', 'Gil', 'Hana', 'Ida', 'Jon', 'Kim']

let organization: TestOrganization

beforeEach(async () => {
  const teams = [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company' },
    { id: 'support', parentId: 'company' },
  ]
  organization = await newOrganization(teams, [CYCLE])
})

async function ask(people: readonly string[], more = {}): Promise<string[]> {
  const { links } = taken(
    await organization.owner.call('askForReviews', { params, body: { people, ...more } }),
  )
  expect(links.map(({ person }) => person)).toEqual(people)
  return links.map(({ url }) => url)
}

const seen = async () => taken(await organization.owner.call('reviews', { params }))

const filledIn = (value: number, more: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries([1, 2, 3, 4, 5].map((index) => [`statement${index}`, String(value)])),
  keep: '',
  change: '',
  ...more,
})

const post = (url: string, fields: Readonly<Record<string, string>>) =>
  SELF.fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

async function answered(url: string, value: number, more = {}): Promise<void> {
  const response = await post(url, filledIn(value, more))
  expect([response.status, response.headers.get('location')]).toEqual([303, new URL(url).pathname])
}

test('five answers are shown together, four are not', async () => {
  const urls = await ask(PEOPLE.slice(0, 6))
  for (const [index, url] of urls.slice(0, 4).entries()) {
    await answered(url, index + 1, { keep: `Keep ${9 - index}`, change: index === 2 ? 'Shorter' : ' ' })
  }
  expect(await seen()).toEqual({
    asked: 6,
    answered: 4,
    people: PEOPLE.slice(0, 6).map((person, index) => ({ person, answered: index < 4 })),
    results: null,
  })
  await answered(urls[4] ?? '', 5, { statement5: '1', change: 'Earlier' })
  const { results } = await seen()
  expect(results).toEqual({
    answers: 5,
    means: [3, 3, 3, 3, 2.2],
    keep: ['Keep 6', 'Keep 7', 'Keep 8', 'Keep 9'],
    change: ['Earlier', 'Shorter'],
  })
})

test('a later answer joins only with four others, so that two looks differ by no one’s answer', async () => {
  const urls = await ask(PEOPLE)
  for (const url of urls.slice(0, 5)) await answered(url, 1)
  const first = await seen()
  for (const url of urls.slice(5, 9)) {
    await answered(url, 5)
    expect((await seen()).results).toEqual(first.results)
  }
  expect((await seen()).answered).toBe(9)
  await answered(urls[9] ?? '', 5)
  expect((await seen()).results).toMatchObject({ answers: 10, means: [3, 3, 3, 3, 3] })
})

describe('a personal link', () => {
  test('shows a form without a script that may be sent to itself alone', async () => {
    const [url = ''] = await ask(['<b>Ann</b>'])
    const response = await SELF.fetch(url)
    const text = await response.text()
    const policy = response.headers.get('content-security-policy')
    expect(response.status).toBe(200)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(text).not.toMatch(/<script|style=|Ann/)
    expect(text.match(/type="radio"/g)).toHaveLength(25)
  })

  test('is used once', async () => {
    const [url = ''] = await ask(['Ann'])
    await answered(url, 4)
    expect(await (await SELF.fetch(url)).text()).toContain('your answers are in')
    expect((await post(url, filledIn(1))).status).toBe(303)
    expect(await seen()).toMatchObject({ asked: 1, answered: 1 })
    const again = await organization.owner.call('askForReviews', { params, body: { people: ['ann'] } })
    expect(again).toMatchObject({ ok: false, problem: { status: 422 } })
  })

  test('ends with its time, and looks like one that never was', async () => {
    const [url = ''] = await ask(['Ann'], { expiresAt: '2020-01-01T00:00:00Z' })
    const unknown = `${SERVER}/v/${url.split('/v/')[1]?.replace(/.{8}$/, '00000000')}`
    const texts = await Promise.all(
      [url, unknown, `${SERVER}/v/nothing`].map(async (address) => {
        const response = await SELF.fetch(address)
        expect(response.status).toBe(404)
        return response.text()
      }),
    )
    expect(new Set(texts).size).toBe(1)
    expect((await post(url, filledIn(3))).status).toBe(404)
    expect(await seen()).toMatchObject({ answered: 0 })
  })

  test('is replaced for who lost it', async () => {
    const [old = ''] = await ask(['Ann'])
    const [fresh = ''] = await ask(['Ann'])
    expect((await SELF.fetch(old)).status).toBe(404)
    await answered(fresh, 2)
    expect(await seen()).toMatchObject({ asked: 1, answered: 1 })
  })

  test('opens nothing else', async () => {
    const [url = ''] = await ask(['Ann'])
    const client = clientOf(url.split('/v/')[1] ?? '')
    expect(statusOf(await client.call('reviews', { params }))).toBe(403)
    expect(statusOf(await client.call('listTeams', {}))).toBe(403)
  })
})

describe('what is wrong is said, nothing is stored, and what was typed stays in the form', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a statement left out', { statement3: '' }],
    ['a number out of range', { statement1: '6' }],
    ['no number', { statement2: 'good' }],
    ['a text too long', { change: 'x'.repeat(2_001) }],
  ]
  test.each(cases)('%s', async (_, wrong) => {
    const [url = ''] = await ask(['Ann'])
    const response = await post(url, filledIn(2, { keep: 'Ship "on" <Mondays>', ...wrong }))
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('Nothing was sent yet')
    expect(text).toContain('Ship &quot;on&quot; &lt;Mondays&gt;')
    expect(await seen()).toMatchObject({ answered: 0 })
  })

  test('no form at all, or far too much', async () => {
    const [url = ''] = await ask(['Ann'])
    expect((await SELF.fetch(url, { method: 'POST', body: '{}' })).status).toBe(422)
    expect((await post(url, { keep: 'x'.repeat(2_000_000) })).status).toBe(422)
    expect(await seen()).toMatchObject({ answered: 0 })
  })

  test('people named twice, no people, no such team or cycle', async () => {
    const { owner } = organization
    const statusFor = async (people: string[], where = {}) =>
      statusOf(await owner.call('askForReviews', { params: { ...params, ...where }, body: { people } }))
    expect(await statusFor(['Ann', ' ann'])).toBe(422)
    expect(await statusFor([])).toBe(422)
    expect(await statusFor(['Ann'], { team: 'nobody' })).toBe(404)
    expect(await statusFor(['Ann'], { cycle: '1999-Q1' })).toBe(404)
    const member = clientOf(await joinTeam(owner, 'sales'))
    expect(statusOf(await member.call('reviews', { params }))).toBe(403)
  })
})

test('storage cannot tell who answered what', async () => {
  const urls = await ask(PEOPLE.slice(0, 3))
  const logged = () =>
    runInDurableObject(organization.stub, (_, { storage }) => [...storage.sql.exec('SELECT * FROM log')])
  const before = await logged()
  for (const [index, url] of [...urls].reverse().entries())
    await answered(url, index + 1, { keep: `Text ${index}` })
  expect(await logged()).toEqual(before)
  await runInDurableObject(organization.stub, (_, { storage }) => {
    const answers = [...storage.sql.exec('SELECT * FROM review_answers')]
    const links = [...storage.sql.exec('SELECT * FROM review_links')]
    expect(answers).toHaveLength(3)
    for (const answer of answers) {
      expect(Object.keys(answer).sort()).toEqual(['answers', 'cycle', 'id', 'shown', 'team'])
      expect(Object.keys(JSON.parse(String(answer.answers))).sort()).toEqual(['change', 'keep', 'statements'])
    }
    // Beside the retrospective, the same in all of them, a link and an answer have no value in common.
    const valuesOf = (row: Record<string, unknown>) =>
      Object.entries(row).flatMap(([key, value]) =>
        ['cycle', 'team', 'shown', 'used'].includes(key) ? [] : [value],
      )
    const shared = answers.flatMap(valuesOf).filter((value) => links.flatMap(valuesOf).includes(value))
    expect(shared).toEqual([])
    expect(links.map(({ used, expires_at }) => [used, expires_at])).toEqual(links.map(() => [1, null]))
    // Rows lie in the order of their random ids; a hidden row number would give the order away.
    expect(answers.map(({ id }) => id)).toEqual(answers.map(({ id }) => id).sort())
    for (const table of ['review_answers', 'review_links']) {
      expect(() => storage.sql.exec(`SELECT rowid FROM ${table}`).toArray()).toThrow('no such column')
    }
  })
})

import { runInDurableObject, SELF } from 'cloudflare:test'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  clientOf,
  joinTeam,
  newOrganization,
  newRow,
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
    spread: [...Array.from({ length: 4 }, () => [1, 1, 1, 1, 1]), [2, 1, 1, 1, 0]],
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

  test('speaks the language that its address asks for, also where something is missing', async () => {
    const [url = ''] = await ask(['Ann'])
    const german = `${url}?language=de`
    expect(await (await SELF.fetch(german)).text()).toContain('Unsere Check-ins waren ihre Zeit wert.')
    const incomplete = await post(german, { ...filledIn(3), statement1: '' })
    expect(incomplete.status).toBe(422)
    expect(await incomplete.text()).toContain('Noch wurde nichts gesendet')
    expect((await post(german, filledIn(3))).headers.get('location')).toMatch(/\?language=de$/)
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
    expect(statusOf(await client.call('reviews', { params }))).toBe(401)
    expect(statusOf(await client.call('listTeams', {}))).toBe(401)
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

describe('the pilot of a program', () => {
  /** A program whose pilot is one team, in a cycle whose Retrospective is far off. */
  async function startPilot(values: Readonly<Record<string, number | string>> = {}): Promise<void> {
    const { owner } = organization
    const later = { name: '2099-Q1', start: '2099-01-01', end: '2099-03-31', state: 'planned' } as const
    taken(await owner.call('putCycles', { body: [later] }))
    const named = { firstCycleStart: '2099-01-05', cycleWeeks: 13, pilotCycles: 1, ...values }
    const changes = [
      ...Object.entries(named).flatMap(([key, value]) => newRow('values', key, { value })),
      ...newRow('candidates', 'P1', { team: 'team sales', chosen: 'Yes' }),
    ]
    taken(await owner.call('syncProgram', { body: { baseRevision: 0, changes } }))
  }

  const askPilot = async (people: readonly string[], again: readonly string[] = []) =>
    taken(
      await organization.owner.call('askPilotForReviews', {
        body: { team: 'Team Sales', cycle: 1, people, again },
      }),
    )
  const rows = async () => taken(await organization.owner.call('pilotReviews', {}))

  test('is asked by name, each person once, and again only who lost the link', async () => {
    await startPilot()
    const first = await askPilot(['Ann', 'Ben'])
    expect(first.links.map(({ person }) => person)).toEqual(['Ann', 'Ben'])
    await answered(first.links[0]?.url ?? '', 3)
    const second = await askPilot(['ann', 'Ben', 'Cleo', 'cleo '])
    expect(second).toMatchObject({
      links: [{ person: 'Cleo' }],
      asked: [
        { person: 'Ann', answered: true },
        { person: 'Ben', answered: false },
      ],
    })
    const third = await askPilot(['Ann', 'Ben'], ['Ann', 'Ben'])
    expect(third.links.map(({ person }) => person)).toEqual(['Ben'])
    expect((await SELF.fetch(first.links[1]?.url ?? '')).status).toBe(404)
    const elsewhere = { team: 'Team support', cycle: 1, people: ['Ann'] }
    expect(statusOf(await organization.owner.call('askPilotForReviews', { body: elsewhere }))).toBe(404)
  })

  test('gets rows of which none is a person, once everybody has answered', async () => {
    await startPilot()
    const { links } = await askPilot(PEOPLE.slice(0, 6))
    const given = links.map((_, index) => [1, 2, 3, 4, 5].map((step) => ((index * step) % 5) + 1))
    for (const [index, { url }] of links.entries()) {
      const statements = Object.fromEntries(
        given[index]?.map((value, at) => [`statement${at + 1}`, `${value}`]) ?? [],
      )
      await answered(url, 1, {
        ...statements,
        keep: `Keep ${9 - index}`,
        change: index === 3 ? 'Shorter' : '',
      })
      if (index === 4) expect((await rows()).reviews).toEqual([])
    }
    const { reviewers, reviews } = await rows()
    expect(reviewers.map(({ person, answered }) => [person, answered])).toEqual(
      PEOPLE.slice(0, 6).map((person) => [person, 'Yes']),
    )
    const column = (index: number) => given.map((answer) => answer[index] ?? 0).sort()
    expect(reviews.map((row) => [row.statement1, row.statement3, row.keep, row.change])).toEqual(
      PEOPLE.slice(0, 6).map((_, row) => [
        column(0)[row],
        column(2)[row],
        `Keep ${row + 4}`,
        row === 0 ? 'Shorter' : null,
      ]),
    )
    expect(await rows()).toEqual({ reviewers, reviews, notes: [] })
  })

  test('may ask for more answers than five, and not for fewer', async () => {
    await startPilot({ minReviews: 6 })
    const urls = await ask(PEOPLE.slice(0, 6))
    for (const url of urls.slice(0, 5)) await answered(url, 2)
    expect((await seen()).results).toBe(null)
    await answered(urls[5] ?? '', 2)
    expect((await seen()).results).toMatchObject({ answers: 6 })
  })

  test('never shows fewer than five, whatever the program says', async () => {
    await startPilot({ minReviews: 1 })
    for (const { url } of (await askPilot(PEOPLE.slice(0, 4))).links) await answered(url, 2)
    expect((await rows()).reviews).toEqual([])
  })
})

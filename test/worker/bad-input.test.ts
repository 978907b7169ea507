import { env, runInDurableObject, SELF } from 'cloudflare:test'
import { beforeAll, describe, expect, test } from 'vitest'
import { ROUTES, type Route } from '../../shared/api/index.ts'
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
let organization: TestOrganization
let token: string

beforeAll(async () => {
  const teams = [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company' },
    { id: 'support', parentId: 'company' },
  ]
  organization = await newOrganization(teams, [CYCLE])
  token = await joinTeam(organization.owner, 'sales')
  const changes = [
    ...newRow('objectives', 'O1', { title: '=HYPERLINK("https://example.org")', state: 'Agreed' }),
    ...newRow('checkIns', 'C1', { keyResultId: 'K1', date: '2026-11-20', value: 4 }),
  ]
  taken(await clientOf(token).call('sync', { params, body: { baseRevision: 0, changes } }))
})

const change = (row: string, field: string, to: string | number, table = 'keyResults') => ({
  table,
  row,
  field,
  from: null,
  to,
})

describe('a sync that fits no tracker names row and field and changes nothing', () => {
  test.each([
    ['unknown table', change('K2', 'title', 'x', 'secrets'), 'no table'],
    ['table named like a property', change('K2', 'title', 'x', 'constructor'), 'no table'],
    ['unknown field', change('K2', 'colour', 'red'), 'no field'],
    ['computed field', change('K2', 'progress', 1), 'no field'],
    ['text for a number', change('K2', 'target', 'ten'), 'number'],
    ['number for a text', change('K2', 'title', 10), 'Text'],
    ['no such day', change('K2', 'start', '2026-02-30'), 'date'],
    ['no such choice', change('K2', 'type', 'Sideways'), 'Increase'],
    ['a text of 10,001 characters', change('K2', 'title', 'x'.repeat(10_001)), '10,000'],
    ['an id with odd characters', change('K 2/../', 'title', 'x'), 'An id'],
    ['unknown setting', change('as_of', 'value', '2026-11-20', 'settings'), 'no setting'],
    ['a setting of another kind', change('grace', 'value', 'much', 'settings'), 'number'],
  ])('%s', async (_, bad, message) => {
    const good = change('K3', 'title', 'fine')
    const answer = await clientOf(token).call('sync', {
      params,
      body: { baseRevision: 1, changes: [good, bad] },
    })
    if (answer.ok) throw new Error('was taken in')
    expect(answer.problem.status).toBe(422)
    expect(answer.problem.errors).toHaveLength(1)
    expect(answer.problem.errors?.[0]?.where).toBe(`${bad.table} ${bad.row} ${bad.field}`)
    expect(answer.problem.errors?.[0]?.message).toContain(message)
    await expectUnchanged()
  })

  test('1,001 changes', async () => {
    const changes = Array.from({ length: 1_001 }, (_, row) => change(`K${row}`, 'title', 'x'))
    const answer = await clientOf(token).call('sync', { params, body: { baseRevision: 1, changes } })
    expect(answer).toMatchObject({ problem: { status: 422, errors: [{ where: 'changes' }] } })
    await expectUnchanged()
  })

  test('more than 200 objectives', async () => {
    const changes = Array.from({ length: 201 }, (_, row) => change(`P${row}`, 'title', 'x', 'objectives'))
    const answer = await clientOf(token).call('sync', { params, body: { baseRevision: 1, changes } })
    expect(answer).toMatchObject({
      problem: { status: 422, detail: expect.stringContaining('200 objectives') },
    })
    await expectUnchanged()
  })

  test('a revision that this server never had', async () => {
    const answer = await clientOf(token).call('sync', { params, body: { baseRevision: 99, changes: [] } })
    expect(statusOf(answer)).toBe(409)
  })

  test('an unknown cycle is answered with those there are', async () => {
    const answer = await clientOf(token).call('sync', {
      params: { ...params, cycle: '2031-Q1' },
      body: { baseRevision: 0, changes: [] },
    })
    expect(answer).toMatchObject({ problem: { status: 404, detail: expect.stringContaining('2026-Q4') } })
  })
})

test('a check-in that somebody removes comes back', async () => {
  const body = { baseRevision: 1, changes: [], deletes: [{ table: 'checkIns', row: 'C1' }] }
  const reply = taken(await clientOf(token).call('sync', { params, body }))
  expect(reply.problems).toMatchObject([{ table: 'checkIns', row: 'C1', field: null }])
  const value = { table: 'checkIns', row: 'C1', field: 'value', from: null, to: 4 }
  expect(reply.changes).toContainEqual(expect.objectContaining(value))
  await expectUnchanged()
})

describe('a body', () => {
  const post = (body: BodyInit, path = '/api/v1/teams/sales/cycles/2026-Q4/sync') =>
    SELF.fetch(`${SERVER}${path}`, { method: 'POST', body, headers: { authorization: `Bearer ${token}` } })

  test.each([
    ['that is not JSON', '{"baseRevision": 0,', 400],
    ['that is empty', '', 400],
    ['of another shape', '[]', 422],
    ['of a byte more than 1 MB', 'x'.repeat(1_048_577), 413],
    ['of a byte more than 1 MB that does not say how long it is', streamOf('x'.repeat(1_048_577)), 413],
  ])('%s', async (_, body, status) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(/\.$/) })
    await expectUnchanged()
  })
})

describe('a tree', () => {
  test.each([
    ['its own parent', [{ id: 'loop', name: 'Loop', parentId: 'loop' }], 'own parent'],
    [
      'a circle',
      [
        { id: 'x', name: 'X', parentId: 'y' },
        { id: 'y', name: 'Y', parentId: 'x' },
      ],
      'own ancestor',
    ],
    ['an orphan', [{ id: 'z', name: 'Z', parentId: 'nowhere' }], 'does not exist'],
    ['an id given twice', ['A', 'B'].map((name) => ({ id: 'twice', name, parentId: null })), 'twice'],
    [
      'more than 50 levels',
      Array.from({ length: 60 }, (_, level) => ({
        id: `n${level}`,
        name: 'N',
        parentId: level === 0 ? null : `n${level - 1}`,
      })),
      '50 levels',
    ],
    ['20,001 teams', manyTeams(20_001), '20,000 teams'],
  ])('with %s', async (_, body, message) => {
    const answer = await organization.owner.call('putTeams', { body })
    if (answer.ok) throw new Error('was taken in')
    expect(answer.problem.status).toBe(422)
    expect(answer.problem.errors?.[0]?.message).toContain(message)
    expect(taken(await organization.owner.call('listTeams', {}))).toHaveLength(3)
  })

  test('that would come to 20,001 teams', async () => {
    const answer = await organization.owner.call('putTeams', { body: manyTeams(19_998) })
    expect(answer).toMatchObject({
      problem: { status: 422, detail: expect.stringContaining('20,000 teams') },
    })
    expect(taken(await organization.owner.call('listTeams', {}))).toHaveLength(3)
  })

  test('whose upper node is archived before the lower ones', async () => {
    expect(statusOf(await organization.owner.call('archiveTeam', { params: { team: 'company' } }))).toBe(422)
  })
})

describe('nothing to add up', () => {
  test('a cycle without teams', async () => {
    const { owner } = await newOrganization([], [CYCLE])
    const report = taken(await owner.call('scalingReport', {}))
    expect(report).toMatchObject({ cycle: CYCLE.name })
    expect(await owner.call('rollup', { params: { team: 'company' } })).toMatchObject({
      problem: { status: 404, detail: expect.stringContaining('company') },
    })
  })

  test('a node that is unknown', async () => {
    const { owner } = organization
    const show = { titles: true, owners: true, notes: true }
    const unknown = expect.objectContaining({ status: 404, detail: expect.stringMatching(/nowhere.*\.$/) })
    expect(await owner.call('rollup', { params: { team: 'nowhere' } })).toMatchObject({ problem: unknown })
    const body = { teamId: 'nowhere', show }
    expect(await owner.call('createLink', { body })).toMatchObject({ problem: unknown })
    const { url } = taken(await owner.call('createLink', { body: { ...body, teamId: 'company' } }))
    const page = await SELF.fetch(`${url}/nowhere`)
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('This link reaches no such team')
  })
})

test.each(['putTeams', 'putCycles', 'join', 'createOrganization'] as const)(
  'a name of 10,001 characters in %s is refused with a sentence',
  async (route) => {
    const name = 'x'.repeat(10_001)
    const bodies = {
      putTeams: [{ id: 'long', name, parentId: null }],
      putCycles: [{ ...CYCLE, name }],
      join: { code: 'okr_code', person: name },
      createOrganization: { name },
    }
    const { method, path } = ROUTES[route]
    const response = await SELF.fetch(`${SERVER}${path}`, {
      method,
      body: JSON.stringify(bodies[route]),
      headers: { authorization: `Bearer ${organization.ownerToken}` },
    })
    expect(await response.json()).toMatchObject({
      status: 422,
      errors: [{ message: 'A name has at most 200 characters.' }],
    })
    expect(taken(await organization.owner.call('listTeams', {}))).toHaveLength(3)
  },
)

test.each([
  ['ends before it starts', { ...CYCLE, name: 'bad', start: '2026-12-31', end: '2026-10-01' }],
  ['is longer than 400 days', { ...CYCLE, name: 'bad', end: '2028-12-31' }],
  ['has no name', { ...CYCLE, name: ' - ' }],
])('a cycle that %s', async (_, cycle) => {
  const answer = await organization.owner.call('putCycles', { body: [cycle] })
  expect(answer).toMatchObject({
    problem: { status: 422, errors: [{ where: expect.stringContaining('cycles[0]') }] },
  })
})

describe('keys and codes', () => {
  test('that are unknown, wrong or malformed look the same', async () => {
    const wrong = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
    const elsewhere = token.replace(organization.id, '000000000000')
    const answers = await Promise.all(
      [wrong, elsewhere].map((text) => clientOf(text).call('rollup', { params: { team: 'sales' } })),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers.map((answer) => statusOf(answer))).toEqual([401, 401])
    expect(statusOf(await clientOf('rubbish').call('listTeams', {}))).toBe(401)
    expect(statusOf(await clientOf(null).call('listTeams', {}))).toBe(401)
  })

  test('of an organisation that never was leave nothing behind', async () => {
    const elsewhere = token.replace(organization.id, '111111111111')
    expect(statusOf(await clientOf(elsewhere).call('rollup', { params: { team: 'sales' } }))).toBe(401)
    await runInDurableObject(env.ORGANIZATION.getByName('111111111111'), (_, { storage }) => {
      expect(storage.sql.exec('SELECT name FROM sqlite_master').toArray()).toEqual([])
    })
  })

  test('a code serves as often as it says, until it expires', async () => {
    const join = (code: string) => clientOf(null).call('join', { body: { code, person: 'Bo' } })
    const { code } = taken(
      await organization.owner.call('invite', { params: { team: 'sales' }, body: { uses: 2 } }),
    )
    expect([await join(code), await join(code), await join(code)].map((answer) => statusOf(answer))).toEqual([
      0, 0, 403,
    ])
    const expiresAt = '2020-01-01T00:00:00Z'
    const expired = taken(
      await organization.owner.call('invite', { params: { team: 'sales' }, body: { expiresAt } }),
    )
    const answers = [await join(code), await join(expired.code), await join('rubbish'), await join(token)]
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('an unknown time zone', async () => {
    const answer = await clientOf(null).call('createOrganization', {
      body: { name: 'X', timeZone: 'Mars/Olympus' },
    })
    expect(statusOf(answer)).toBe(422)
  })
})

test.each(Object.entries(ROUTES))(
  '%s answers a call without a key with a problem, never with 500',
  async (_, route: Route) => {
    const path = route.path.replace(/\{\w+\}/g, 'x')
    const response = await SELF.fetch(`${SERVER}${path}`, {
      method: route.method,
      ...(route.body ? { body: '{}' } : {}),
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(await response.json()).toMatchObject({ status: response.status })
  },
)

function manyTeams(count: number) {
  return Array.from({ length: count }, (_, place) => ({ id: `t${place}`, name: 'T', parentId: null }))
}

function streamOf(text: string): ReadableStream {
  return new Blob([text]).stream()
}

async function expectUnchanged(): Promise<void> {
  const reply = taken(await clientOf(token).call('sync', { params, body: { baseRevision: 0, changes: [] } }))
  expect(reply.revision).toBe(1)
  expect(reply.changes).toHaveLength(5)
  expect(reply.changes).toContainEqual(
    expect.objectContaining({ field: 'title', to: '=HYPERLINK("https://example.org")' }),
  )
}

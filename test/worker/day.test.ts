import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Database } from '../../worker/organization/database.ts'
import { nextMidnight, turnStep } from '../../worker/organization/day.ts'
import { clientOf, joinTeam, newOrganization, newRow, type TestOrganization, taken } from './server.ts'

const CYCLE = { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02', state: 'running' } as const
const TEAMS = [
  { id: 'company', parentId: null },
  { id: 'sales', parentId: 'company' },
  { id: 'support', parentId: 'company' },
]

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

function itIs(time: string): void {
  vi.setSystemTime(new Date(time))
}

async function withTracker({ owner }: TestOrganization, team: string, checkIn: string, value: number) {
  const client = clientOf(await joinTeam(owner, team))
  const changes = [
    ...newRow('objectives', 'O1', { title: 'Win', state: 'Agreed' }),
    ...newRow('keyResults', 'K1', {
      objectiveId: 'O1',
      title: 'Deals',
      type: 'Increase',
      baseline: 0,
      target: 10,
    }),
    ...newRow('checkIns', 'C1', { keyResultId: 'K1', date: checkIn, value, confidence: 6 }),
  ]
  const params = { team, cycle: CYCLE.name }
  taken(await client.call('sync', { params, body: { baseRevision: 0, changes } }))
  return client
}

async function rollupOf({ owner }: TestOrganization, team = 'company') {
  return taken(await owner.call('rollup', { params: { team } }))
}

describe('the day turns without a write', () => {
  test('expected, status, stale and coverage are those of the new day', async () => {
    itIs('2027-01-25T12:00:00Z')
    const organization = await newOrganization(TEAMS, [CYCLE])
    await withTracker(organization, 'sales', '2027-01-25', 2.3)
    const before = await rollupOf(organization)
    expect(before).toMatchObject({
      asOf: '2027-01-25',
      expected: 0.238636,
      statusCounts: { 'On track': 1 },
      coverage: { expected: 2, reporting: 1, stale: 0 },
    })
    itIs('2027-02-09T00:00:01Z')
    expect(await rollupOf(organization)).toMatchObject({
      asOf: '2027-02-09',
      expected: 0.409091,
      progress: 0.23,
      statusCounts: { 'On track': 0, 'Off track': 1 },
      coverage: { expected: 2, reporting: 0, stale: 1 },
    })
  })

  test('at midnight by alarm, and days gone by are cleared away but for the ends of weeks', async () => {
    itIs('2027-01-25T12:00:00Z')
    const organization = await newOrganization(TEAMS, [CYCLE])
    await withTracker(organization, 'sales', '2027-01-25', 2.3)
    itIs('2027-02-03T00:00:00Z')
    expect(await runDurableObjectAlarm(organization.stub)).toBe(true)
    await runInDurableObject(organization.stub, (_, { storage }) => {
      const days = storage.sql.exec('SELECT DISTINCT day FROM sums ORDER BY day').toArray()
      const ends = ['2027-01-10', '2027-01-17', '2027-01-24', '2027-01-31']
      expect(days.map(({ day }) => day)).toEqual([...ends, '2027-02-03'])
    })
    await evictDurableObject(organization.stub)
    expect(await rollupOf(organization)).toMatchObject({ asOf: '2027-02-03', expected: 0.340909 })
    const { trend } = await rollupOf(organization)
    expect(trend.map(({ week }) => week)).toEqual([
      '2027-01-04',
      '2027-01-11',
      '2027-01-18',
      '2027-01-25',
      '2027-02-01',
    ])
    expect(trend.map(({ progress }) => progress)).toEqual([0, 0, 0, 0.23, 0.23])
  })

  test('at midnight where the organisation is, whatever the clocks do there', () => {
    const next = (now: string, zone: string) => nextMidnight(new Date(now), zone).toISOString()
    expect(next('2027-01-25T12:00:00Z', 'UTC')).toBe('2027-01-26T00:00:00.000Z')
    expect(next('2027-01-25T23:30:00Z', 'Europe/Berlin')).toBe('2027-01-26T23:00:00.000Z')
    expect(next('2027-03-28T00:30:00Z', 'Europe/Berlin')).toBe('2027-03-28T22:00:00.000Z')
    expect(next('2027-01-25T12:00:00Z', 'Pacific/Auckland')).toBe('2027-01-26T11:00:00.000Z')
  })
})

test('a sync while the day is being turned goes to both days', async () => {
  itIs('2027-01-25T12:00:00Z')
  const organization = await newOrganization(TEAMS, [CYCLE])
  const sales = await withTracker(organization, 'sales', '2027-01-25', 2)
  const support = await withTracker(organization, 'support', '2027-01-25', 4)
  await runInDurableObject(organization.stub, (_, { storage }) => {
    const database = new Database(storage)
    expect(turnStep(database, '2027-01-26')).toBe(false)
    expect(turnStep(database, '2027-01-26')).toBe(false)
  })
  for (const [team, client] of Object.entries({ sales, support })) {
    const params = { team, cycle: CYCLE.name }
    const changes = newRow('checkIns', 'C2', { keyResultId: 'K1', date: '2027-01-25', value: 5 })
    taken(await client.call('sync', { params, body: { baseRevision: 1, changes } }))
  }
  expect(await rollupOf(organization)).toMatchObject({ asOf: '2027-01-25', progress: 0.5 })
  itIs('2027-01-26T00:00:00Z')
  expect(await rollupOf(organization)).toMatchObject({ asOf: '2027-01-26', progress: 0.5, expected: 0.25 })
})

test('a check-in dated ahead counts from its day on', async () => {
  itIs('2027-01-25T12:00:00Z')
  const organization = await newOrganization(TEAMS, [CYCLE])
  await withTracker(organization, 'sales', '2027-01-27', 5)
  expect(await rollupOf(organization)).toMatchObject({ progress: 0, statusCounts: { 'No check-in': 1 } })
  itIs('2027-01-27T12:00:00Z')
  expect(await rollupOf(organization)).toMatchObject({ progress: 0.5, statusCounts: { 'On track': 1 } })
})

test('a closed cycle stays as of its last day', async () => {
  itIs('2027-03-01T12:00:00Z')
  const organization = await newOrganization(TEAMS, [CYCLE])
  await withTracker(organization, 'sales', '2027-03-01', 5)
  itIs('2027-05-01T12:00:00Z')
  expect(await rollupOf(organization)).toMatchObject({ asOf: '2027-05-01' })
  taken(await organization.owner.call('putCycles', { body: [{ ...CYCLE, state: 'closed' }] }))
  expect(await rollupOf(organization)).toMatchObject({
    asOf: '2027-04-02',
    progress: 0.5,
    coverage: { expected: 1, reporting: 0, stale: 1 },
  })
  expect((await rollupOf(organization)).trend).toHaveLength(13)
})

test('the check at the end of a day finds a sum that was tampered with during it, and the owner finds that in the log', async () => {
  itIs('2027-01-25T12:00:00Z')
  const organization = await newOrganization(TEAMS, [CYCLE])
  await withTracker(organization, 'sales', '2027-01-25', 2)
  const checkAt = async (time: string) => {
    itIs(time)
    await runInDurableObject(organization.stub, (object) => object.alarm())
    const { entries } = taken(await organization.owner.call('readLog', {}))
    return entries.filter(({ action }) => action === 'found sums that differ')
  }
  expect(await checkAt('2027-01-26T00:00:00Z')).toEqual([])
  itIs('2027-01-26T12:00:00Z')
  await runInDurableObject(organization.stub, (_, { storage }) => {
    storage.sql.exec(
      `UPDATE sums SET sums = replace(sums, '"trackers":1', '"trackers":2') WHERE node = 'company'`,
    )
  })
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const [found, ...others] = await checkAt('2027-01-26T23:00:00Z')
  expect(others).toEqual([])
  expect(found?.by).toBe('the server')
  expect(JSON.parse(found?.what ?? '')).toMatchObject({
    differences: [{ node: 'company', day: '2027-01-26', stored: { trackers: 2 }, fresh: { trackers: 1 } }],
  })
  expect(said.mock.calls.flat()).toEqual([expect.stringContaining('1 nodes')])
  said.mockRestore()
})

test('what an earlier version did not count is counted at the first call, and a closed cycle keeps all else', async () => {
  itIs('2027-03-01T12:00:00Z')
  const organization = await newOrganization(TEAMS, [CYCLE])
  const { owner, stub } = organization
  await withTracker(organization, 'sales', '2027-03-01', 5)
  taken(await owner.call('putCycles', { body: [{ ...CYCLE, state: 'closed' }] }))
  const report = async () => taken(await owner.call('scalingReport', { query: {} }))
  const before = [await rollupOf(organization), await report()]
  await runInDurableObject(stub, (_, { storage }) => {
    const { sql } = storage
    for (const table of ['sums', 'contributions'])
      sql.exec(`UPDATE ${table} SET sums = json_remove(sums, '$.practice', '$.supporting')`)
  })
  expect((await report()).waves[0]?.figures).toMatchObject([{ value: null }, { value: null }, {}, {}, {}, {}])
  await runInDurableObject(stub, (_, { storage }) => {
    storage.sql.exec(`INSERT INTO recounts SELECT key, '' FROM cycles`)
    storage.sql.exec(`UPDATE organization SET day = ''`)
  })
  expect([await rollupOf(organization), await report()]).toEqual(before)
})

test('an archived team is gone from what is running and stays in what is closed', async () => {
  itIs('2027-03-01T12:00:00Z')
  const next = { name: '2027-Q2', start: '2027-04-05', end: '2027-07-02', state: 'running' } as const
  const organization = await newOrganization(TEAMS, [CYCLE, next])
  await withTracker(organization, 'sales', '2027-03-01', 5)
  itIs('2027-04-10T12:00:00Z')
  const { owner } = organization
  taken(await owner.call('putCycles', { body: [{ ...CYCLE, state: 'closed' }] }))
  taken(await owner.call('archiveTeam', { params: { team: 'sales' } }))
  const children = async (cycle: string) => {
    const rollup = taken(await owner.call('rollup', { params: { team: 'company' }, query: { cycle } }))
    return { progress: rollup.progress, children: rollup.children.map(({ team }) => team.id) }
  }
  expect(await children('2027-Q1')).toEqual({ progress: 0.5, children: ['sales', 'support'] })
  expect(await children('2027-Q2')).toEqual({ progress: null, children: ['support'] })
})

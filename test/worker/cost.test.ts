import { runInDurableObject, SELF } from 'cloudflare:test'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { requestOf } from '../../shared/api/index.ts'
import { Database } from '../../worker/organization/database.ts'
import { cleaningStep, turnStep } from '../../worker/organization/day.ts'
import { verifySums } from '../../worker/organization/verify.ts'
import { clientOf, joinTeam, newOrganization, newRow, rowsOf, SERVER, taken } from './server.ts'

const CYCLE = { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02', state: 'running' } as const
const FANOUT = 3

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date('2027-03-24T12:00:00Z'))
})
afterEach(() => vi.useRealTimers())

/** A tree with that many levels below its root, each node with {@link FANOUT} below it on the way down to the last team. */
function treeOf(depth: number) {
  const root = { id: 'n0', parentId: null }
  const levels = Array.from({ length: depth }, (_, level) =>
    Array.from({ length: FANOUT }, (_, place) => ({
      id: place === 0 ? `n${level + 1}` : `n${level + 1}-${place}`,
      parentId: `n${level}`,
    })),
  )
  return [root, ...levels.flat()]
}

async function withTracker(depth: number) {
  const organization = await newOrganization(treeOf(depth), [CYCLE])
  const team = `n${depth}`
  const token = await joinTeam(organization.owner, team)
  const params = { team, cycle: CYCLE.name }
  const changes = Array.from({ length: 12 }, (_, place) => [
    ...newRow('objectives', `O${place % 4}`, place < 4 ? { title: 'Win', state: 'Agreed' } : {}),
    ...newRow('keyResults', `K${place}`, {
      objectiveId: `O${place % 4}`,
      type: 'Increase',
      baseline: 0,
      target: 10,
    }),
    ...newRow('checkIns', `C${place}`, {
      keyResultId: `K${place}`,
      date: '2027-03-20',
      value: 1,
      confidence: 3,
    }),
  ]).flat()
  taken(await clientOf(token).call('sync', { params, body: { baseRevision: 0, changes } }))
  return { organization, team, token, params }
}

test.each([1, 3, 5, 8])('a check-in in a tree of depth %i costs its depth', async (depth) => {
  const { token, params } = await withTracker(depth)
  const row = newRow('checkIns', 'C99', { keyResultId: 'K1', date: '2027-03-24', value: 7, confidence: 8 })
  const body = { baseRevision: 1, changes: row }
  const { url, method, headers, body: text } = requestOf('sync', { params, body }, { url: SERVER, token })
  const response = await SELF.fetch(url, { method, headers: { ...headers }, body: text })
  expect(response.status).toBe(200)
  const { read, written } = rowsOf(response)
  console.log(`depth ${depth}: a check-in read ${read} rows and wrote ${written}`)
  expect(written).toBeLessThanOrEqual(depth + 6)
  expect(read).toBeLessThanOrEqual(3 * depth + 12)
})

test('a page costs its nodes, a sync that brings nothing writes nothing', async () => {
  const { organization, token, params } = await withTracker(5)
  const show = { titles: true, owners: true, notes: true }
  const { url } = taken(await organization.owner.call('createLink', { body: { teamId: 'n0', show } }))
  await SELF.fetch(url)
  const page = rowsOf(await SELF.fetch(url))
  const json = rowsOf(
    await SELF.fetch(`${SERVER}/api/v1/rollup/n0`, {
      headers: { authorization: `Bearer ${organization.ownerToken}` },
    }),
  )
  console.log(`${FANOUT} children and ${FANOUT} below them: page ${page.read} rows read, JSON ${json.read}`)
  expect(json).toMatchObject({ written: 0 })
  expect(json.read).toBeLessThanOrEqual(3 * FANOUT + 40)
  expect(page).toMatchObject({ written: 0 })
  expect(page.read).toBeLessThanOrEqual(3 * 2 * FANOUT + 40)
  const body = { baseRevision: 1, changes: [] }
  const {
    url: sync,
    method,
    headers,
    body: text,
  } = requestOf('sync', { params, body }, { url: SERVER, token })
  const nothing = await SELF.fetch(sync, { method, headers: { ...headers }, body: text })
  expect(rowsOf(nothing).written).toBe(0)
})

test('a night costs each team its path: turning the day, clearing the one before, adding up afresh', async () => {
  const teams = 12
  const tree = Array.from({ length: teams }, (_, place) => ({ id: `t${place}`, parentId: 'n3' }))
  const { owner, stub } = await newOrganization([...treeOf(3), ...tree], [CYCLE])
  for (const { id } of tree) {
    const changes = newRow('objectives', 'O1', { title: 'Win', state: 'Agreed' })
    const params = { team: id, cycle: CYCLE.name }
    const client = clientOf(await joinTeam(owner, id))
    taken(await client.call('sync', { params, body: { baseRevision: 0, changes } }))
  }
  await runInDurableObject(stub, (_, { storage }) => {
    const database = new Database(storage)
    const rowsOfAll = (step: () => boolean) => {
      while (!step());
      return database.takeRowCount()
    }
    const turn = rowsOfAll(() => turnStep(database, '2027-03-25'))
    const clearing = rowsOfAll(() => cleaningStep(database))
    const check = rowsOfAll(() => verifySums(database).length === 0)
    console.log(`${teams} teams of 5 levels: a night's turn, clearing and check:`, turn, clearing, check)
    const levels = 5
    expect(turn.written).toBeLessThanOrEqual(2 * teams + 20)
    expect(turn.read).toBeLessThanOrEqual((levels + 3) * teams + 60)
    expect(clearing.written).toBeLessThanOrEqual(2 * teams + 20)
    expect(check).toMatchObject({ written: 0 })
    expect(check.read).toBeLessThanOrEqual((levels + 3) * teams + 60)
  })
})

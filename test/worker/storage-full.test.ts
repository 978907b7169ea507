import { runInDurableObject } from 'cloudflare:test'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Database } from '../../worker/organization/database.ts'
import { verifySums } from '../../worker/organization/verify.ts'
import { clientOf, joinTeam, newOrganization, newRow, type TestOrganization, taken } from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', state: 'running' } as const
const params = { team: 'sales', cycle: CYCLE.name }
const ROWS = [
  ...newRow('objectives', 'O1', { title: 'Win', state: 'Agreed' }),
  ...newRow('keyResults', 'K1', { objectiveId: 'O1', type: 'Increase', baseline: 0, target: 10 }),
  ...newRow('checkIns', 'C1', { keyResultId: 'K1', date: '2026-11-20', value: 4, confidence: 6 }),
]
const CHECK_IN = newRow('checkIns', 'C2', { keyResultId: 'K1', date: '2026-11-20', value: 7, confidence: 8 })
let organization: TestOrganization
let token: string

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') })
})
afterAll(() => vi.useRealTimers())

beforeEach(async () => {
  const teams = [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company' },
  ]
  organization = await newOrganization(teams, [CYCLE])
  token = await joinTeam(organization.owner, 'sales')
  taken(await send(0, ROWS))
})

const send = (baseRevision: number, changes: typeof CHECK_IN) =>
  clientOf(token).call('sync', { params, body: { baseRevision, changes } })

test.each(['rows', 'log', 'documents', 'contributions', 'sums'])(
  'a sync whose %s SQLite has no room for leaves nothing behind, and says so',
  async (table) => {
    const before = await everything()
    await refuseWritesTo(table)
    const refused = await send(1, CHECK_IN)
    if (refused.ok) throw new Error('was taken in')
    expect(refused.problem).toMatchObject({
      status: 507,
      detail: expect.stringContaining('nothing was changed'),
    })
    expect(await everything()).toEqual(before)

    await inStorage((storage) => storage.sql.exec('DROP TRIGGER no_room'))
    expect(taken(await send(1, CHECK_IN))).toMatchObject({ revision: 2 })
    const rollup = taken(await organization.owner.call('rollup', { params: { team: 'company' } }))
    expect(rollup.progress).toBe(0.7)
    await inStorage((storage) => expect(verifySums(new Database(storage))).toEqual([]))
  },
)

test('figures can be read while there is no room', async () => {
  await refuseWritesTo('rows')
  expect(taken(await organization.owner.call('rollup', { params: { team: 'company' } })).progress).toBe(0.4)
})

/** As SQLite does where an object has all the storage that it may have, whose size cannot be set here. */
function refuseWritesTo(table: string): Promise<void> {
  return inStorage((storage) => {
    storage.sql.exec(
      `CREATE TRIGGER no_room BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
    )
  })
}

/** Every row of every table. */
function everything(): Promise<unknown> {
  return inStorage((storage) => {
    const tables = storage.sql
      .exec<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%cf%'`)
      .toArray()
    return tables.map(({ name }) => [name, storage.sql.exec(`SELECT * FROM "${name}"`).toArray()])
  })
}

function inStorage<Value>(work: (storage: DurableObjectStorage) => Value): Promise<Value> {
  return runInDurableObject(organization.stub, (_, { storage }) => work(storage))
}

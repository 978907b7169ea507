import { evictDurableObject, runDurableObjectAlarm, runInDurableObject, SELF } from 'cloudflare:test'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { ROUTES, type Route, type RouteName } from '../../shared/api/index.ts'
import { applyReply, EMPTY_STATE, type SyncState } from '../../shared/workbook/index.ts'
import { Database } from '../../worker/organization/database.ts'
import { readEntries } from '../../worker/organization/log.ts'
import { verifySums } from '../../worker/organization/verify.ts'
import { clientOf, joinTeam, newOrganization, SERVER, type TestOrganization, taken } from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', state: 'running' } as const
const TREE = [
  { id: 'company', parentId: null },
  { id: 'sales', parentId: 'company' },
  { id: 'support', parentId: 'company' },
]
/** Put the printed number here to see the same again. */
const SEED = Date.now() % 2 ** 31
const TIMEOUT = 60_000
const isRouteName = (name: string): name is RouteName => Object.hasOwn(ROUTES, name)
// Of the routes, the one that would end the rest.
const NAMES = Object.keys(ROUTES)
  .filter(isRouteName)
  .filter((name) => name !== 'deleteOrganization')

beforeAll(() => {
  console.log(`Fuzzed with SEED = ${SEED}`)
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') })
})
afterAll(() => vi.useRealTimers())

type Schema = { readonly [Key in 'type' | 'const' | 'format']?: unknown } & {
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const text = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom(
    'sales',
    'company',
    'O1',
    'K1',
    'C1',
    'objectives',
    'checkIns',
    'title',
    '2026-11-20',
    '2026-Q4',
  ),
  fc.constantFrom('__proto__', 'constructor', '\u0000', '\ud800', '-1', 'x'.repeat(300)),
)

/** Values that a JSON schema takes, or nearly. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf))
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(
        ([key, field]) => [key, valuesOf(field)] as const,
      )
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] })
    }
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), { maxLength: 4 })
    case 'integer':
      return fc.integer({ min: -1, max: 3 })
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 200_000 }), fc.double())
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return schema.format === 'date' ? fc.constantFrom('2026-11-20', '2026-10-01', '0001-01-01') : text
  }
}

const bytes = fc.uint8Array({ maxLength: 60 })

function requestTo(name: RouteName) {
  const { body }: Route = ROUTES[name]
  const schema: Schema = body ? JSON.parse(JSON.stringify(z.toJSONSchema(body))) : { const: null }
  const shaped = valuesOf(schema).map((value) => JSON.stringify(value))
  return fc.record({
    name: fc.constant(name),
    body: fc.oneof({ weight: 4, arbitrary: shaped }, { weight: 1, arbitrary: bytes }),
    parameter: fc.constantFrom('sales', 'company', '2026-Q4', 'x', '%00', '..%2f'),
    query: fc.oneof(fc.constant(''), fc.webQueryParameters({ size: 'small' })),
    isOwner: fc.boolean(),
  })
}

test(
  'whatever is sent to whatever call is answered, never with 500',
  async () => {
    const { ownerToken, owner, stub } = await newOrganization(TREE, [CYCLE])
    const member = await joinTeam(owner, 'sales')
    const request = fc.oneof(...NAMES.map(requestTo))
    const property = fc.asyncProperty(request, async ({ name, body, parameter, query, isOwner }) => {
      const { path, method, body: hasBody }: Route = ROUTES[name]
      const address = path
        .replace('{cycle}', CYCLE.name)
        .replace(/\{\w+\}/g, parameter)
        .concat(query && `?${query}`)
      const response = await SELF.fetch(`${SERVER}${address}`, {
        method,
        headers: { authorization: `Bearer ${isOwner ? ownerToken : member}` },
        ...(hasBody ? { body } : {}),
      })
      const said = await response.text()
      expect(response.status, said).toBeLessThan(500)
      if (response.status >= 400)
        expect(JSON.parse(said)).toMatchObject({ detail: expect.stringMatching(/\S{2}/) })
    })
    await fc.assert(property, { numRuns: 200, seed: SEED })
    await expectWhole(stub)
  },
  TIMEOUT,
)

const FIELDS = {
  objectives: {
    title: fc.constantFrom('Win', 'Grow', null),
    state: fc.constantFrom('Agreed', 'Draft', 'Closed'),
  },
  keyResults: {
    objectiveId: fc.constantFrom('O1', 'O2'),
    type: fc.constantFrom('Increase', 'At most', 'Done'),
    baseline: fc.constantFrom(0, 10),
    target: fc.constantFrom(10, 20),
  },
  checkIns: {
    keyResultId: fc.constantFrom('K1', 'K2'),
    date: fc.constantFrom('2026-10-05', '2026-11-01', '2026-11-20', '2026-11-25'),
    value: fc.integer({ min: 0, max: 20 }),
    confidence: fc.integer({ min: 0, max: 10 }),
  },
} as const

const edit = fc.oneof(
  ...Object.entries(FIELDS).flatMap(([table, fields]) =>
    Object.entries(fields).map(([field, to]) =>
      fc.record({
        table: fc.constant(table),
        row: fc.constantFrom('1', '2').map((place) => `${table.charAt(0).toUpperCase()}${place}`),
        field: fc.constant(field),
        to: to as fc.Arbitrary<string | number | null>,
      }),
    ),
  ),
)
const push = fc.record({
  client: fc.nat({ max: 4 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
  removed: fc.option(fc.constantFrom('O2', 'K2')),
})
/** Pushes that are sent at once, then what happens to the object. */
const round = fc.record({
  pushes: fc.array(push, { minLength: 1, maxLength: 5 }),
  after: fc.constantFrom('nothing', 'evict', 'alarm twice', 'a day passes'),
})

interface Member {
  readonly team: string
  readonly token: string
  state: SyncState
}

test(
  'many people at once, evictions and alarms leave sums that are exact and a log that tells all',
  async () => {
    const property = fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 4 }), async (rounds) => {
      vi.setSystemTime(new Date('2026-11-20T12:00:00Z'))
      const organization = await newOrganization(TREE, [CYCLE])
      const members = await Promise.all(
        ['sales', 'sales', 'sales', 'support', 'support'].map(async (team): Promise<Member> => {
          return { team, token: await joinTeam(organization.owner, team), state: EMPTY_STATE }
        }),
      )
      for (const { pushes, after } of rounds) {
        await Promise.all(
          pushes.map(({ client, edits, removed }) => exchange(members[client], edits, removed)),
        )
        await happen(organization, after)
      }
      for (const member of [...members, ...members]) await exchange(member, [], null)
      for (const team of ['sales', 'support']) {
        const [first, ...others] = members.filter((member) => member.team === team)
        for (const other of others) expect(contentOf(other.state)).toEqual(contentOf(first?.state))
        await expectLogToTell(organization, team, contentOf(first?.state))
      }
      await expectWhole(organization.stub)
    })
    await fc.assert(property, { numRuns: 6, seed: SEED, endOnFailure: true })
  },
  TIMEOUT,
)

async function exchange(
  member: Member | undefined,
  edits: readonly { table: string; row: string; field: string; to: string | number | null }[],
  removed: string | null,
): Promise<void> {
  if (!member) return
  const { base, revision } = member.state
  const from = (table: string, row: string, field: string) =>
    base.tables[table]?.find(({ id }) => id === row)?.fields[field] ?? null
  const last = new Map(edits.map((each) => [`${each.table} ${each.row} ${each.field}`, each]))
  const changes = [...last.values()].map((each) => ({
    ...each,
    from: from(each.table, each.row, each.field),
  }))
  const deletes = removed
    ? [{ table: removed.startsWith('K') ? 'keyResults' : 'objectives', row: removed }]
    : []
  const request = { baseRevision: revision, changes, deletes }
  const params = { team: member.team, cycle: CYCLE.name }
  const reply = taken(await clientOf(member.token).call('sync', { params, body: request }))
  // A reply that comes after a later one of the same person changes nothing.
  if (reply.revision >= member.state.revision && member.state.revision === revision) {
    member.state = applyReply(member.state, request, reply, base).state
  }
}

async function happen({ stub }: TestOrganization, what: string): Promise<void> {
  if (what === 'evict') await evictDurableObject(stub)
  if (what === 'a day passes') vi.setSystemTime(Date.now() + 86_400_000)
  if (what === 'alarm twice') {
    for (const _ of [1, 2]) await runInDurableObject(stub, (instance) => instance.alarm())
    await runDurableObjectAlarm(stub)
  }
}

/** By table, row and field what a document holds; blanks left out. */
function contentOf(state: SyncState | undefined): Map<string, unknown> {
  const content = new Map<string, unknown>()
  for (const [table, rows] of Object.entries(state?.base.tables ?? {})) {
    for (const { id, fields } of rows) {
      for (const [field, value] of Object.entries(fields)) {
        if (value !== null) content.set(`${table} ${id} ${field}`, value)
      }
    }
  }
  return sorted(content)
}

/** Every revision is in the log, and what the log says one after the other is what the document holds. */
async function expectLogToTell({ stub }: TestOrganization, team: string, content: Map<string, unknown>) {
  await runInDurableObject(stub, (_, { storage }) => {
    const entries = readEntries(new Database(storage), { cycle: '2026-q4', team })
    const revisions = storage.sql
      .exec('SELECT revision FROM log WHERE team = ? ORDER BY revision', team)
      .toArray()
    expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_, place) => place + 1))
    const told = new Map<string, unknown>()
    for (const { changes, deletes } of entries) {
      for (const { table, row, field, to } of changes) {
        if (to === null) told.delete(`${table} ${row} ${field}`)
        else told.set(`${table} ${row} ${field}`, to)
      }
      for (const { table, row } of deletes) {
        for (const key of told.keys()) if (key.startsWith(`${table} ${row} `)) told.delete(key)
      }
    }
    expect(sorted(told)).toEqual(content)
  })
}

async function expectWhole(stub: TestOrganization['stub']): Promise<void> {
  await runInDurableObject(stub, (_, { storage }) => expect(verifySums(new Database(storage))).toEqual([]))
}

function sorted<Value>(map: Map<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)))
}

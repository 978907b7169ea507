import { runInDurableObject, SELF } from 'cloudflare:test'
import { parse } from 'csv-parse/browser/esm/sync'
import { afterEach, expect, test, vi } from 'vitest'
import { clientOf, joinTeam, newOrganization, newRow, statusOf, taken } from './server.ts'

const TREE = [
  { id: 'company', parentId: null },
  { id: 'web', parentId: 'company' },
  { id: 'app', parentId: 'company' },
]
const CYCLE = { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02', state: 'running' } as const

afterEach(() => vi.useRealTimers())

test('keys are listed with their last use and revoked, one or all of a person; the last owner’s stays', async () => {
  const { owner, ownerToken } = await newOrganization(TREE, [CYCLE])
  const anns = [await joinTeam(owner, 'web', 'Ann'), await joinTeam(owner, 'app', 'ann ')]
  const bens = await joinTeam(owner, 'web', 'Ben')
  const rollup = (token: string, team: string) =>
    clientOf(token).call('rollup', { params: { team }, query: {} }).then(statusOf)
  expect(await rollup(bens, 'web')).toBe(0)

  const listed = taken(await owner.call('listKeys', {}))
  expect(
    listed.map(({ kind, person, teamId, lastUsedOn }) => [kind, person, teamId, lastUsedOn !== null]),
  ).toEqual([
    ['owner', '', null, true],
    ['team', 'Ann', 'web', false],
    ['team', 'ann ', 'app', false],
    ['team', 'Ben', 'web', true],
  ])
  expect(JSON.stringify(listed)).not.toMatch(/hash|secret/)

  expect(taken(await owner.call('revokeKeysOf', { query: { person: 'ANN' } }))).toEqual({ revoked: 2 })
  expect(await Promise.all(anns.map((token) => rollup(token, 'web')))).toEqual([401, 401])
  expect(statusOf(await owner.call('revokeKeysOf', { query: { person: 'Nobody' } }))).toBe(404)
  const ben = listed.find(({ person }) => person === 'Ben')?.id ?? ''
  taken(await owner.call('revokeKey', { params: { key: ben } }))
  taken(await owner.call('revokeKey', { params: { key: ben } }))
  expect(await rollup(bens, 'web')).toBe(401)

  const own = listed[0]?.id ?? ''
  expect(statusOf(await owner.call('revokeKey', { params: { key: own } }))).toBe(409)
  const other = taken(await owner.call('addOwnerKey', {}))
  taken(await clientOf(other.ownerToken).call('revokeKey', { params: { key: own } }))
  expect(await rollup(ownerToken, 'web')).toBe(401)
  expect(await rollup(other.ownerToken, 'web')).toBe(0)
})

test('the log says who changed what from what to what, part by part and as harmless CSV', async () => {
  const { owner } = await newOrganization(TREE, [CYCLE])
  const web = clientOf(await joinTeam(owner, 'web', '=Ann()'))
  const params = { team: 'web', cycle: CYCLE.name }
  const many = Array.from({ length: 300 }, (_, row) => newRow('checkIns', `C${row}`, { value: row, by: 'B' }))
  const changes = [...newRow('objectives', 'O1', { title: '=HYPERLINK("x")' }), ...many.flat()]
  taken(await web.call('sync', { params, body: { baseRevision: 0, changes } }))
  const edit = { table: 'objectives', row: 'O1', field: 'title', from: '=HYPERLINK("x")', to: 'Win' }
  taken(await web.call('sync', { params, body: { baseRevision: 1, changes: [edit] } }))
  taken(await owner.call('patchTeam', { params: { team: 'web' }, body: { name: 'Web shop', headcount: 7 } }))

  const first = taken(await owner.call('readLog', { query: {} }))
  const rest = taken(await owner.call('readLog', { query: { after: first.next ?? '' } }))
  const entries = [...first.entries, ...rest.entries]
  expect(rest.next).toBe(null)
  expect(entries.map(({ action }) => action)).toEqual([
    'created the organisation',
    'changed teams',
    'changed cycles',
    'invited',
    'joined',
    'changed teams',
    ...changes.map(() => 'set'),
    'changed',
  ])
  expect(entries[5]).toMatchObject({
    by: 'the owner',
    what: '{"team":"web"}',
    from: '{"name":"Team web","headcount":0}',
    to: '{"name":"Web shop","headcount":7}',
  })
  expect(entries[entries.length - 1]).toMatchObject({
    by: '=Ann()',
    teamId: 'web',
    what: 'objectives O1 title',
    from: '=HYPERLINK("x")',
    to: 'Win',
  })
  const ofWeb = taken(
    await owner.call('readLog', { query: { cycle: '2027 q1', team: 'web', after: '2027q1/web/1' } }),
  )
  expect(ofWeb.entries).toEqual(entries.slice(-1))
  const latest = taken(await owner.call('readLog', { query: { latest: '2' } }))
  expect(latest).toEqual({ entries: [entries[5], entries[4]], next: null })
  expect(statusOf(await owner.call('readLog', { query: { latest: '0' } }))).toBe(422)
  expect(statusOf(await owner.call('readLog', { query: { after: 'x' } }))).toBe(422)
  expect(statusOf(await owner.call('readLog', { query: { team: 'web' } }))).toBe(422)
  expect(statusOf(await owner.call('readLog', { query: { cycle: 'none' } }))).toBe(404)

  const csv = taken(await owner.text('exportLog', {}))
  const [titles, ...lines]: string[][] = parse(csv, { bom: true })
  expect(titles).toEqual([
    'Table',
    'When',
    'Who',
    'Cycle',
    'Team',
    'Revision',
    'Action',
    'What',
    'From',
    'To',
  ])
  expect(lines).toHaveLength(entries.length)
  expect(lines.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  expect(lines[lines.length - 1]?.slice(-2)).toEqual(['\'=HYPERLINK("x")', 'Win'])
})

test('a deleted organisation leaves nothing: no row, no alarm, no key that opens anything', async () => {
  const { id, owner, ownerToken, stub } = await newOrganization(TREE, [CYCLE])
  const token = await joinTeam(owner, 'web')
  const show = { titles: true, owners: true, notes: true }
  const link = taken(await owner.call('createLink', { body: { teamId: 'company', show } }))
  const remove = (organization: string, confirm: string) =>
    owner.call('deleteOrganization', { params: { organization }, query: { confirm } }).then(statusOf)
  expect(await remove(id, 'Southwind')).toBe(422)
  expect(await remove('another', 'Northwind')).toBe(404)
  expect(await runInDurableObject(stub, (_, { storage }) => storage.getAlarm())).not.toBe(null)

  expect(await remove(id, 'Northwind')).toBe(0)
  const left = await runInDurableObject(stub, async (_, { storage }) => ({
    tables: storage.sql
      .exec(`SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'`)
      .toArray(),
    alarm: await storage.getAlarm(),
  }))
  expect(left).toEqual({ tables: [], alarm: null })
  for (const each of [ownerToken, token]) {
    expect(statusOf(await clientOf(each).call('rollup', { params: { team: 'web' }, query: {} }))).toBe(401)
  }
  expect((await SELF.fetch(link.url)).status).toBe(404)
  expect(await remove(id, 'Northwind')).toBe(401)
})

test('a team that moves leaves its past where it was, or takes it along, as the owner says', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date('2027-01-20T10:00:00Z'))
  const last = { name: '2026-Q4', start: '2026-10-05', end: '2027-01-01', state: 'closed' } as const
  const tree = [...TREE, { id: 'shop', parentId: 'web' }]
  const { owner } = await newOrganization(tree, [last, CYCLE])
  const shop = clientOf(await joinTeam(owner, 'shop'))
  const okr = [
    ...newRow('objectives', 'O1', { title: 'Win', state: 'Agreed' }),
    ...newRow('keyResults', 'K1', {
      objectiveId: 'O1',
      title: 'Deals',
      type: 'Increase',
      baseline: 0,
      target: 10,
    }),
  ]
  const checkIn = (id: string, date: string, value: number) =>
    newRow('checkIns', id, { keyResultId: 'K1', date, value })
  const sync = async (cycle: string, baseRevision: number, changes: typeof okr) =>
    taken(await shop.call('sync', { params: { team: 'shop', cycle }, body: { baseRevision, changes } }))
  await sync(last.name, 0, [...okr, ...checkIn('C1', '2026-12-01', 7)])
  await sync(CYCLE.name, 0, [...okr, ...checkIn('C1', '2027-01-08', 2)])
  const progressOf = async (team: string, cycle: string) => {
    const { trend, children } = taken(await owner.call('rollup', { params: { team }, query: { cycle } }))
    const weeks = trend.map(({ progress }) => progress)
    return [...weeks.slice(0, 1), ...weeks.slice(-1), children.map(({ team: { id } }) => id)]
  }
  const both = async (cycle: string) => [await progressOf('web', cycle), await progressOf('app', cycle)]
  const move = (parentId: string, history?: 'moves' | 'stays') =>
    owner.call('patchTeam', { params: { team: 'shop' }, body: { parentId, ...(history ? { history } : {}) } })

  taken(await move('app', 'stays'))
  expect(await both(CYCLE.name)).toEqual([
    [0.2, null, []],
    [null, 0.2, ['shop']],
  ])
  expect(await both(last.name)).toEqual([
    [0, 0.7, ['shop']],
    [null, null, []],
  ])
  await sync(CYCLE.name, 1, checkIn('C2', '2027-01-09', 4))
  expect(await both(CYCLE.name)).toEqual([
    [0.4, null, []],
    [null, 0.4, ['shop']],
  ])

  const body = { parentId: 'shop', history: 'moves' } as const
  const refused = await owner.call('patchTeam', { params: { team: 'web' }, body })
  expect(refused).toMatchObject({ ok: false, problem: { status: 422 } })
  expect(JSON.stringify(refused)).toContain('On 2027-01-19 it was otherwise')
  expect(
    statusOf(await owner.call('patchTeam', { params: { team: 'shop' }, body: { history: 'stays' } })),
  ).toBe(422)

  taken(await move('app', 'moves'))
  expect(await both(CYCLE.name)).toEqual([
    [null, null, []],
    [0.4, 0.4, ['shop']],
  ])
  expect(await both(last.name)).toEqual([
    [null, null, []],
    [0, 0.7, ['shop']],
  ])
})

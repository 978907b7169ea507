import { evictDurableObject, runInDurableObject, SELF } from 'cloudflare:test'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MEASURES } from '../../shared/organization/index.ts'
import { Database } from '../../worker/organization/database.ts'
import { verifySums } from '../../worker/organization/verify.ts'
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

const TEAMS = [
  { id: 'company', parentId: null },
  { id: 'sales', parentId: 'company', headcount: 9 },
  { id: 'north', parentId: 'sales', headcount: 4 },
  { id: 'support', parentId: 'company', headcount: 7 },
]
const LAST = { name: '2026 Q4', start: '2026-10-05', end: '2027-01-01', state: 'closed' } as const
const CYCLE = { name: '2027/Q1', start: '2027-01-04', end: '2027-04-02', state: 'running' } as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date('2027-02-01T10:00:00Z'))
})
afterEach(() => vi.useRealTimers())

/** An organisation in which everything has happened that an export must bring along. */
async function lived(): Promise<TestOrganization> {
  const organization = await newOrganization(TEAMS, [LAST, CYCLE])
  const { owner } = organization
  for (const team of ['north', 'support']) {
    const member = clientOf(await joinTeam(owner, team, 'Zoë'))
    for (const cycle of [LAST.name, CYCLE.name]) {
      const rows = [
        ...newRow('objectives', 'O1', { title: `“Win” ${team}`, state: 'Agreed' }),
        ...newRow('keyResults', 'K1', {
          objectiveId: 'O1',
          title: 'x'.repeat(900),
          type: 'Increase',
          baseline: 0,
          target: 10,
        }),
        ...newRow('keyResults', 'K2', { objectiveId: 'O1', title: 'Gone', type: 'Done' }),
        ...newRow('checkIns', 'C1', { keyResultId: 'K1', date: '2026-12-01', value: 3, confidence: 2 }),
        ...newRow('checkIns', 'C2', {
          keyResultId: 'K1',
          date: '2027-01-20',
          value: 4,
          whatChanged: 'Signed',
        }),
        ...newRow('checkIns', 'C3', { keyResultId: 'K1', date: '2027-03-20', value: 9 }),
      ]
      const params = { team, cycle }
      taken(await member.call('sync', { params, body: { baseRevision: 0, changes: rows } }))
      const deletes = [{ table: 'keyResults', row: 'K2' }]
      taken(await member.call('sync', { params, body: { baseRevision: 1, changes: [], deletes } }))
    }
  }
  const program = newRow('divisions', 'D1', { name: 'Sales' })
  taken(await owner.call('syncProgram', { body: { baseRevision: 0, changes: program } }))
  const move = { parentId: 'company', history: 'stays' } as const
  taken(await owner.call('patchTeam', { params: { team: 'north' }, body: move }))
  taken(await owner.call('archiveTeam', { params: { team: 'support' } }))
  return organization
}

async function exported(ownerToken: string): Promise<string> {
  const response = await SELF.fetch(`${SERVER}/api/v1/export`, {
    headers: { authorization: `Bearer ${ownerToken}` },
  })
  expect(response.headers.get('content-type')).toContain('application/jsonl')
  return new TextDecoder().decode(await response.arrayBuffer())
}

/** Syncs more than one part of an export holds. */
async function writeMuch(owner: TestOrganization['owner']): Promise<void> {
  const member = clientOf(await joinTeam(owner, 'sales', 'Max'))
  const params = { team: 'sales', cycle: CYCLE.name }
  for (const baseRevision of [0, 1]) {
    const changes = Array.from({ length: 60 }, (_, row) =>
      newRow('checkIns', `C${baseRevision}-${row}`, { whatChanged: 'y'.repeat(9_000) }),
    )
    taken(await member.call('sync', { params, body: { baseRevision, changes: changes.flat() } }))
  }
}

/** A new organisation, and what became of sending it an export in parts of some lines. */
async function imported(text: string, linesAtOnce: number) {
  const organization = await newOrganization([], [])
  const lines = text.split('\n').filter((line) => line !== '')
  let last = { lines: 0, isComplete: false }
  while (last.lines < lines.length) {
    const body = lines.slice(last.lines, last.lines + linesAtOnce).join('\n')
    const query = { from: String(last.lines + 1) }
    last = taken(await organization.owner.call('importOrganization', { query, body }))
    await evictDurableObject(organization.stub)
  }
  return { organization, ...last }
}

/** Every roll-up there is. */
async function figuresOf({ owner }: TestOrganization) {
  const calls = TEAMS.flatMap(({ id }) =>
    [LAST, CYCLE].flatMap(({ name }) => MEASURES.map((measure) => [id, name, measure] as const)),
  )
  return Promise.all(
    calls.map(async ([team, cycle, measure]) =>
      taken(await owner.call('rollup', { params: { team }, query: { cycle, measure } })),
    ),
  )
}

/** An export's lines without the one that says that it was imported, in which it is not like the first. */
function linesOf(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.includes('imported an export'))
  return lines.slice(0, -1).map((line): unknown => JSON.parse(line))
}

test('an export makes an equal organisation: the same export, the same figures, the same documents', async () => {
  const first = await lived()
  await writeMuch(first.owner)
  const text = await exported(first.ownerToken)
  expect(text).not.toMatch(/okr_|"hash"|secret/)
  const { organization: second, isComplete } = await imported(text, 40)
  expect(isComplete).toBe(true)
  expect(await figuresOf(second)).toEqual(await figuresOf(first))
  expect(linesOf(await exported(second.ownerToken))).toEqual(linesOf(text))
  await runInDurableObject(second.stub, (_, { storage }) =>
    expect(verifySums(new Database(storage))).toEqual([]),
  )

  const member = clientOf(await joinTeam(second.owner, 'north', 'Ann'))
  const params = { team: 'north', cycle: CYCLE.name }
  const reply = taken(await member.call('sync', { params, body: { baseRevision: 1, changes: [] } }))
  expect(reply).toMatchObject({ revision: 2, deletes: [{ table: 'keyResults', row: 'K2' }] })
  for (const { owner } of [first, second]) {
    vi.setSystemTime(new Date('2027-03-21T10:00:00Z'))
    const now = taken(await owner.call('rollup', { params: { team: 'north' } }))
    expect(now).toMatchObject({ asOf: '2027-03-21', progress: 0.9 })
  }
  expect(await figuresOf(second)).toEqual(await figuresOf(first))
})

/** What becomes of each table in an export; one that is not listed makes the test fail, so that none is forgotten. */
const TABLES: Readonly<Record<string, string>> = {
  organization: 'exported',
  teams: 'exported',
  cycles: 'exported',
  documents: 'exported',
  rows: 'exported',
  log: 'exported',
  contributions: 'exported',
  review_links: 'exported without their tokens',
  review_answers: 'exported where they may be shown',
  keys: 'left out: hashes of tokens',
  invitations: 'left out: hashes of tokens',
  links: 'left out: hashes of tokens',
  link_sessions: 'left out: hashes of tokens',
  feeds: 'left out: hashes of tokens',
  webhooks: 'left out: whoever has an address can post',
  outbox: 'left out: what is on its way to a webhook',
  sums: 'added up again',
  recounts: 'work that is done anew',
  supports: 'found in the trackers again',
  old_days: 'work that is done anew',
  jobs: 'work that is done anew',
  migrations: 'of the storage itself',
}

test('every table has its place in an export, or a reason why not', async () => {
  const { stub } = await newOrganization([], [])
  const names = await runInDurableObject(stub, (_, { storage }) =>
    storage.sql
      .exec<{ name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
      )
      .toArray()
      .map(({ name }) => name),
  )
  expect(names.sort()).toEqual(Object.keys(TABLES).sort())
})

test('what may not be seen of reviews is in no export, and what may be seen tells nobody apart', async () => {
  const { owner, ownerToken } = await newOrganization(TEAMS, [CYCLE])
  const params = { team: 'north', cycle: CYCLE.name }
  const people = ['A', 'B', 'C', 'D', 'E', 'F']
  const { links } = taken(await owner.call('askForReviews', { params, body: { people } }))
  const answer = (place: number) =>
    SELF.fetch(links[place]?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        statement1: String((place % 5) + 1),
        ...Object.fromEntries([2, 3, 4, 5].map((number) => [`statement${number}`, '3'])),
        keep: `keep ${5 - place}`,
        change: `change ${place}`,
      }).toString(),
    })
  for (const place of [0, 1, 2, 3]) expect((await answer(place)).status).toBeLessThan(400)
  expect(await exported(ownerToken)).not.toContain('keep 5')
  await answer(4)
  const seen = taken(await owner.call('reviews', { params }))
  const text = await exported(ownerToken)
  const answers = text.split('\n').filter((line) => line.startsWith('{"kind":"answer"'))
  expect(answers).toHaveLength(5)
  expect(answers[0]).toContain('"statements":[1,3,3,3,3],"keep":"keep 1","change":"change 0"')
  const { organization } = await imported(text, 1_000)
  expect(taken(await organization.owner.call('reviews', { params }))).toEqual(seen)
})

test('an import that is not whole, not in order, not of this version or not of this form changes nothing', async () => {
  const { ownerToken } = await lived()
  const lines = (await exported(ownerToken)).split('\n').filter((line) => line !== '')
  const fresh = async () => (await newOrganization([], [])).owner
  const send = (owner: TestOrganization['owner'], from: number, ...part: readonly string[]) =>
    owner.call('importOrganization', { query: { from: String(from) }, body: part.join('\n') })
  const says = async (...part: readonly string[]) => {
    const owner = await fresh()
    const answer = await send(owner, 1, ...part)
    expect(taken(await owner.call('listTeams', {}))).toEqual([])
    return answer.ok ? 'taken' : `${answer.problem.status} ${answer.problem.detail}`
  }
  const [head = '', ...rest] = lines
  const place = (kind: string) => lines.findIndex((line) => line.startsWith(`{"kind":"${kind}"`))
  const changed = (kind: string, from: string, to: string) =>
    lines.map((line, index) => (index === place(kind) ? line.replace(from, to) : line))

  expect(await says(head.replace('"format":1', '"format":2'), ...rest)).toMatch(
    /422 Line 1: .*newer version.*Update/,
  )
  expect(await says('PK\u0003\u0004')).toMatch(/422 Line 1: This is no JSON/)
  expect(await says('{"teams": []}')).toMatch(/422 Line 1: This is no line of an export/)
  expect(await says(...rest)).toMatch(/begins with the line of its organisation/)
  expect(await says(...changed('team', '"parentId":null', '"parentId":"nowhere"'))).toMatch(
    /nowhere .*does not exist/,
  )
  expect(await says(...changed('tree', '"teams":4', '"teams":5'))).toMatch(/has 5 teams, but 4 are there/)
  expect(await says(...changed('row', '"table":"', '"table":"no'))).toMatch(/no table of that name/)
  expect(await says(...changed('document', '2026-q4', '2099'))).toMatch(/no cycle 2099/)
  expect(await says(...lines.filter((_, index) => index !== place('row')))).toMatch(
    /lines before its end, but/,
  )
  expect(await says(...lines, '{"kind":"end","lines":1}')).toMatch(/at its end before/)

  const owner = await fresh()
  taken(await send(owner, 1, ...lines.slice(0, 10)))
  expect(await send(owner, 1, head)).toMatchObject({
    problem: { status: 409, detail: expect.stringContaining('from=11') },
  })
  expect(statusOf(await owner.text('exportOrganization', {}))).toBe(409)
  taken(await send(owner, 11, ...lines.slice(10)))
  expect(await send(owner, 1, ...lines)).toMatchObject({
    problem: { status: 409, detail: expect.stringContaining('no teams and cycles yet') },
  })
  const tooLarge = await send(await fresh(), 1, head, 'x'.repeat(2 * 1_048_576))
  expect(statusOf(tooLarge)).toBe(413)
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientOf, expectValue } from '../../local/client.ts'
import { freePort, startServer } from '../../local/server.ts'
import type { Input } from '../../shared/api/client.ts'
import { type Client, type RouteName, requestOf } from '../../shared/api/index.ts'
import { addDays } from '../../shared/okr/index.ts'
import { count, type Figure } from './figure.ts'

const TODAY = new Date().toISOString().slice(0, 10)
/** Begun this week, so that turning it to today builds one day. */
const CYCLE = {
  name: 'Wave 1',
  start: addDays(TODAY, -3),
  end: addDays(TODAY, 80),
  state: 'running',
} as const
const AT_ONCE = 8
const TEAMS_A_CALL = 5_000
const LEVELS = 5

interface Rows {
  readonly read: number
  readonly written: number
}

/** What is paid for by rows, in trees of five levels with ten below each node: a sync, a page, and the turn of a day. */
export async function costFigures(sizes: readonly number[]): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'okr-costs-'))
  const server = await startServer({ port: await freePort(), folder, variables: { REPORT_ROWS: '1' } })
  try {
    const figures: Figure[] = []
    for (const size of sizes) figures.push(...(await costsOf(server.url, size)))
    return figures
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function costsOf(url: string, size: number): Promise<Figure[]> {
  const { token, owner } = await organizationOf(url, size)
  const tokens = await joinAll(url, owner, size)
  const params = { team: 'team-0', cycle: CYCLE.name }
  const checkIn = { ...rowOf('checkIns', 'C2', { date: TODAY, keyResultId: 'K1', value: 5, confidence: 7 }) }
  const body = { baseRevision: 1, changes: checkIn.changes }
  const sync = await rowsOfCall(url, tokens[0] ?? '', 'sync', { params, body })
  const show = { titles: true, owners: true, notes: true }
  const link = expectValue(await owner.call('createLink', { body: { teamId: 'root', show } }))
  await fetch(link.url)
  const page = rowsIn(await fetch(link.url))
  const turn = await turnDay(url, token, owner)
  const what = `${size.toLocaleString('en')} teams`
  return [
    count(`${what}, a check-in: written`, sync.written, LEVELS + 6, 'rows', `${LEVELS} nodes on the path`),
    count(`${what}, a check-in: read`, sync.read, 3 * LEVELS + 12, 'rows', `${LEVELS} nodes on the path`),
    count(`${what}, the company's page: read`, page.read, 400, 'rows', 'its children and theirs'),
    count(`${what}, a day: written`, turn.written, 3 * size + 500, 'rows', `${size} teams`),
    count(`${what}, a day: read`, turn.read, (2 * LEVELS + 4) * size + 500, 'rows', `${size} teams`),
  ]
}

/** Makes the day's figures be built anew, and counts the rows of that. */
async function turnDay(url: string, token: string, owner: Client): Promise<Rows> {
  expectValue(await owner.call('putCycles', { body: [{ ...CYCLE, end: addDays(CYCLE.end, 1) }] }))
  const rows = { read: 0, written: 0 }
  for (;;) {
    const call = { params: { team: 'root' }, query: {} }
    const reply = await send(url, token, 'rollup', call)
    const { read, written } = rowsIn(reply)
    rows.read += read
    rows.written += written
    const { asOf }: { asOf: string } = await reply.json()
    if (asOf === TODAY) return rows
  }
}

async function organizationOf(url: string, size: number) {
  const created = await clientOf(url, null).call('createOrganization', { body: { name: 'Costs' } })
  const token = expectValue(created).ownerToken
  const owner = clientOf(url, token)
  const nodes = [{ id: 'root', name: 'Company', parentId: null as string | null }]
  for (const [level, above] of [
    ['area', 'root'],
    ['department', 'area'],
    ['group', 'department'],
    ['team', 'group'],
  ] as const) {
    const many =
      level === 'team' ? size : Math.ceil(size / { area: 1_000, department: 100, group: 10 }[level])
    for (let place = 0; place < many; place += 1) {
      const id = `${level}-${place}`
      nodes.push({ id, name: id, parentId: above === 'root' ? above : `${above}-${Math.floor(place / 10)}` })
    }
  }
  for (let from = 0; from < nodes.length; from += TEAMS_A_CALL) {
    expectValue(await owner.call('putTeams', { body: nodes.slice(from, from + TEAMS_A_CALL) }))
  }
  expectValue(await owner.call('putCycles', { body: [CYCLE] }))
  return { token, owner }
}

/** Gives each team a small tracker; returns their keys. */
async function joinAll(url: string, owner: Client, size: number): Promise<string[]> {
  const tokens: string[] = []
  let next = 0
  const work = async () => {
    for (let place = next++; place < size; place = next++) {
      const team = `team-${place}`
      const { code } = expectValue(await owner.call('invite', { params: { team }, body: {} }))
      const joined = await clientOf(url, null).call('join', { body: { code, person: 'Ann' } })
      const { token } = expectValue(joined)
      const changes = TRACKER.flatMap((row) => row.changes)
      const params = { team, cycle: CYCLE.name }
      expectValue(await clientOf(url, token).call('sync', { params, body: { baseRevision: 0, changes } }))
      tokens[place] = token
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return tokens
}

function rowOf(table: string, row: string, fields: Readonly<Record<string, string | number>>) {
  return {
    changes: Object.entries(fields).map(([field, to]) => ({ table, row, field, from: null, to })),
  }
}

const TRACKER = [
  rowOf('objectives', 'O1', { title: 'Win', state: 'Agreed' }),
  rowOf('keyResults', 'K1', { objectiveId: 'O1', title: 'Deals', type: 'Increase', baseline: 0, target: 10 }),
  rowOf('checkIns', 'C1', { date: TODAY, keyResultId: 'K1', value: 2, confidence: 6 }),
]

async function rowsOfCall<Name extends RouteName>(
  url: string,
  token: string,
  name: Name,
  input: Input<Name>,
) {
  return rowsIn(await send(url, token, name, input))
}

function send<Name extends RouteName>(url: string, token: string, name: Name, input: Input<Name>) {
  const { method, url: address, headers, body } = requestOf(name, input, { url, token })
  return fetch(address, { method, headers, body })
}

function rowsIn(reply: Response): Rows {
  const [, read, written] = /^(\d+) read, (\d+) written$/.exec(reply.headers.get('okr-rows') ?? '') ?? []
  if (!reply.ok || read === undefined) throw new Error(`No count of rows: ${reply.status}`)
  return { read: Number(read), written: Number(written) }
}

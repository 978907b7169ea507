import { clientOf, expectValue } from '../../local/client.ts'
import { type Client, requestOf } from '../../shared/api/index.ts'
import { addDays } from '../../shared/okr/index.ts'
import { count, type Figure } from './figure.ts'
import { organizationOf, type Rows, rowsOf, type Team, withServer } from './organization.ts'

const TODAY = new Date().toISOString().slice(0, 10)
/** Begun this week, so that turning it to today builds one day. */
const CYCLE = {
  name: 'Wave 1',
  start: addDays(TODAY, -3),
  end: addDays(TODAY, 80),
  state: 'running',
} as const
const AT_ONCE = 8
const LEVELS = 5
/** The levels below the root, and how many teams there are for each node of one. */
const BELOW_ROOT = [
  { level: 'area', teams: 1_000 },
  { level: 'department', teams: 100 },
  { level: 'group', teams: 10 },
  { level: 'team', teams: 1 },
] as const
const TRACKER = [
  ...rowOf('objectives', 'O1', { title: 'Win', state: 'Agreed' }),
  ...rowOf('keyResults', 'K1', {
    objectiveId: 'O1',
    title: 'Deals',
    type: 'Increase',
    baseline: 0,
    target: 10,
  }),
  ...rowOf('checkIns', 'C1', { date: TODAY, keyResultId: 'K1', value: 2, confidence: 6 }),
]
const CHECK_IN = rowOf('checkIns', 'C2', { date: TODAY, keyResultId: 'K1', value: 5, confidence: 7 })

/** What is paid for by rows, in trees of five levels with ten below each node: a sync, a page, and the turn of a day. */
export function costFigures(sizes: readonly number[]): Promise<readonly Figure[]> {
  return withServer(async (url) => {
    const figures: Figure[] = []
    for (const size of sizes) figures.push(...(await costsOf(url, size)))
    return figures
  })
}

async function costsOf(url: string, size: number): Promise<Figure[]> {
  const { owner, token } = await organizationOf(url, treeOf(size), CYCLE)
  const [member = ''] = await joinAll(url, owner, size)
  const sync = await rowsOfSync(url, member)
  const show = { titles: true, owners: true, notes: true }
  const link = expectValue(await owner.call('createLink', { body: { teamId: 'root', show } }))
  await fetch(link.url)
  const page = rowsOf((await fetch(link.url)).headers.get('okr-rows'))
  const day = await rowsOfDay(url, token, owner)
  const what = `${size.toLocaleString('en')} teams`
  const path = `${LEVELS} nodes on the path`
  return [
    count(`${what}, a check-in: written`, sync.written, LEVELS + 6, 'rows', path),
    count(`${what}, a check-in: read`, sync.read, 3 * LEVELS + 12, 'rows', path),
    count(`${what}, the company's page: read`, page.read, 400, 'rows', 'its children and theirs'),
    count(`${what}, a day: written`, day.written, 3 * size + 100, 'rows', `${size} teams`),
    count(`${what}, a day: read`, day.read, (LEVELS + 3) * size + 200, 'rows', `${size} teams`),
  ]
}

function treeOf(size: number): readonly Team[] {
  const root = { id: 'root', name: 'Company', parentId: null, headcount: 0 }
  const below = BELOW_ROOT.flatMap(({ level, teams }, depth) =>
    Array.from({ length: Math.ceil(size / teams) }, (_, place): Team => {
      const above = BELOW_ROOT[depth - 1]
      const parentId = above ? `${above.level}-${Math.floor(place / 10)}` : root.id
      return { id: `${level}-${place}`, name: `${level} ${place}`, parentId, headcount: 10 }
    }),
  )
  return [root, ...below]
}

/** Gives each team a small tracker; returns their keys. */
async function joinAll(url: string, owner: Client, size: number): Promise<readonly string[]> {
  const tokens: string[] = []
  let next = 0
  const work = async () => {
    for (let place = next++; place < size; place = next++) {
      const team = `team-${place}`
      const { code } = expectValue(await owner.call('invite', { params: { team }, body: {} }))
      const joined = await clientOf(url, null).call('join', { body: { code, person: 'Ann' } })
      const { token } = expectValue(joined)
      const params = { team, cycle: CYCLE.name }
      const body = { baseRevision: 0, changes: TRACKER }
      expectValue(await clientOf(url, token).call('sync', { params, body }))
      tokens[place] = token
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return tokens
}

async function rowsOfSync(url: string, token: string): Promise<Rows> {
  const params = { team: 'team-0', cycle: CYCLE.name }
  const input = { params, body: { baseRevision: 1, changes: CHECK_IN } }
  const { url: address, method, headers, body } = requestOf('sync', input, { url, token })
  return rowsOf((await fetch(address, { method, headers, body })).headers.get('okr-rows'))
}

/** Makes the day's figures be built anew, and counts the rows of that. */
async function rowsOfDay(url: string, token: string, owner: Client): Promise<Rows> {
  expectValue(await owner.call('putCycles', { body: [{ ...CYCLE, end: addDays(CYCLE.end, 1) }] }))
  const rows = { read: 0, written: 0 }
  for (;;) {
    const headers = { authorization: `Bearer ${token}` }
    const reply = await fetch(`${url}/api/v1/rollup/root`, { headers })
    const { read, written } = rowsOf(reply.headers.get('okr-rows'))
    rows.read += read
    rows.written += written
    const { asOf }: { asOf: string } = await reply.json()
    if (asOf === TODAY) return rows
  }
}

function rowOf(table: string, row: string, fields: Readonly<Record<string, string | number>>) {
  return Object.entries(fields).map(([field, to]) => ({ table, row, field, from: null, to }))
}

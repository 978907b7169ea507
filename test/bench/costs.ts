import { expectValue } from '../../local/client.ts'
import { requestOf } from '../../shared/api/index.ts'
import { addDays } from '../../shared/okr/index.ts'
import { type Company, CYCLE, checkIn, companyOf, LEVELS, paramsOf, TODAY } from './company.ts'
import { count, duration, type Figure, time } from './figure.ts'
import { mondayFigures } from './monday.ts'
import { type Rows, rowsOf, withServer } from './organization.ts'
import { peerFigures } from './peers.ts'
import { serverTime } from './processor.ts'

const RUNS = 30
/** How many times as long something may take in the largest company as in the smallest. */
const GROWTH = 2
/** Rows for each team of the night's check of the sums, which runs meanwhile where one visit does not turn the day. */
const CHECK_ROWS = 10

/** What something cost, in the middle of {@link RUNS} times. */
interface Cost extends Rows {
  readonly wall: number
  /** Null where it is not known. */
  readonly processor: number | null
}

type CostName = 'check-in' | 'page' | 'JSON' | 'scaling report'

/**
 * Companies of some sizes, of five levels: what a check-in, a page and a day cost, how that grows, how soon a check-in
 * shows at the top here and elsewhere, and in the largest one a Monday morning of some syncs.
 */
export function costFigures(sizes: readonly number[], syncs: number): Promise<readonly Figure[]> {
  return withServer(async (url) => {
    const figures: Figure[] = []
    const costs: Record<CostName, Cost>[] = []
    for (const size of sizes) {
      const company = await companyOf(url, size)
      const found = await costsOf(company)
      const shown = await timeToTop(company)
      costs.push(found)
      figures.push(...figuresOf(size, found), ...(await peerFigures(size, shown)))
      if (size === sizes[sizes.length - 1]) figures.push(...(await mondayFigures(company, syncs)))
      figures.push(...(await dayFigures(company)))
    }
    return [...figures, ...growthOf(sizes, costs)]
  })
}

async function costsOf({ url, owner, ownerToken, tokens: [member = ''] }: Company) {
  const authorization = `Bearer ${ownerToken}`
  const show = { titles: true, owners: true, notes: true }
  const link = expectValue(await owner.call('createLink', { body: { teamId: 'root', show } }))
  const sync = (run: number) => {
    const body = { baseRevision: run + 1, changes: checkIn(200 + run, 10 + run) }
    const request = requestOf('sync', { params: paramsOf(0), body }, { url, token: member })
    return fetch(request.url, request)
  }
  return {
    'check-in': await costOf(sync),
    page: await costOf(() => fetch(link.url)),
    JSON: await costOf(() => fetch(`${url}/api/v1/rollup/root`, { headers: { authorization } })),
    'scaling report': await costOf(() =>
      fetch(`${url}/api/v1/reports/scaling`, { headers: { authorization } }),
    ),
  }
}

/** Does something again and again; the first time is not counted. */
async function costOf(call: (run: number) => Promise<Response>): Promise<Cost> {
  let rows: Rows = { read: 0, written: 0 }
  const times: number[] = []
  let before = serverTime()
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now()
    const reply = await call(run)
    const text = await reply.text()
    if (!reply.ok) throw new Error(text)
    if (run === 0) before = serverTime()
    else times.push(performance.now() - start)
    rows = rowsOf(reply.headers.get('okr-rows'))
  }
  const after = serverTime()
  const processor = before === null || after === null ? null : (after - before) / RUNS
  return { ...rows, wall: times.sort((a, b) => a - b)[RUNS / 2] ?? Number.NaN, processor }
}

function figuresOf(size: number, costs: Record<CostName, Cost>): Figure[] {
  const what = `${size.toLocaleString('en')} teams`
  const path = `${LEVELS} nodes on the path`
  const { 'check-in': sync, page, JSON: json, 'scaling report': report } = costs
  const timed = (name: CostName, budget: number) => {
    const { wall, processor } = costs[name]
    const used = processor === null ? '' : `processor ${duration(processor)}, the local proxy's share with it`
    return time(`${what}, ${name}`, wall, budget, used)
  }
  return [
    count(`${what}, a check-in: written`, sync.written, LEVELS + 6, 'rows', path),
    count(`${what}, a check-in: read`, sync.read, 3 * LEVELS + 12, 'rows', path),
    count(`${what}, the company's page: read`, page.read, 400, 'rows', 'its children and theirs'),
    count(`${what}, the same as JSON: read`, json.read, 100, 'rows', 'its children'),
    count(`${what}, the scaling report: read`, report.read, 4 * size + 200, 'rows', `${size} teams`),
    timed('check-in', 100),
    timed('page', 300),
    timed('JSON', 200),
    timed('scaling report', 1_000),
  ]
}

/** From sending one changed check-in until the company's figures have it. */
async function timeToTop({ url, ownerToken, tokens: [, member = ''] }: Company): Promise<number> {
  const start = performance.now()
  const body = { baseRevision: 1, changes: checkIn(200, 50) }
  const sync = requestOf('sync', { params: paramsOf(1), body }, { url, token: member })
  await (await fetch(sync.url, sync)).text()
  const headers = { authorization: `Bearer ${ownerToken}` }
  await (await fetch(`${url}/api/v1/rollup/root`, { headers })).text()
  return performance.now() - start
}

/** Makes the day's figures be built anew, of a cycle that began this week, and counts the rows of that. */
async function dayFigures({ url, size, owner, ownerToken }: Company): Promise<Figure[]> {
  expectValue(await owner.call('putCycles', { body: [{ ...CYCLE, start: addDays(TODAY, -3) }] }))
  const headers = { authorization: `Bearer ${ownerToken}` }
  const rows = { read: 0, written: 0 }
  for (let isBuilt = false; !isBuilt; ) {
    const reply = await fetch(`${url}/api/v1/rollup/root`, { headers })
    const { read, written } = rowsOf(reply.headers.get('okr-rows'))
    rows.read += read
    rows.written += written
    const { asOf }: { asOf: string } = await reply.json()
    isBuilt = asOf === TODAY
  }
  const what = `${size.toLocaleString('en')} teams, a day`
  return [
    count(`${what}: written`, rows.written, 3 * size + 100, 'rows', `${size} teams`),
    count(`${what}: read`, rows.read, (LEVELS + 3 + CHECK_ROWS) * size + 200, 'rows', `${size} teams`),
  ]
}

function growthOf(sizes: readonly number[], costs: readonly Record<CostName, Cost>[]): Figure[] {
  const [first, last] = [costs[0], costs[costs.length - 1]]
  if (!first || !last) return []
  const [fewest, most] = [sizes[0], sizes[sizes.length - 1]].map((size) => size?.toLocaleString('en'))
  const names = ['check-in', 'page', 'JSON'] as const
  return names.map((name) => {
    const growth = last[name].wall / first[name].wall
    return {
      what: `From ${fewest} to ${most} teams, a ${name} takes`,
      figure: `${growth.toFixed(1)} times as long`,
      floor: `rows read ${first[name].read} and ${last[name].read}`,
      budget: `≤ ${GROWTH} times`,
      within: growth <= GROWTH,
      kind: 'time',
    }
  })
}

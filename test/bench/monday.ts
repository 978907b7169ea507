import { clientOf, expectValue } from '../../local/client.ts'
import {
  columnsOf,
  figuresOf,
  MEASURES,
  type NodeFigures,
  recompute,
} from '../../shared/organization/index.ts'
import { type Company, CYCLE, checkIn, HEADCOUNT, inTurns, paramsOf, TODAY, teamOkrs } from './company.ts'
import { count, duration, type Figure, time } from './figure.ts'
import { serverTime } from './processor.ts'

const AT_ONCE = 32
/** The number of a team's first check-in on Monday, after all others. */
const FIRST = 900
const FIVE_MINUTES = 300_000

/**
 * Monday morning: the company's teams check in, some at a time, each on its first key result, until there were as many
 * syncs as asked for. Afterwards the company's figures are held to those computed afresh, in this process, from what
 * was sent.
 */
export async function mondayFigures(company: Company, syncs: number): Promise<readonly Figure[]> {
  const taken: number[] = []
  let lost = 0
  const processor = serverTime()
  const start = performance.now()
  await inTurns(syncs, AT_ONCE, async (place) => {
    const sent = performance.now()
    const arrived = await sendCheckIn(company, place % company.size, Math.floor(place / company.size))
    taken.push(performance.now() - sent)
    if (!arrived) lost += 1
  })
  const morning = performance.now() - start
  const used = (serverTime() ?? Number.NaN) - (processor ?? Number.NaN)
  taken.sort((a, b) => a - b)
  const at = (share: number) => duration(taken[Math.ceil(share * syncs) - 1] ?? Number.NaN)
  const what = `${syncs.toLocaleString('en')} syncs on a Monday morning`
  const each = `processor ${duration(used / syncs)} a sync`
  return [
    time(
      what,
      morning,
      FIVE_MINUTES,
      `${Math.round(syncs / (morning / 1_000))} a second, ${AT_ONCE} at once; ${each}`,
    ),
    time(`${what}: the slowest`, taken[syncs - 1] ?? Number.NaN, 10_000, `p50 ${at(0.5)}, p95 ${at(0.95)}`),
    count(`${what}: lost`, lost, 0, 'syncs', 'each reply asked for, and whether it holds the check-in'),
    count(`${what}: wrong figures`, await wrongFigures(company, syncs), 0, 'figures', 'added up afresh here'),
  ]
}

/** What a team checks in on its first key result, each time it does. */
function mondayValue(number: number, round: number): number {
  return 12 + ((number * 11 + round * 7) % 48)
}

async function sendCheckIn({ url, tokens }: Company, number: number, round: number): Promise<boolean> {
  const id = FIRST + round
  const value = mondayValue(number, round)
  const client = clientOf(url, tokens[number] ?? null)
  const body = { baseRevision: 1 + round, changes: checkIn(id, value) }
  const answer = await client.call('sync', { params: paramsOf(number), body })
  return answer.ok && answer.value.changes.some(({ row, to }) => row === `C${id}` && to === value)
}

/** How many of the company's figures are not what its teams' check-ins come to. */
async function wrongFigures({ owner, size }: Company, syncs: number): Promise<number> {
  const teams = Array.from({ length: size }, (_, number) => {
    const okrs = teamOkrs(number)
    const rounds = Math.ceil((syncs - number) / size)
    const checkIns = okrs.checkIns.map((last) =>
      last.keyResultId === 'K1' && rounds > 0
        ? { ...last, date: TODAY, value: mondayValue(number, rounds - 1), confidence: 7 }
        : last,
    )
    return { okrs: { ...okrs, checkIns }, headcount: HEADCOUNT }
  })
  const sums = recompute(columnsOf(teams, TODAY), TODAY)
  let wrong = 0
  for (const measure of MEASURES) {
    const stored = expectValue(
      await owner.call('rollup', { params: { team: 'root' }, query: { cycle: CYCLE.name, measure } }),
    )
    const fresh: NodeFigures = figuresOf(sums, measure)
    const pairs = [
      [stored.progress, fresh.progress],
      [stored.expected, fresh.expected],
      [stored.confidence, fresh.confidence],
      [stored.objectiveCount, fresh.objectives],
      [stored.disagreements, fresh.disagreements],
      [stored.coverage.reporting, fresh.reporting],
      ...Object.entries(fresh.statusCounts).map(([status, count]) => [
        Object.entries(stored.statusCounts).find(([name]) => name === status)?.[1],
        count,
      ]),
    ]
    wrong += pairs.filter(([one, other]) => one !== other).length
  }
  return wrong
}

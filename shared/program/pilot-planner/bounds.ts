import type { PilotLimits, PilotTeam } from './problem.ts'

/** Prices of a person that are tried, as shares of the points that a person has on average. */
const PRICES = [0, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 3 / 4, 1, 3 / 2, 2, 4, 8]

const ROUNDING = 1e-6

/** Teams by what they are worth when each person costs so much, the best first, with sums of the first ones. */
interface Priced {
  readonly price: number
  /** What the headcount limit gives back. */
  readonly refund: number
  readonly places: ReadonlyMap<PilotTeam, number>
  readonly worths: readonly number[]
  readonly sums: readonly number[]
  readonly must: number
}

/**
 * The teams that can be in a group of one of these numbers of teams with at least as many points as the one known,
 * or with limits looser by one. Leaves a team out where an upper bound says that it cannot: of all groups with the team,
 * departments and levels left aside and headcount only priced (a Lagrangian bound), none reaches the known points.
 */
export function worthKeeping(
  pool: readonly PilotTeam[],
  limits: PilotLimits,
  counts: readonly number[],
  known: (count: number) => number | null,
): ReadonlySet<PilotTeam> {
  const must = pool.filter(({ rule }) => rule === 'Must')
  const open = pool.filter(({ rule }) => rule !== 'Must')
  const priced = pricesOf(pool, limits).map(([price, refund]) => pricedAt(open, must, price, refund))
  const kept = new Set<PilotTeam>(must)
  for (const count of counts.filter((number) => isPossible(open, must, limits, number))) {
    const least = known(count) ?? Number.NEGATIVE_INFINITY
    const more = count - must.length
    for (const team of open) {
      if (more > 0 && priced.every((row) => mostWith(row, team, more) + ROUNDING >= least)) kept.add(team)
    }
  }
  return kept
}

/** Whether a number of teams can have the headcount and be of as many kinds, as far as counting tells. */
function isPossible(
  open: readonly PilotTeam[],
  must: readonly PilotTeam[],
  { minHeadcount, maxHeadcount, minDepartments, minLevels }: PilotLimits,
  count: number,
): boolean {
  const sizes = open.map(({ size }) => size).sort((a, b) => a - b)
  const own = must.reduce((sum, { size }) => sum + size, 0)
  const sum = (some: readonly number[]) => some.reduce((total, size) => total + size, own)
  const more = count - must.length
  return (
    more >= 0 &&
    more <= open.length &&
    count >= minDepartments - 1 &&
    count >= minLevels - 1 &&
    sum(sizes.slice(0, Math.max(0, more))) <= (maxHeadcount ?? Number.POSITIVE_INFINITY) + 1 &&
    sum(sizes.slice(sizes.length - more)) >= (minHeadcount ?? 0) - 1
  )
}

/** What a person costs, negative where there is a least headcount, and what that gives back in any group. */
export function pricesOf(
  pool: readonly PilotTeam[],
  { minHeadcount, maxHeadcount }: PilotLimits,
): readonly (readonly [price: number, refund: number])[] {
  const people = pool.reduce((sum, { size }) => sum + size, 0)
  const points = pool.reduce((sum, team) => sum + team.points, 0)
  return PRICES.flatMap((share) => {
    const price = (share * points) / Math.max(1, people)
    return [
      ...(maxHeadcount === null ? [[0, 0] as const] : [[price, price * (maxHeadcount + 1)] as const]),
      ...(minHeadcount === null ? [] : [[-price, -price * (minHeadcount - 1)] as const]),
    ]
  })
}

function pricedAt(
  open: readonly PilotTeam[],
  must: readonly PilotTeam[],
  price: number,
  refund: number,
): Priced {
  const worth = ({ points, size }: PilotTeam) => points - price * size
  const sorted = [...open].sort((a, b) => worth(b) - worth(a))
  const sums = [0]
  for (const team of sorted) sums.push((sums[sums.length - 1] ?? 0) + worth(team))
  return {
    price,
    refund,
    places: new Map(sorted.map((team, place) => [team, place])),
    worths: sorted.map(worth),
    sums,
    must: must.reduce((sum, team) => sum + worth(team), 0),
  }
}

/** The most points that a group can have in which, beside the must-haves, are this team and some more. */
function mostWith({ places, worths, sums, must, refund }: Priced, team: PilotTeam, more: number): number {
  const place = places.get(team) ?? 0
  const own = place < more ? (sums[more] ?? 0) : (sums[more - 1] ?? 0) + (worths[place] ?? 0)
  return must + own + refund
}

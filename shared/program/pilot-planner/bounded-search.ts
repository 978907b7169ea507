import { pricesOf } from './bounds.ts'
import {
  departmentOf,
  groupOf,
  levelOf,
  type PilotGroup,
  type PilotLimits,
  type PilotTeam,
} from './problem.ts'
import type { PilotSearch } from './table.ts'

/** How many groups begun one search for a number of teams and some limits may look at. */
const MOST_STEPS = 20_000

const ROUNDING = 1e-6

/** What a search within bounds came to: the best group found, and more points than no group can have. */
interface Outcome {
  readonly group: PilotGroup | null
  /** Null where no group has more points than `group`, or where there is no group at all. */
  readonly atMost: number | null
}

/**
 * Finds good groups of a pool where a table of all cases would be too large: branch and bound, in the order of what teams
 * are worth, within so many steps. Where the steps did not do, it says how many points a group could still have. Of
 * groups with as many points it takes the first it finds.
 */
export function searchWithinBounds(pool: readonly PilotTeam[]): PilotSearch {
  const known = new Map<string, Outcome>()
  const outcomeOf = (count: number, limits: PilotLimits) => {
    const key = JSON.stringify([count, limits])
    const outcome = known.get(key) ?? search(pool, count, limits)
    known.set(key, outcome)
    return outcome
  }
  return {
    best: (count, limits) => outcomeOf(count, limits).group,
    atMost: (count, limits) => outcomeOf(count, limits).atMost,
  }
}

/** The teams that are no must-have in the order of what they are worth, with what bounds look up. */
interface Order {
  readonly open: readonly PilotTeam[]
  /** Points less the price of the people. */
  readonly worthOf: (team: PilotTeam) => number
  /** Sums of the worths of the first ones. */
  readonly sums: readonly number[]
  /** What the price gives back in any group that keeps the limits. */
  readonly refund: number
  /** How many people so many of the smallest, and of the largest, have. */
  readonly fewest: readonly number[]
  readonly largest: readonly number[]
  readonly departments: Kinds
  readonly levels: Kinds
}

/** Departments or levels. */
interface Kinds {
  readonly needed: number
  readonly keyOf: (team: PilotTeam) => string
  /** For each of them the worth of its best team from each place of the order on. */
  readonly best: ReadonlyMap<string, readonly (number | undefined)[]>
}

/** A group begun. */
interface Node {
  readonly chosen: readonly PilotTeam[]
  readonly worth: number
  readonly people: number
  readonly departments: ReadonlySet<string>
  readonly levels: ReadonlySet<string>
}

const EMPTY: Node = { chosen: [], worth: 0, people: 0, departments: new Set(), levels: new Set() }

function search(pool: readonly PilotTeam[], count: number, limits: PilotLimits): Outcome {
  const must = pool.filter(({ rule }) => rule === 'Must')
  const order = cheapestOrder(pool, must, count, limits)
  const { open } = order
  const found: { group: PilotGroup | null; points: number } = { group: null, points: -1 }
  let steps = 0
  let left = found.points
  visit(startOf(order, must), 0)
  return { group: found.group, atMost: left > found.points ? left : null }

  function visit(node: Node, from: number): void {
    const more = count - node.chosen.length
    if (more < 0 || !canKeep(order, node, more, limits)) return
    if (more === 0) {
      const group = groupOf(node.chosen)
      if (group.points > found.points) Object.assign(found, { group, points: group.points })
      return
    }
    for (let place = from; place <= open.length - more; place += 1) {
      const most = Math.floor(mostFrom(order, node, place, more) + ROUNDING)
      if (most <= found.points) return
      if (steps >= MOST_STEPS) {
        left = Math.max(left, most)
        return
      }
      steps += 1
      const team = open[place]
      if (team) visit(withTeam(order, node, team), place + 1)
    }
  }
}

function startOf(order: Order, must: readonly PilotTeam[]): Node {
  return must.reduce<Node>((node, team) => withTeam(order, node, team), EMPTY)
}

function withTeam({ worthOf, departments, levels }: Order, node: Node, team: PilotTeam): Node {
  return {
    chosen: [...node.chosen, team],
    worth: node.worth + worthOf(team),
    people: node.people + team.size,
    departments: withKey(node.departments, departments.keyOf(team)),
    levels: withKey(node.levels, levels.keyOf(team)),
  }
}

function withKey(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return key === '' || keys.has(key) ? keys : new Set([...keys, key])
}

/** Whether a group begun can keep the limits with so many teams more, as far as counting tells. */
function canKeep(
  { fewest, largest, departments, levels }: Order,
  node: Node,
  more: number,
  { minHeadcount, maxHeadcount }: PilotLimits,
): boolean {
  return (
    departments.needed - node.departments.size <= more &&
    levels.needed - node.levels.size <= more &&
    node.people + (fewest[more] ?? 0) <= (maxHeadcount ?? Number.POSITIVE_INFINITY) &&
    node.people + (largest[more] ?? 0) >= (minHeadcount ?? 0)
  )
}

/** The most points that a group can have which goes on with so many teams from a place of the order on. */
function mostFrom(order: Order, node: Node, place: number, more: number): number {
  const byDepartment = mostOfKinds(order, order.departments, node.departments, place, more)
  const byLevel = mostOfKinds(order, order.levels, node.levels, place, more)
  return node.worth + Math.min(byDepartment, byLevel) + order.refund
}

/** The best teams of kinds that are missing, as many as are needed, and besides them the best of all. */
function mostOfKinds(
  { sums }: Order,
  { needed, best }: Kinds,
  present: ReadonlySet<string>,
  place: number,
  more: number,
): number {
  const missing = Math.max(0, needed - present.size)
  const others = (sums[place + more - missing] ?? 0) - (sums[place] ?? 0)
  if (missing === 0) return others
  const firsts = [...best].flatMap(([key, worths]) => (present.has(key) ? [] : (worths[place] ?? [])))
  if (firsts.length < missing) return Number.NEGATIVE_INFINITY
  const wanted = firsts.sort((a, b) => b - a).slice(0, missing)
  return others + wanted.reduce((sum, worth) => sum + worth, 0)
}

/** The order at the price of a person at which the bound is least. */
function cheapestOrder(
  pool: readonly PilotTeam[],
  must: readonly PilotTeam[],
  count: number,
  limits: PilotLimits,
): Order {
  const prices = [[0, 0] as const, ...pricesOf(pool, limits)]
  const orders = prices.map(([price, refund]) => {
    const order = orderAt(pool, price, refund, limits)
    return { order, bound: mostFrom(order, startOf(order, must), 0, count - must.length) }
  })
  return orders.reduce((best, each) => (each.bound < best.bound ? each : best)).order
}

function orderAt(
  pool: readonly PilotTeam[],
  price: number,
  refund: number,
  { minDepartments, minLevels }: PilotLimits,
): Order {
  const worthOf = ({ points, size }: PilotTeam) => points - price * size
  const open = pool.filter(({ rule }) => rule !== 'Must').sort((a, b) => worthOf(b) - worthOf(a))
  const sizes = open.map(({ size }) => size).sort((a, b) => a - b)
  const kinds = (needed: number, keyOf: Kinds['keyOf']): Kinds => {
    return { needed, keyOf, best: bestOfKinds(open, keyOf, worthOf) }
  }
  return {
    open,
    worthOf,
    sums: sumsOf(open.map(worthOf)),
    refund,
    fewest: sumsOf(sizes),
    largest: sumsOf([...sizes].reverse()),
    departments: kinds(minDepartments, departmentOf),
    levels: kinds(minLevels, levelOf),
  }
}

/** The sums of none, of the first, of the first two … */
function sumsOf(numbers: readonly number[]): readonly number[] {
  const sums = [0]
  for (const number of numbers) sums.push((sums[sums.length - 1] ?? 0) + number)
  return sums
}

function bestOfKinds(
  open: readonly PilotTeam[],
  keyOf: Kinds['keyOf'],
  worthOf: Order['worthOf'],
): Kinds['best'] {
  const keys = [...new Set(open.map(keyOf))].filter((key) => key !== '')
  return new Map(
    keys.map((key) => {
      let best: number | undefined
      const backwards = [...open].reverse().map((team) => {
        if (keyOf(team) === key) best = worthOf(team)
        return best
      })
      return [key, backwards.reverse()]
    }),
  )
}

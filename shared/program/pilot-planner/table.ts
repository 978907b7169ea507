import { groupBy } from '../../okr/index.ts'
import { type Layout, layOut, statesIn } from './layout.ts'
import { groupOf, type PilotGroup, type PilotLimits, type PilotTeam } from './problem.ts'

/** Chosen teams as bits, 31 to a word, the first team by name being the highest bit of the first word. */
const BITS = 31

/** How many steps filling one table may take; about a second. */
const MOST_STEPS = 500_000_000

/** How many numbers a table may hold. */
const MOST_CELLS = 100_000_000

/** The best groups for all numbers of teams up to some number, and for limits up to one looser than those searched. */
export interface PilotSearch {
  /** The best group of `count` teams, null where no group keeps the limits. */
  best(count: number, limits: PilotLimits): PilotGroup | null
  /** The points that no group of `count` teams can have more of, where the search ended before it was proven what is best. */
  atMost(count: number, limits: PilotLimits): number | null
}

/**
 * Finds the best groups of a pool that is in the order of names: dynamic programming over the number of teams, the
 * headcount, and the departments and levels there are, which holds for every state the best way to reach it. A must-have
 * is in every group. Returns null where the limits make the table too large to search.
 */
export function searchTable(
  pool: readonly PilotTeam[],
  limits: PilotLimits,
  most: number,
): PilotSearch | null {
  const layout = layOut(pool, limits, Math.min(most, pool.length))
  const words = Math.ceil(pool.length / BITS)
  const states = statesIn(layout)
  if (!(states * pool.length <= MOST_STEPS && 2 * states * (words + 1) <= MOST_CELLS)) return null
  const ranks = new Map(pool.map((team, index) => [team.id, index]))
  const must = pool.filter(({ rule }) => rule === 'Must')
  const table = emptyTable(layout, words)
  if (!start(table, layout, must, ranks)) return { best: () => null, atMost: () => null }

  const counted = new Set(must.map(layout.groupKey))
  const open = pool.filter(({ rule }) => rule !== 'Must')
  const inside = emptyTable(layout, words)
  for (const [key, group] of groupBy(open, layout.groupKey)) {
    const items = group.map((team) => itemOf(team, layout, ranks))
    if (key === '' || counted.has(key)) takeMore(table, layout, items)
    else takeFrom(table, inside, layout, items)
  }
  return { best: (count, loosest) => read(table, layout, pool, count, loosest), atMost: () => null }
}

/** For each state the greatest sum of points, -1 where it can't be reached, and the teams that make it. */
interface Table {
  readonly points: Int32Array
  readonly chosen: readonly Int32Array[]
  /** The headcounts from and to which each row (all headcounts of one state) has anything in it. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** A team as the inner loop needs it. */
interface Item {
  readonly points: number
  readonly size: number
  readonly word: number
  readonly bit: number
  /** The set state after it, by the set state before it. */
  readonly next: readonly number[]
}

/** More than any headcount. */
const NOTHING = 2 ** 30

function emptyTable(layout: Layout, words: number): Table {
  const states = statesIn(layout)
  return {
    points: new Int32Array(states).fill(-1),
    chosen: Array.from({ length: words }, () => new Int32Array(states)),
    from: new Int32Array(states / (layout.cap + 1)).fill(NOTHING),
    to: new Int32Array(states / (layout.cap + 1)).fill(-1),
  }
}

function itemOf(
  team: PilotTeam,
  { sets, setKey, cap, saturates }: Layout,
  ranks: ReadonlyMap<string, number>,
): Item {
  const rank = ranks.get(team.id) ?? 0
  const isEnough = sets.next.length === 1
  return {
    points: team.points,
    size: saturates ? Math.min(team.size, cap) : team.size,
    word: Math.floor(rank / BITS),
    bit: 2 ** (BITS - 1 - (rank % BITS)),
    next: sets.next.map((steps, state) => (isEnough ? state : (steps.get(setKey(team)) ?? state))),
  }
}

function rowOf({ groupsNeeded, sets }: Layout, count: number, groups: number, set: number): number {
  return (count * (groupsNeeded + 1) + groups) * sets.count + set
}

/** Puts the must-haves in; false where they alone are too many. */
function start(
  table: Table,
  layout: Layout,
  must: readonly PilotTeam[],
  ranks: ReadonlyMap<string, number>,
): boolean {
  const { cap, saturates, groupsNeeded, most } = layout
  const items = must.map((team) => itemOf(team, layout, ranks))
  const people = must.reduce((sum, { size }) => sum + size, 0)
  if (must.length > most || (people > cap && !saturates)) return false
  const groups = new Set(must.map(layout.groupKey).filter((key) => key !== '')).size
  const set = items.reduce((state, { next }) => next[state] ?? state, 0)
  const row = rowOf(layout, must.length, Math.min(groups, groupsNeeded), set)
  const index = row * (cap + 1) + Math.min(people, cap)
  note(table, row, Math.min(people, cap))
  table.points[index] = items.reduce((sum, { points }) => sum + points, 0)
  for (const { word, bit } of items) addBit(table, index, word, bit)
  return true
}

function note({ from, to }: Table, row: number, people: number): void {
  if (people < (from[row] ?? 0)) from[row] = people
  if (people > (to[row] ?? 0)) to[row] = people
}

/** Takes in teams whose group is already counted, or that belong to none. */
function takeMore(table: Table, layout: Layout, items: readonly Item[]): void {
  for (const item of items) {
    forEachRow(layout, (count, groups, set) => {
      const to = rowOf(layout, count, groups, item.next[set] ?? set)
      extend(table, rowOf(layout, count - 1, groups, set), table, to, item, layout)
    })
  }
}

/** Takes in the teams of a further group, of which the first one chosen adds a group. */
function takeFrom(table: Table, inside: Table, layout: Layout, items: readonly Item[]): void {
  const { groupsNeeded } = layout
  for (const item of items) {
    forEachRow(layout, (count, groups, set) => {
      const next = item.next[set] ?? set
      const more = Math.min(groups + 1, groupsNeeded)
      extend(
        inside,
        rowOf(layout, count - 1, groups, set),
        inside,
        rowOf(layout, count, groups, next),
        item,
        layout,
      )
      extend(
        table,
        rowOf(layout, count - 1, groups, set),
        inside,
        rowOf(layout, count, more, next),
        item,
        layout,
      )
    })
  }
  mergeInto(table, inside, layout.cap + 1)
}

/** Visits the rows with the most teams first, so that a team is never taken twice. */
function forEachRow(
  { most, groupsNeeded, sets }: Layout,
  visit: (count: number, groups: number, set: number) => void,
): void {
  for (let count = most; count > 0; count--) {
    for (let groups = 0; groups <= groupsNeeded; groups++) {
      for (let set = 0; set < sets.count; set++) visit(count, groups, set)
    }
  }
}

/** Adds a team to every state of a row, and keeps what is better than the states there are. */
function extend(
  source: Table,
  fromRow: number,
  target: Table,
  toRow: number,
  { points, size, word, bit }: Item,
  { cap, saturates }: Layout,
): void {
  const from = fromRow * (cap + 1)
  const to = toRow * (cap + 1)
  const last = Math.min(source.to[fromRow] ?? -1, saturates ? cap : cap - size)
  for (let people = source.from[fromRow] ?? 0; people <= last; people++) {
    const before = source.points[from + people] ?? -1
    if (before < 0) continue
    const now = Math.min(people + size, cap)
    const index = to + now
    const best = target.points[index] ?? -1
    const sum = before + points
    if (sum < best || (sum === best && !isBefore(source, from + people, word, bit, target, index))) continue
    target.points[index] = sum
    note(target, toRow, now)
    for (let w = 0; w < target.chosen.length; w++) {
      const words = target.chosen[w]
      if (words) words[index] = source.chosen[w]?.[from + people] ?? 0
    }
    addBit(target, index, word, bit)
  }
}

/** Keeps what is better of two tables, and leaves the second one empty. */
function mergeInto(target: Table, source: Table, rowLength: number): void {
  for (let row = 0; row < source.from.length; row++) {
    const first = row * rowLength + (source.from[row] ?? 0)
    const last = row * rowLength + (source.to[row] ?? -1)
    for (let index = first; index <= last; index++) {
      const sum = source.points[index] ?? -1
      const now = target.points[index] ?? -1
      if (sum < now || sum < 0 || (sum === now && !isBefore(source, index, 0, 0, target, index))) continue
      target.points[index] = sum
      note(target, row, index - row * rowLength)
      for (let w = 0; w < target.chosen.length; w++) {
        const words = target.chosen[w]
        if (words) words[index] = source.chosen[w]?.[index] ?? 0
      }
    }
    if (first <= last) source.points.fill(-1, first, last + 1)
    source.from[row] = NOTHING
    source.to[row] = -1
  }
}

/** Whether the teams at `a`, with one more bit, come before those at `b` by name. */
function isBefore(source: Table, a: number, word: number, bit: number, target: Table, b: number): boolean {
  for (let w = 0; w < source.chosen.length; w++) {
    const left = (source.chosen[w]?.[a] ?? 0) + (w === word ? bit : 0)
    const right = target.chosen[w]?.[b] ?? 0
    if (left !== right) return left > right
  }
  return false
}

function addBit(table: Table, index: number, word: number, bit: number): void {
  const words = table.chosen[word]
  if (words) words[index] = (words[index] ?? 0) + bit
}

function read(
  table: Table,
  layout: Layout,
  pool: readonly PilotTeam[],
  count: number,
  limits: PilotLimits,
): PilotGroup | null {
  const { cap, groupsNeeded, groupedBy, sets, most } = layout
  if (count > most) return null
  const isByDepartment = groupedBy === 'departments'
  const minGroups = Math.min(isByDepartment ? limits.minDepartments : limits.minLevels, groupsNeeded)
  const minValues = isByDepartment ? limits.minLevels : limits.minDepartments
  const { minHeadcount, maxHeadcount } = limits
  const middle = minHeadcount === null || maxHeadcount === null ? null : minHeadcount + maxHeadcount
  let best = -1
  for (let groups = minGroups; groups <= groupsNeeded; groups++) {
    for (let set = 0; set < sets.count; set++) {
      if ((sets.sizes[set] ?? 0) < minValues) continue
      const row = rowOf(layout, count, groups, set) * (cap + 1)
      for (let people = minHeadcount ?? 0; people <= Math.min(maxHeadcount ?? cap, cap); people++) {
        if (isBetter(table, row + people, best, cap + 1, middle)) best = row + people
      }
    }
  }
  if (best < 0) return null
  return groupOf(pool.filter((_, rank) => isChosen(table, best, rank)))
}

function isBetter(
  table: Table,
  index: number,
  best: number,
  rowLength: number,
  middle: number | null,
): boolean {
  const points = table.points[index] ?? -1
  const most = best < 0 ? -1 : (table.points[best] ?? -1)
  if (points !== most || points < 0) return points > most
  if (middle !== null) {
    const distance = Math.abs(2 * (index % rowLength) - middle)
    const nearest = Math.abs(2 * (best % rowLength) - middle)
    if (distance !== nearest) return distance < nearest
  }
  return isBefore(table, index, 0, 0, table, best)
}

function isChosen({ chosen }: Table, index: number, rank: number): boolean {
  const word = chosen[Math.floor(rank / BITS)]?.[index] ?? 0
  return Math.floor(word / 2 ** (BITS - 1 - (rank % BITS))) % 2 === 1
}

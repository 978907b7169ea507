import { searchAll } from './exact.ts'
import { type Packing, pack, packingOrders } from './pack.ts'
import { type Assignment, latestWaves, splitsOf, type WaveSlot, type WaveTask } from './problem.ts'
import { gather } from './together.ts'

/** Steps that looking through all assignments may take, for each number of waves. */
const BUDGET = 100_000

/** More teams than this are not looked through one by one. */
const MOST_SEARCHED = 60

/** The plan of a wave problem. */
export interface Packed {
  readonly waves: Assignment
  /** How many waves it takes, the last one used being the last. */
  readonly count: number
  /** No plan has fewer waves: by counting, or by having looked through all. */
  readonly provenAtLeast: number
}

/**
 * Puts every task into a wave so that as few waves as possible are needed and, without taking another, as few
 * departments as possible are split. A parent whose child was put by hand into a wave too early for it may come later
 * where nothing else works. Null where the waves there are have no room for all.
 */
export function packWaves(
  tasks: readonly WaveTask[],
  slots: readonly WaveSlot[],
  fewest: number,
): Packed | null {
  const strict = { tasks, slots, latest: latestWaves(tasks, slots.length) }
  const loose = { tasks, slots, latest: tasks.map(() => slots.length - 1) }
  return packStrictly(strict, fewest) ?? packStrictly(loose, fewest)
}

function packStrictly(packing: Packing, fewest: number): Packed | null {
  const { tasks, slots } = packing
  const orders = packingOrders(packing)
  const needed = tasks.reduce((most, { earliest, fixed }) => Math.max(most, (fixed ?? earliest) + 1), fewest)
  if (!findAny(packing, orders, slots.length)) return null
  let provenAtLeast = needed
  for (let count = needed; count <= slots.length; count++) {
    const found = packInto(packing, orders, count)
    if (found) return { waves: found, count: wavesIn(found), provenAtLeast }
    if (tasks.length > MOST_SEARCHED) continue
    const { waves, proven } = searchAll(packing, count, BUDGET, null)
    if (waves) return { waves: mostTogether(packing, [waves], count), count: wavesIn(waves), provenAtLeast }
    if (proven && provenAtLeast === count) provenAtLeast = count + 1
  }
  return null
}

/** Whether the waves there are take all tasks in any way that can be found. */
function findAny(packing: Packing, orders: readonly (readonly number[])[], count: number): boolean {
  if (orders.some((order) => pack(packing, order, count, false) !== null)) return true
  if (packing.tasks.length > MOST_SEARCHED) return false
  return searchAll(packing, count, BUDGET, null).waves !== null
}

function packInto(
  packing: Packing,
  orders: readonly (readonly number[])[],
  count: number,
): Assignment | null {
  const found = orders.flatMap((order) =>
    [true, false].flatMap((together) => pack(packing, order, count, together) ?? []),
  )
  return found.length === 0 ? null : mostTogether(packing, found, count)
}

/** The assignment that splits the fewest departments, of those given and what moving teams makes of them. */
function mostTogether(packing: Packing, found: readonly Assignment[], count: number): Assignment {
  const { tasks } = packing
  const gathered = found.map((waves) => gather(packing, waves))
  const best = gathered.reduce((a, b) => (splitsOf(tasks, b) < splitsOf(tasks, a) ? b : a))
  if (tasks.length > MOST_SEARCHED || splitsOf(tasks, best) === 0) return best
  return searchAll(packing, count, BUDGET, best).waves ?? best
}

function wavesIn(waves: Assignment): number {
  return waves.reduce((most, wave) => Math.max(most, wave + 1), 0)
}

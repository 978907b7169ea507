import { firstWave, fixedOnly, type Packing, packingOrders } from './pack.ts'
import { type Assignment, Room, splitsOf } from './problem.ts'

/** What a search through all assignments found. `proven`: it looked at everything that could be better. */
export interface ExactResult {
  readonly waves: Assignment | null
  readonly proven: boolean
}

/**
 * Looks through all ways to put the tasks into `count` waves, in at most `budget` steps. Without `known` it stops at the
 * first; with it, it looks for the one with the fewest departments split, starting from the known one.
 */
export function searchAll(
  packing: Packing,
  count: number,
  budget: number,
  known: Assignment | null,
): ExactResult {
  const { tasks, slots, latest } = packing
  const order = (packingOrders(packing)[0] ?? []).filter((place) => tasks[place]?.fixed === null)
  const room = new Room(slots)
  const waves = fixedOnly(packing, room)
  const needed = remaining(order.map((place) => tasks[place]?.size ?? 0))
  const teamsAt = new Map<string, number>()
  for (const [place, { department }] of tasks.entries()) note(teamsAt, department, waves[place] ?? -1, 1)
  let best = known
  let fewest = known ? splitsOf(tasks, known) : Number.POSITIVE_INFINITY
  let steps = 0

  /** Returns true when there is nothing more to look for. */
  const place = (index: number, departments: number): boolean => {
    if (index === order.length) {
      const splits = splitsOf(tasks, waves)
      if (splits >= fewest) return false
      fewest = splits
      best = waves.slice()
      return known === null || splits === 0
    }
    const at = order[index] ?? 0
    const task = tasks[at]
    if (!task || (needed[index] ?? 0) > spare(room, count)) return false
    const last = Math.min(count - 1, latest[at] ?? 0)
    for (let wave = firstWave(packing, waves, at); wave <= last; wave++) {
      if (++steps > budget) return true
      if (!room.fits(task, wave)) continue
      const isNew = task.department !== '' && (teamsAt.get(keyOf(task.department, wave)) ?? 0) === 0
      const more = departments + (isNew ? 1 : 0)
      if (known !== null && more - distinct >= fewest) continue
      waves[at] = wave
      room.take(task, wave)
      note(teamsAt, task.department, wave, 1)
      const isDone = place(index + 1, more)
      note(teamsAt, task.department, wave, -1)
      room.take(task, wave, -1)
      waves[at] = -1
      if (isDone) return true
    }
    return false
  }

  const distinct = new Set(tasks.flatMap(({ department }) => department || [])).size
  place(0, [...teamsAt.values()].filter((teams) => teams > 0).length)
  return { waves: best, proven: steps <= budget }
}

/** For each place in a list, the sum from there on. */
function remaining(sizes: readonly number[]): readonly number[] {
  const sums = [...sizes]
  for (let index = sums.length - 2; index >= 0; index--) {
    sums[index] = (sums[index] ?? 0) + (sums[index + 1] ?? 0)
  }
  return sums
}

function spare(room: Room, count: number): number {
  let sum = 0
  for (let wave = 0; wave < count; wave++) sum += Math.max(0, room.people[wave] ?? 0)
  return sum
}

function note(teamsAt: Map<string, number>, department: string, wave: number, teams: 1 | -1): void {
  if (department === '' || wave < 0) return
  const key = keyOf(department, wave)
  teamsAt.set(key, (teamsAt.get(key) ?? 0) + teams)
}

function keyOf(department: string, wave: number): string {
  return `${wave} ${department}`
}

import { firstWave, type Packing } from './pack.ts'
import { type Assignment, childrenOf, Room } from './problem.ts'

/** Rounds of moving teams to where more of their department is. */
const MOST_ROUNDS = 20

/**
 * Moves teams, without taking another wave, to waves in which more of their department is, until no move helps. Each
 * move raises the sum over departments of the squares of how many are together, so it comes to an end.
 */
export function gather(packing: Packing, start: Assignment): Assignment {
  const { tasks, slots, latest } = packing
  const waves = start.slice()
  const count = waves.reduce((most, wave) => Math.max(most, wave + 1), 0)
  const room = new Room(slots)
  const children = childrenOf(tasks)
  const together = new Map<string, Map<number, number>>()
  for (const [place, task] of tasks.entries()) {
    const wave = waves[place] ?? -1
    if (wave < 0) continue
    room.take(task, wave)
    const found = together.get(task.department) ?? new Map<number, number>()
    together.set(task.department, found.set(wave, (found.get(wave) ?? 0) + 1))
  }
  const move = (place: number): boolean => {
    const task = tasks[place]
    const from = waves[place] ?? -1
    const found = task && together.get(task.department)
    if (!task || !found || task.fixed !== null || from < 0 || task.department === '' || found.size < 2)
      return false
    const first = firstWave(packing, waves, place)
    const below = (children[place] ?? []).map((child) => waves[child] ?? count)
    const last = Math.min(count - 1, latest[place] ?? 0, ...below)
    let to = from
    let most = (found.get(from) ?? 0) - 1
    for (const [wave, teams] of found) {
      const isBetter = teams > most && wave !== from && wave >= first && wave <= last
      if (isBetter && room.fits(task, wave)) {
        to = wave
        most = teams
      }
    }
    if (to === from) return false
    room.take(task, from, -1)
    room.take(task, to)
    waves[place] = to
    found.set(to, (found.get(to) ?? 0) + 1)
    const left = (found.get(from) ?? 1) - 1
    if (left === 0) found.delete(from)
    else found.set(from, left)
    return true
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false
    for (const place of tasks.keys()) if (move(place)) moved = true
    if (!moved) break
  }
  return waves
}

import { type Assignment, ROUNDING, type WaveSlot, type WaveTask } from './problem.ts'

export type WaveRule = 'over-coaches' | 'over-seats' | 'before-parent' | 'before-ready'

/** A rule that an assignment breaks, at the task that a person should move. */
export interface Broken {
  readonly rule: WaveRule
  readonly place: number
  readonly says: string
}

/**
 * What an assignment breaks: by the planner never, unless a person put teams in waves by hand. A team may be in the wave
 * of its parent. Waves are numbered after those that have begun, `started` many.
 */
export function brokenRules(
  tasks: readonly WaveTask[],
  slots: readonly WaveSlot[],
  waves: Assignment,
  started = 0,
): readonly Broken[] {
  return [
    ...tasks.flatMap((task, place) => brokenOrder(task, place, tasks, slots, waves, started)),
    ...slots.flatMap((slot, wave) => brokenRoom(slot, wave, tasks, waves, started)),
  ]
}

function brokenOrder(
  { name, parent, earliest }: WaveTask,
  place: number,
  tasks: readonly WaveTask[],
  slots: readonly WaveSlot[],
  waves: Assignment,
  started: number,
): readonly Broken[] {
  const wave = waves[place] ?? -1
  if (wave < 0) return []
  const above = parent === null ? undefined : tasks[parent]
  const parentWave = parent === null ? 0 : (waves[parent] ?? -1)
  const found: Broken[] = []
  if (above && parentWave < 0) {
    const says = `${name} is in wave ${started + wave + 1}, and ${above.name} above it is in none.`
    found.push({ rule: 'before-parent', place, says })
  }
  if (above && wave < parentWave) {
    const says = `${name} is in wave ${started + wave + 1}, before ${above.name} above it in wave ${started + parentWave + 1}.`
    found.push({ rule: 'before-parent', place, says })
  }
  if (wave < earliest) {
    const says = `${name} is in wave ${started + wave + 1} and is not ready before wave ${started + earliest + 1} on ${slots[earliest]?.start}.`
    found.push({ rule: 'before-ready', place, says })
  }
  return found
}

function brokenRoom(
  { people, seats }: WaveSlot,
  wave: number,
  tasks: readonly WaveTask[],
  waves: Assignment,
  started: number,
): readonly Broken[] {
  const members = tasks.flatMap((task, place) => (waves[place] === wave ? [{ task, place }] : []))
  const inWave = members.reduce((sum, { task }) => sum + task.size, 0)
  const seated = members.reduce((sum, { task }) => sum + task.seats, 0)
  const last = [...members].reverse().find(({ task }) => task.fixed !== null) ?? members[members.length - 1]
  if (!last) return []
  const found: Broken[] = []
  if (inWave > people + ROUNDING) {
    const says = `Wave ${started + wave + 1} has ${Math.ceil(inWave - ROUNDING)} people, and its coaches have room for ${people}.`
    found.push({ rule: 'over-coaches', place: last.place, says })
  }
  if (seats !== null && seated > seats) {
    const says = `Wave ${started + wave + 1} needs ${seated} training seats and has ${seats}.`
    found.push({ rule: 'over-seats', place: last.place, says })
  }
  return found
}

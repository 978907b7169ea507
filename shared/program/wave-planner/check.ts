import type { Sentences } from '../sentences/index.ts'
import { type Assignment, ROUNDING, type WaveSlot, type WaveTask } from './problem.ts'

type Say = Sentences['waves']

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
  started: number,
  say: Say,
): readonly Broken[] {
  return [
    ...tasks.flatMap((task, place) => brokenOrder(task, place, tasks, slots, waves, started, say)),
    ...slots.flatMap((slot, wave) => brokenRoom(slot, wave, tasks, waves, started, say)),
  ]
}

function brokenOrder(
  { name, parent, earliest }: WaveTask,
  place: number,
  tasks: readonly WaveTask[],
  slots: readonly WaveSlot[],
  waves: Assignment,
  started: number,
  say: Say,
): readonly Broken[] {
  const wave = waves[place] ?? -1
  if (wave < 0) return []
  const number = started + wave + 1
  const above = parent === null ? undefined : tasks[parent]
  const parentWave = parent === null ? 0 : (waves[parent] ?? -1)
  const found: Broken[] = []
  if (above && parentWave < 0) {
    const says = say.parentInNone(name, number, above.name)
    found.push({ rule: 'before-parent', place, says })
  }
  if (above && wave < parentWave) {
    const says = say.beforeParent(name, number, above.name, started + parentWave + 1)
    found.push({ rule: 'before-parent', place, says })
  }
  if (wave < earliest) {
    const says = say.notReady(name, number, started + earliest + 1, slots[earliest]?.start)
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
  say: Say,
): readonly Broken[] {
  const members = tasks.flatMap((task, place) => (waves[place] === wave ? [{ task, place }] : []))
  const inWave = members.reduce((sum, { task }) => sum + task.size, 0)
  const seated = members.reduce((sum, { task }) => sum + task.seats, 0)
  const last = [...members].reverse().find(({ task }) => task.fixed !== null) ?? members[members.length - 1]
  if (!last) return []
  const number = started + wave + 1
  const found: Broken[] = []
  if (inWave > people + ROUNDING) {
    const says = say.overCoaches(number, Math.ceil(inWave - ROUNDING), people)
    found.push({ rule: 'over-coaches', place: last.place, says })
  }
  if (seats !== null && seated > seats) {
    const says = say.overSeats(number, seated, seats)
    found.push({ rule: 'over-seats', place: last.place, says })
  }
  return found
}

import type { IsoDate } from '../../okr/index.ts'
import { at, atTable, type ProgramProblem, problem } from '../evidence.ts'
import type { Program, WaveTeam } from '../model.ts'
import { sentencesOf } from '../sentences/index.ts'
import { sumOf } from '../values.ts'
import { brokenRules } from './check.ts'
import { packWaves } from './plan.ts'
import { splitsOf, type WaveSlot, type WaveTask } from './problem.ts'
import { type SkippedStart, type WaveOptions, waveSlots } from './slots.ts'
import { startedWaves } from './started.ts'
import { parentProblems, type Unplaced, waveTasks } from './tasks.ts'

/** A wave and its teams; `number` counts from 1. */
export interface Wave extends WaveSlot {
  readonly number: number
  readonly teams: readonly WaveTeam[]
  readonly headcount: number
  readonly seatsTaken: number
}

/** A limit without which fewer waves would do. */
export interface GapCost {
  readonly limit:
    | 'training seats'
    | 'parents first'
    | 'readiness'
    | 'moves by hand'
    | 'teams kept whole'
    | 'whole coaches'
  /** How many waves would do without it. */
  readonly waves: number
}

/** The plan of the waves after the pilot. */
export interface WavePlan {
  readonly waves: readonly Wave[]
  /** The last wave's last day. */
  readonly end: IsoDate | null
  /** The least number of waves whose coaches add up to the need (FORMULAS.md, "Program"); null where none do. */
  readonly fewest: number | null
  /** No plan that keeps all limits has fewer waves than this. */
  readonly provenAtLeast: number
  /** In how many more waves than one each department is, all together. */
  readonly splits: number
  /** Why it is more than the fewest: each limit that alone costs a wave. */
  readonly gap: readonly GapCost[]
  readonly unplaced: readonly Unplaced[]
  readonly skipped: readonly SkippedStart[]
  /** Moves by hand that break a limit, and what was entered wrongly. */
  readonly problems: readonly ProgramProblem[]
}

/** A plan under other circumstances, to look at beside the program's own. */
export interface WaveVariant {
  readonly name: string
  readonly options: WaveOptions
}

/**
 * Plans the waves after the pilot (REQUIREMENTS.md, S8.1), as of the day on which the planning is done: those that have
 * not begun by then.
 */
export function planWaves(program: Program, asOf: IsoDate, options: WaveOptions = {}): WavePlan {
  const { slots, skipped } = waveSlots(program, asOf, options)
  const started = startedWaves(program, asOf)
  const { tasks, teams, unplaced } = waveTasks(program, slots, started)
  const entered = [
    ...parentProblems(program).map((evidence) => problem('error', 'wrong-parent', evidence)),
    ...endedCoaches(program, slots),
  ]
  const bound = fewestByCoaches(program, tasks, slots)
  const packed = packWaves(tasks, slots, Math.max(1, fewestByRoom(tasks, slots)))
  if (slots.length === 0 || !packed || tasks.length === 0) {
    return noPlan(unplaced, skipped, [...entered, ...whyNone(program, tasks, slots)])
  }
  const waves = slots.slice(0, packed.count).map((slot, index): Wave => {
    const members = teams.filter((_, place) => packed.waves[place] === index)
    const seatsTaken = sumOf(tasks.map((task, place) => (packed.waves[place] === index ? task.seats : 0)))
    return {
      ...slot,
      number: started.last + index + 1,
      teams: members,
      headcount: sumOf(members.map(({ size }) => size)),
      seatsTaken,
    }
  })
  const broken = brokenRules(tasks, slots, packed.waves, started.last, sentencesOf(program).waves).map(
    ({ rule, place, says }) =>
      problem('error', rule, { table: 'teams', row: tasks[place]?.id ?? null, field: 'fixedWave', says }),
  )
  return {
    waves,
    end: waves[waves.length - 1]?.end ?? null,
    fewest: bound,
    provenAtLeast: Math.min(packed.count, Math.max(packed.provenAtLeast, bound ?? 0)),
    splits: splitsOf(tasks, packed.waves),
    gap: bound !== null && packed.count > bound ? gapCosts(tasks, slots, packed.count, bound) : [],
    unplaced,
    skipped,
    problems: [...entered, ...broken],
  }
}

/** Plans side by side (REQUIREMENTS.md, S8.2): the program as it is, then each variant. */
export function compareWaves(
  program: Program,
  asOf: IsoDate,
  variants: readonly WaveVariant[],
): readonly (WaveVariant & { readonly plan: WavePlan })[] {
  const all: readonly WaveVariant[] = [{ name: 'As planned', options: {} }, ...variants]
  return all.map(({ name, options }) => ({ name, options, plan: planWaves(program, asOf, options) }))
}

/** Where nobody coaches the first wave: the coaches who are gone by then. */
function endedCoaches(program: Program, [first]: readonly WaveSlot[]): readonly ProgramProblem[] {
  if (!first || first.people > 0) return []
  return program.people
    .filter(({ role, to }) => role === 'OKR coach' && to !== null && to < first.start)
    .map((coach) => {
      const says = sentencesOf(program).waves.coachEnds(coach.name, coach.to, first.start)
      return problem('warning', 'coach-ends-before', at('people', coach, 'to', says))
    })
}

/** The least k for which the first k waves' coaches cover ⌈headcount ÷ people per coach⌉; null where none do. */
function fewestByCoaches(
  { settings }: Program,
  tasks: readonly WaveTask[],
  slots: readonly WaveSlot[],
): number | null {
  const need = Math.ceil(sumOf(tasks.map(({ size }) => size)) / settings.peoplePerCoach)
  return fewestFor(
    need,
    slots.map(({ coaches }) => coaches),
  )
}

/** A bound that counts whole coaches and training seats. Hand-made moves may go over a wave's room, so they count. */
function fewestByRoom(tasks: readonly WaveTask[], slots: readonly WaveSlot[]): number {
  const free = tasks.filter(({ fixed }) => fixed === null)
  const people = fewestFor(
    sumOf(free.map(({ size }) => size)),
    slots.map((slot) => slot.people),
  )
  const seats = fewestFor(
    sumOf(free.map((task) => task.seats)),
    slots.map((slot) => slot.seats ?? Number.POSITIVE_INFINITY),
  )
  return Math.max(people ?? slots.length, seats ?? slots.length)
}

function fewestFor(need: number, capacities: readonly number[]): number | null {
  let sum = 0
  for (const [index, capacity] of capacities.entries()) {
    sum += capacity
    if (sum + 1e-9 >= need) return index + 1
  }
  return null
}

function gapCosts(
  tasks: readonly WaveTask[],
  slots: readonly WaveSlot[],
  count: number,
  fewest: number,
): readonly GapCost[] {
  const without: readonly (readonly [GapCost['limit'], readonly WaveTask[], readonly WaveSlot[]])[] = [
    ['training seats', tasks, slots.map((slot) => ({ ...slot, seats: null }))],
    ['parents first', tasks.map((task) => ({ ...task, parent: null })), slots],
    ['readiness', tasks.map((task) => ({ ...task, earliest: 0 })), slots],
    ['moves by hand', tasks.map((task) => ({ ...task, fixed: null })), slots],
  ]
  const costs = without.flatMap(([limit, freed, room]): GapCost[] => {
    const packed = packWaves(freed, room, Math.max(1, fewestByRoom(freed, room)))
    return packed && packed.count < count ? [{ limit, waves: packed.count }] : []
  })
  if (costs.length > 0) return costs
  const byRoom = fewestByRoom(tasks, slots)
  return [
    byRoom < count ? { limit: 'teams kept whole', waves: byRoom } : { limit: 'whole coaches', waves: fewest },
  ]
}

function noPlan(
  unplaced: readonly Unplaced[],
  skipped: readonly SkippedStart[],
  problems: readonly ProgramProblem[],
): WavePlan {
  return {
    waves: [],
    end: null,
    fewest: null,
    provenAtLeast: 0,
    splits: 0,
    gap: [],
    unplaced,
    skipped,
    problems,
  }
}

function whyNone(
  program: Program,
  tasks: readonly WaveTask[],
  slots: readonly WaveSlot[],
): readonly ProgramProblem[] {
  const say = sentencesOf(program).waves
  if (slots.length === 0) return [problem('error', 'no-waves', atTable('teams', say.noWaves))]
  const [first] = tasks
  if (!first) return []
  return [problem('error', 'too-little-room', at('teams', first, null, say.tooLittleRoom))]
}

import { addDays, type IsoDate } from '../../okr/index.ts'
import { cycleAt, pilotCycles } from '../cycles.ts'
import type { Person, Program } from '../model.ts'
import { sentencesOf } from '../sentences/index.ts'
import { isWithin, sumOf } from '../values.ts'
import { workingDays } from '../working-days.ts'
import type { WaveSlot } from './problem.ts'
import { startedWaves } from './started.ts'

/** More waves than this are not planned. */
const MOST_WAVES = 400

/** What a variant has otherwise than the program. */
export interface WaveOptions {
  /** Full-time coaches more, in every wave. */
  readonly extraCoaches?: number
  readonly waveWeeks?: number
  readonly seatsPerWeek?: number
}

/** A first day on which no wave can start, and why. */
export interface SkippedStart {
  readonly start: IsoDate
  readonly reason: string
}

export interface WaveSlots {
  readonly slots: readonly WaveSlot[]
  readonly skipped: readonly SkippedStart[]
}

/**
 * The waves there can be: the first on the first day after the pilot that leaves the lead time, then one after the
 * other; none starts in a blackout, and none before one that has begun. Empty while the pilot's cycles or the length of a wave make no sense.
 */
export function waveSlots(program: Program, asOf: IsoDate, options: WaveOptions): WaveSlots {
  const { values, closures } = program
  const pilot = pilotCycles(program)
  const after = cycleAt(program, pilot.length + 1)
  const weeks = options.waveWeeks ?? values.waveWeeks ?? values.cycleWeeks
  if (!after || pilot.length === 0 || weeks === null || weeks < 1) return { slots: [], skipped: [] }
  const days = workingDays(closures.filter(({ kind }) => kind === 'Blackout'))
  const ready = addDays(asOf, 7 * (values.leadTimeWeeks ?? 0))
  const { lastStart } = startedWaves(program, asOf)
  const say = sentencesOf(program).waves
  const slots: WaveSlot[] = []
  const skipped: SkippedStart[] = []
  for (let index = 0; slots.length < MOST_WAVES && index < 2 * MOST_WAVES; index++) {
    const start = addDays(after.start, 7 * Math.floor(weeks) * index)
    const blackout = days.closureOn(start)
    if (lastStart !== null && start <= lastStart) continue
    if (start < ready) {
      skipped.push({ start, reason: say.leadTime(values.leadTimeWeeks ?? 0, ready) })
    } else if (blackout) {
      skipped.push({ start, reason: say.blackout(blackout.name) })
    } else {
      slots.push(slotAt(program, start, Math.floor(weeks), options))
    }
  }
  return { slots, skipped }
}

function slotAt(
  { people, values, settings }: Program,
  start: IsoDate,
  weeks: number,
  options: WaveOptions,
): WaveSlot {
  const coaches = coachesOn(people, start) + (options.extraCoaches ?? 0)
  const seatsPerWeek = options.seatsPerWeek ?? values.seatsPerWeek
  return {
    start,
    end: addDays(start, 7 * weeks - 1),
    coaches,
    people: wholeCoaches(coaches) * settings.peoplePerCoach,
    seats: seatsPerWeek === null ? null : Math.floor(seatsPerWeek * weeks),
  }
}

/** The capacity, in full-time coaches, of those who are there on a day. */
function coachesOn(people: readonly Person[], day: IsoDate): number {
  return sumOf(coachesThere(people, day).map(capacityOf))
}

/** The coaches who are there on a day. */
export function coachesThere(people: readonly Person[], day: IsoDate): Person[] {
  return people.filter(({ role, from, to }) => role === 'OKR coach' && isWithin(day, from, to))
}

/** A coach's capacity, full-time where it is not entered. */
export function capacityOf({ capacity }: Person): number {
  return Math.max(0, capacity ?? 1)
}

/** Since a coach need is a whole number, only whole coaches count; 0.1 + 0.2 + 0.7 is one. */
function wholeCoaches(coaches: number): number {
  return Math.floor(coaches + 1e-9)
}

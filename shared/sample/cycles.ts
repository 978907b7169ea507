import { addDays, type Cycle, daysBetween, type IsoDate } from '../okr/index.ts'

export interface SampleCycle extends Cycle {
  /** From 0 on, oldest first. */
  readonly number: number
  readonly state: 'closed' | 'running'
}

const NAMES = ['Pilot 1', 'Pilot 2', 'Wave 1'] as const
const WEEKS = 13
const SOME_MONDAY = '1900-01-01'

/** Three cycles of 13 weeks, Monday to Friday, one after the other; today falls in the middle week of the last. */
export function cyclesAround(today: IsoDate): readonly SampleCycle[] {
  return NAMES.map((_, number) => cycleAround(today, number))
}

/** The cycle that is running today. */
export function runningCycle(today: IsoDate): SampleCycle {
  return cycleAround(today, NAMES.length - 1)
}

function cycleAround(today: IsoDate, number: number): SampleCycle {
  const monday = addDays(today, -(daysBetween(SOME_MONDAY, today) % 7))
  const cyclesAgo = NAMES.length - 1 - number
  const start = addDays(monday, -7 * (Math.floor(WEEKS / 2) + WEEKS * cyclesAgo))
  return {
    number,
    name: NAMES[number] ?? '',
    start,
    end: addDays(start, 7 * WEEKS - 3),
    state: cyclesAgo === 0 ? 'running' : 'closed',
  }
}

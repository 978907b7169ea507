import { addDays, type Cycle } from '../okr/index.ts'
import type { Program } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
import { weekdayOf } from './working-days.ts'

/** One of the program's cycles; `number` counts from 1. */
export interface ProgramCycle extends Cycle {
  readonly number: number
}

const LONGEST_CYCLE = 53
const MOST_PILOT_CYCLES = 12

/**
 * The pilot's cycles, back to back. Each ends on the last weekday before the next one starts. Empty while first day,
 * length or number is not entered or makes no sense.
 */
export function pilotCycles(program: Pick<Program, 'values' | 'language'>): readonly ProgramCycle[] {
  const { pilotCycles: count } = program.values
  if (count === null || count < 1 || count > MOST_PILOT_CYCLES) return []
  return Array.from({ length: Math.floor(count) }, (_, index) => cycleAt(program, index + 1)).flatMap(
    (cycle) => cycle ?? [],
  )
}

/** The program's cycle of a number, beyond the pilot too; null while first day or length is not entered. */
export function cycleAt(program: Pick<Program, 'values' | 'language'>, number: number): ProgramCycle | null {
  const { firstCycleStart, cycleWeeks } = program.values
  if (firstCycleStart === null || cycleWeeks === null || cycleWeeks < 1 || cycleWeeks > LONGEST_CYCLE)
    return null
  const days = Math.floor(cycleWeeks) * 7
  const start = addDays(firstCycleStart, (number - 1) * days)
  const lastDay = addDays(start, days - 1)
  const end = addDays(lastDay, -Math.max(0, weekdayOf(lastDay) - 4))
  return { number, name: sentencesOf(program).calendar.cycle(number), start, end }
}

import type { IsoDate } from '../okr/index.ts'
import { checkEvents } from './check-events.ts'
import { cycleEvents } from './cycle-events.ts'
import { cycleAt, type ProgramCycle, pilotCycles } from './cycles.ts'
import { type Draft, eventOf, type PlannedEvent } from './event.ts'
import type { Evidence, ProgramProblem } from './evidence.ts'
import type { Program } from './model.ts'
import { preparationEvents } from './preparation-events.ts'
import { sentencesOf } from './sentences/index.ts'
import { type WorkingDays, workingDays } from './working-days.ts'

/** Everything dated of a program, and what is wrong with it. */
export interface Calendar {
  /** In the order of their dates. */
  readonly events: readonly PlannedEvent[]
  /** What should already have happened. */
  readonly tooLate: readonly Evidence[]
  /** Events that found no working day, or that were moved where they cannot be. */
  readonly problems: readonly ProgramProblem[]
}

/**
 * Plans a program's whole calendar from the first day of its first cycle (REQUIREMENTS.md, S2.3 and S7.2): what comes
 * before the first day, every cycle's meetings, and the drafting of the cycle after the pilot. Dates that a person
 * moved stay where they were put. Empty while first day, length or number of cycles is not entered.
 */
export function planCalendar(program: Program, asOf: IsoDate): Calendar {
  const cycles = pilotCycles(program)
  const days = workingDays(program.closures)
  const drafts = [
    ...cycles.flatMap((cycle) => cycleEvents(program, cycle, days)),
    ...nextDrafting(program, cycles, days),
  ]
  const prepared = preparationEvents(program, cycles, days)
  const records = new Map(program.records.map((record) => [record.id, record]))
  const placed = [...prepared, ...drafts].flatMap(
    (draft) => eventOf(draft, records.get(draft.id), program, days, asOf) ?? [],
  )
  const events = placed.sort(byDate)
  return {
    events,
    tooLate: events.flatMap(({ late }) => late),
    problems: checkEvents(program, [...prepared, ...drafts], events, cycles, days),
  }
}

/**
 * The meetings of a cycle that the program itself does not plan, at the times of its meetings table and around its
 * closures, in the order of their dates.
 */
export function planCycle(program: Program, cycle: ProgramCycle, asOf: IsoDate): readonly PlannedEvent[] {
  const days = workingDays(program.closures)
  return cycleEvents(program, cycle, days)
    .flatMap((draft) => eventOf(draft, undefined, program, days, asOf) ?? [])
    .sort(byDate)
}

/** What calendar programs call the program's calendar, or with a team's name the team's. */
export function calendarName(
  program: Pick<Program, 'language'>,
  organization: string,
  team: string | null,
): string {
  const say = sentencesOf(program).calendar
  return team === null ? say.ofProgram(organization) : say.ofTeam(organization, team)
}

/** The workshops that draft the OKRs of the first cycle after the pilot. */
function nextDrafting(program: Program, cycles: readonly ProgramCycle[], days: WorkingDays): Draft[] {
  if (cycles.length === 0) return []
  const next = cycleAt(program, cycles.length + 1)
  if (!next) return []
  return cycleEvents(program, next, days).filter(({ anchor }) => anchor === 'first day')
}

function byDate(a: PlannedEvent, b: PlannedEvent): number {
  return a.date === b.date ? order(a.id, b.id) : order(a.date, b.date)
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

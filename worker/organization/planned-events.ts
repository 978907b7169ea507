import {
  type PlannedEvent,
  type Program,
  pilotCycles,
  planCalendar,
  planCycle,
  viewOfTeam,
} from '../../shared/program/index.ts'
import type { Context } from './context.ts'
import { readCycles } from './cycles.ts'

/**
 * Gives everything dated of a team, by its name: while it is in the pilot what the program plans for it, and in every
 * other cycle of the organisation the meetings that each cycle has.
 */
export function eventPlanner(
  { database, today }: Pick<Context, 'database' | 'today'>,
  program: Program,
): (team: string) => readonly PlannedEvent[] {
  const pilotEnd = pilotCycles(program).at(-1)?.end ?? ''
  const { events } = planCalendar(program, today)
  const cycles = readCycles(database).map((cycle) => ({
    start: cycle.start,
    events: planCycle(program, { ...cycle, number: 1 }, today).map((event) => ({
      ...event,
      id: `${cycle.key}-${event.id}`,
    })),
  }))
  return (team) => {
    const view = viewOfTeam(program, team)
    if (!view) return cycles.flatMap((cycle) => cycle.events)
    const later = cycles.filter(({ start }) => start > pilotEnd)
    return [...events.filter(view.takesPart), ...later.flatMap((cycle) => cycle.events)]
  }
}

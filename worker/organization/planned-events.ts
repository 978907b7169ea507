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
 * Everything dated of a team: while it is in the pilot what the program plans for it, and in every other cycle of the
 * organisation the meetings that each cycle has.
 */
export function eventsOfTeam(
  { database, today }: Pick<Context, 'database' | 'today'>,
  program: Program,
  team: string,
): readonly PlannedEvent[] {
  const view = viewOfTeam(program, team)
  const pilot = view ? planCalendar(program, today).events.filter(view.takesPart) : []
  const end = view ? (pilotCycles(program).at(-1)?.end ?? '') : ''
  const cycles = readCycles(database).filter(({ start }) => start > end)
  const others = cycles.flatMap((cycle) =>
    planCycle(program, { ...cycle, number: 1 }, today).map((event) => ({
      ...event,
      id: `${cycle.key}-${event.id}`,
    })),
  )
  return [...pilot, ...others]
}

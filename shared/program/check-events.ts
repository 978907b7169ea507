import type { ProgramCycle } from './cycles.ts'
import type { Draft, PlannedEvent } from './event.ts'
import { type ProgramProblem, problem } from './evidence.ts'
import type { Program } from './model.ts'
import type { WorkingDays } from './working-days.ts'

/** What is wrong with where events stand: no day to be found, or moved to one where they cannot be. */
export function checkEvents(
  { values }: Program,
  drafts: readonly Draft[],
  events: readonly PlannedEvent[],
  cycles: readonly ProgramCycle[],
  days: WorkingDays,
): ProgramProblem[] {
  const placed = new Set(events.map(({ id }) => id))
  const unplaced = drafts
    .filter(({ id }) => !placed.has(id))
    .map(({ title, from }) =>
      problem('error', 'no-working-day', {
        ...from,
        says: `There is no working day for ${title}: blackouts and holidays leave none. Shorten one.`,
      }),
    )
  return [...unplaced, ...events.flatMap((event) => checkEvent(event, values.decidedOn, cycles, days))]
}

function checkEvent(
  event: PlannedEvent,
  programStart: string | null,
  cycles: readonly ProgramCycle[],
  days: WorkingDays,
): ProgramProblem[] {
  const { title, date, moved, kind } = event
  const place = moved ? ({ table: 'records', row: event.id, field: 'movedTo' } as const) : event.from
  const found: ProgramProblem[] = []
  const say = (rule: string, says: string) => found.push(problem('warning', rule, { ...place, says }))
  if (programStart !== null && date < programStart) {
    say('before-program', `${title} on ${date} is before the program was decided on ${programStart}.`)
  }
  if (kind !== 'Message' && !days.isWorkingDay(date)) {
    const closure = days.closureOn(date)
    const why = closure ? `falls into "${closure.name}"` : 'falls on a weekend'
    say('not-a-working-day', `${title} on ${date} ${why}. Move it to a working day.`)
  }
  const cycle = cycles.find(({ number }) => number === event.cycle)
  const isInside = event.anchor === null || event.anchor === 'first day'
  if (moved && cycle && !isInside && (date < cycle.start || date > cycle.end)) {
    say('outside-cycle', `${title} was moved to ${date}, outside ${cycle.start} to ${cycle.end}.`)
  }
  return found
}

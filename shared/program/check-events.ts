import type { ProgramCycle } from './cycles.ts'
import type { Draft, PlannedEvent } from './event.ts'
import { type ProgramProblem, problem } from './evidence.ts'
import type { Program } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
import type { WorkingDays } from './working-days.ts'

/** What is wrong with where events stand: no day to be found, or moved to one where they cannot be. */
export function checkEvents(
  program: Program,
  drafts: readonly Draft[],
  events: readonly PlannedEvent[],
  cycles: readonly ProgramCycle[],
  days: WorkingDays,
): ProgramProblem[] {
  const say = sentencesOf(program).calendar
  const placed = new Set(events.map(({ id }) => id))
  const unplaced = drafts
    .filter(({ id }) => !placed.has(id))
    .map(({ title, from }) =>
      problem('error', 'no-working-day', {
        ...from,
        says: say.noWorkingDay(title),
      }),
    )
  return [...unplaced, ...events.flatMap((event) => checkEvent(event, program, cycles, days))]
}

function checkEvent(
  event: PlannedEvent,
  program: Program,
  cycles: readonly ProgramCycle[],
  days: WorkingDays,
): ProgramProblem[] {
  const { title, date, moved, kind } = event
  const place = moved ? ({ table: 'records', row: event.id, field: 'movedTo' } as const) : event.from
  const say = sentencesOf(program).calendar
  const { decidedOn } = program.values
  const found: ProgramProblem[] = []
  const report = (rule: string, says: string) => found.push(problem('warning', rule, { ...place, says }))
  if (decidedOn !== null && date < decidedOn) {
    report('before-program', say.beforeProgram(title, date, decidedOn))
  }
  if (kind !== 'Message' && !days.isWorkingDay(date)) {
    const closure = days.closureOn(date)
    const says = closure ? say.onClosure(title, date, closure.name) : say.onWeekend(title, date)
    report('not-a-working-day', says)
  }
  const cycle = cycles.find(({ number }) => number === event.cycle)
  const isInside = event.anchor === null || event.anchor === 'first day'
  if (moved && cycle && !isInside && (date < cycle.start || date > cycle.end)) {
    report('outside-cycle', say.outsideCycle(title, date, cycle.start, cycle.end))
  }
  return found
}

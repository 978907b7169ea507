import type { IsoDate } from '../../shared/okr/index.ts'
import type { Gate, PlannedEvent, ProgramFigures } from '../../shared/program/index.ts'
import { evidenceAt, type ProgramReading } from '../../shared/workbook/index.ts'

/** A gate as a person looks at it, every reason with its sheet and cell. */
export type ShownGate = ReturnType<typeof showGate>

export function showGate(reading: ProgramReading, { step, state, due, conditions }: Gate) {
  return {
    step,
    state,
    due,
    conditions: conditions.map(({ name, state: met, evidence }) => ({
      name,
      state: met,
      evidence: evidence.map((row) => evidenceAt(reading, row)),
    })),
  }
}

/** The next thing to do, and by when. */
export type NextThing =
  | {
      readonly kind: 'mend' | 'invite' | 'do' | 'hold' | 'send'
      readonly what: string
      readonly date: IsoDate
    }
  | { readonly kind: 'scale'; readonly what: string; readonly date: null }

/**
 * What comes first: the reason of a gate that is not passed, by the gate's last day, or an event that is to be invited
 * to, done or held; of one day, gates in their order before events. Null where all is done.
 */
export function nextThing(
  { gates, calendar }: Pick<ProgramFigures, 'gates' | 'calendar'>,
  asOf: IsoDate,
): NextThing | null {
  const things = [
    ...gates.flatMap(({ due, reasons: [reason] }): NextThing[] =>
      due !== null && reason ? [{ kind: 'mend', what: reason.says, date: due }] : [],
    ),
    ...calendar.events.flatMap((event) => thingOf(event, asOf) ?? []),
  ]
  const dated = things.reduce<NextThing | null>(
    (first, thing) => (first === null || (thing.date ?? '') < (first.date ?? '') ? thing : first),
    null,
  )
  if (dated) return dated
  const [last] = gates.flatMap(({ reasons }) => reasons)
  return last ? { kind: 'scale', what: last.says, date: null } : null
}

/** What is to be done about an event; null where nothing is, as for regular meetings that are over. */
function thingOf(
  { kind, title, date, prepared, inviteBy, invitedOn, heldOn }: PlannedEvent,
  asOf: IsoDate,
): NextThing | null {
  if (heldOn !== null) return null
  if (inviteBy !== null && invitedOn === null) return { kind: 'invite', what: title, date: inviteBy }
  if (kind === 'Task') return { kind: 'do', what: title, date }
  if (kind === 'Message') return { kind: 'send', what: title, date }
  return prepared || date >= asOf ? { kind: 'hold', what: title, date } : null
}

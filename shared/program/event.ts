import { addDays, daysBetween, type IsoDate } from '../okr/index.ts'
import type { Evidence, Place } from './evidence.ts'
import type { EventRecord, Program } from './model.ts'
import { PREPARE_DAYS, type RitualPlace } from './rituals.ts'
import { sentencesOf } from './sentences/index.ts'
import { addWorkingDays, onOrBefore, type WorkingDays } from './working-days.ts'

export type EventKind = 'Meeting' | 'Training' | 'Message' | 'Task'

const EVENT_ID = /^(c\d+|task|training|session|message)-/

/** Whether an id is one that the calendar gives; other rows of the Plan sheet are people's own. */
export function isEventId(id: string): boolean {
  return EVENT_ID.test(id)
}

/** An event as the rules plan it, before anybody moved it. */
export interface Draft {
  /** Stable as long as what it comes from is the same: calendars know the event by it. */
  readonly id: string
  readonly kind: EventKind
  readonly title: string
  /** Null where closures leave no working day for it. */
  readonly planned: IsoDate | null
  /** `HH:MM`; null is a whole day. */
  readonly time: string | null
  readonly minutes: number | null
  readonly participants: string
  /** The cycle's number; null for what belongs to none. */
  readonly cycle: number | null
  readonly anchor: RitualPlace['anchor'] | null
  /** Whether it is invited to and prepared. */
  readonly prepared: boolean
  readonly doneOn: IsoDate | null
  /** The row that it comes from. */
  readonly from: Place
}

/** An event where it stands. */
export interface PlannedEvent extends Draft {
  /** The date by the rules, or where somebody moved it. */
  readonly date: IsoDate
  readonly moved: boolean
  /** The last day for invitations; null where nobody is invited. */
  readonly inviteBy: IsoDate | null
  readonly invitedOn: IsoDate | null
  /** When participants are reminded to prepare. */
  readonly prepareOn: IsoDate | null
  readonly heldOn: IsoDate | null
  /** What of it should already have happened. */
  readonly late: readonly Evidence[]
}

/** Puts an event where it stands; null where there is no day for it. */
export function eventOf(
  draft: Draft,
  record: EventRecord | undefined,
  program: Program,
  days: WorkingDays,
  asOf: IsoDate,
): PlannedEvent | null {
  const date = record?.movedTo ?? draft.planned
  if (date === null) return null
  const event: Omit<PlannedEvent, 'late'> = {
    ...draft,
    date,
    moved: record?.movedTo != null && record.movedTo !== draft.planned,
    inviteBy: draft.prepared ? onOrBefore(days, addDays(date, -program.settings.invitationDays)) : null,
    invitedOn: record?.invitedOn ?? null,
    prepareOn: draft.prepared ? addWorkingDays(days, date, -PREPARE_DAYS) : null,
    heldOn: record?.heldOn ?? draft.doneOn,
  }
  return { ...event, late: lateOf(event, program, asOf) }
}

/** Whether its invitations went out so many days before it, or can still (FORMULAS.md, "Invitation rule"). */
export function isInvitedInTime({ date, heldOn, invitedOn }: PlannedEvent, invitationDays: number): boolean {
  return invitedOn !== null && daysBetween(invitedOn, heldOn ?? date) >= invitationDays
}

/** What of an event should have happened. Check-ins and other regular meetings are not asked after. */
function lateOf(
  { id, title, date, invitedOn, heldOn, prepared, kind }: Omit<PlannedEvent, 'late'>,
  program: Program,
  asOf: IsoDate,
): Evidence[] {
  const say = sentencesOf(program).calendar
  const { invitationDays } = program.settings
  const at = { table: 'records', row: id } as const
  if (heldOn !== null) return []
  const isRoutine = kind === 'Meeting' && !prepared
  if (date < asOf && isRoutine) return []
  if (date < asOf) {
    const says = kind === 'Task' ? say.taskNotDone(title, date) : say.eventNotHeld(title, date)
    return [{ ...at, field: 'heldOn', says }]
  }
  const invited = invitedOn ?? asOf
  if (!prepared || daysBetween(invited, date) >= invitationDays) return []
  const says =
    invitedOn === null
      ? say.notInvited(title, date, addDays(date, -invitationDays))
      : say.invitedLate(title, date, daysBetween(invited, date), invitationDays)
  return [{ ...at, field: 'invitedOn', says }]
}

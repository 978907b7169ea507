import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { addDays, fingerprintOf, type Language } from '../okr/index.ts'
import { type Attendee, type PlannedEvent, type Sentences, sentencesOf } from '../program/index.ts'
import {
  CANCELLED,
  FINGERPRINT,
  isWholeDay,
  momentIn,
  type Published,
  type PublishedEvent,
} from './published.ts'
import { momentOf } from './zoned-time.ts'

export interface CalendarOptions {
  /** What the calendar is called. */
  readonly name: string
  readonly language: Language
  /** Makes UIDs the organisation's own: letters, digits, dots and hyphens. Never changed. */
  readonly domain: string
  /** An IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string
  /** When the file is made, ISO 8601. */
  readonly now: string
  readonly attendeesOf: (event: PlannedEvent) => readonly Attendee[]
}

export interface CalendarFile {
  readonly text: string
  /** To be kept, so that the next file numbers what changed. */
  readonly published: Published
}

const ALARM_MINUTES = 15
const PREPARE_TIME = '09:00'

/**
 * Writes events as an iCalendar file (RFC 5545). UIDs are stable; SEQUENCE rises by one whenever an event differs from
 * what `published` says of it. An event of `published` that is not among them any more, and is not over, is cancelled:
 * calendars that imported it keep it otherwise. Times are written in UTC, which every client shows in its own zone.
 */
export function calendarFile(
  events: readonly PlannedEvent[],
  published: Published,
  options: CalendarOptions,
): CalendarFile {
  const { name, timeZone, domain, now } = options
  const calendar = ical({
    name,
    prodId: { company: 'OKR Rollout', product: 'OKR Rollout', language: options.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    x: { 'X-WR-TIMEZONE': timeZone, 'X-PUBLISHED-TTL': 'PT12H' },
  })
  const next = new Map<string, PublishedEvent>()
  for (const event of events) {
    const uid = `${event.id}@${domain}`
    const attendees = options.attendeesOf(event)
    const fingerprint = fingerprintOf(JSON.stringify([contentOf(event), attendees, timeZone]))
    const data = eventData(event, attendees, options)
    const sequence = nextSequence(published.get(uid), fingerprint)
    next.set(uid, { fingerprint, sequence, summary: event.title, start: startOf(data) })
    calendar.createEvent({ ...data, id: uid, sequence, x: { [FINGERPRINT]: fingerprint } })
  }
  for (const [uid, before] of published) {
    const start = momentIn(before.start)
    if (next.has(uid) || !uid.endsWith(`@${domain}`) || !(start >= new Date(now))) continue
    const sequence = nextSequence(before, CANCELLED)
    next.set(uid, { ...before, fingerprint: CANCELLED, sequence })
    calendar.createEvent({
      id: uid,
      sequence,
      summary: before.summary,
      start,
      allDay: isWholeDay(before.start),
      stamp: new Date(now),
      status: ICalEventStatus.CANCELLED,
      x: { [FINGERPRINT]: CANCELLED },
    })
  }
  return { text: calendar.toString(), published: next }
}

function nextSequence(before: PublishedEvent | undefined, fingerprint: string): number {
  return before ? before.sequence + (before.fingerprint === fingerprint ? 0 : 1) : 0
}

function startOf({ start, allDay }: { readonly start: Date; readonly allDay?: boolean }): string {
  const text = start.toISOString().replace(/[-:]|\.\d+/g, '')
  return allDay ? text.slice(0, 8) : text
}

/** What a person sees of an event: a change of nothing else is no change. */
function contentOf({ date, time, minutes, title, participants, prepareOn, inviteBy }: PlannedEvent) {
  return { date, time, minutes, title, participants, prepareOn, inviteBy }
}

function eventData(
  event: PlannedEvent,
  attendees: readonly Attendee[],
  options: CalendarOptions,
): ICalEventData & { start: Date; allDay?: boolean } {
  const { timeZone, now } = options
  const say = sentencesOf(options).calendarFile
  const { date, time, minutes, title } = event
  const common = {
    summary: title,
    description: descriptionOf(event, say),
    stamp: new Date(now),
    status: ICalEventStatus.CONFIRMED,
    categories: [{ name: event.kind }],
    attendees: attendees.map(({ name, email }) => ({ name, email, role: ICalAttendeeRole.REQ, rsvp: true })),
    alarms: alarmsOf(event, timeZone, say),
  }
  if (time === null) {
    return {
      ...common,
      start: new Date(`${date}T00:00:00Z`),
      end: new Date(`${addDays(date, 1)}T00:00:00Z`),
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
    }
  }
  const start = momentOf(date, time, timeZone)
  return { ...common, start, end: new Date(start.getTime() + (minutes ?? 60) * 60_000) }
}

type Say = Sentences['calendarFile']

function descriptionOf({ participants, inviteBy, prepareOn, minutes, time }: PlannedEvent, say: Say): string {
  const lines = [
    participants === '' ? null : say.participants(participants),
    time === null && minutes !== null ? say.length(minutes) : null,
    inviteBy === null ? null : say.inviteBy(inviteBy),
    prepareOn === null ? null : say.prepareFrom(prepareOn),
  ]
  return lines.filter((line) => line !== null).join('\n')
}

function alarmsOf({ title, time, prepareOn }: PlannedEvent, timeZone: string, say: Say) {
  const soon =
    time === null ? [] : [{ type: ICalAlarmType.display, trigger: ALARM_MINUTES * 60, description: title }]
  const prepare =
    prepareOn === null
      ? []
      : [
          {
            type: ICalAlarmType.display,
            trigger: momentOf(prepareOn, PREPARE_TIME, timeZone),
            description: say.prepare(title),
          },
        ]
  return [...soon, ...prepare]
}

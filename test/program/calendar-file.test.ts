import ical, { type CalendarResponse, type VEvent } from 'node-ical'
import { describe, expect, test } from 'vitest'
import {
  type CalendarFile,
  calendarFile,
  type Published,
  publishedIn,
} from '../../shared/calendar-file/index.ts'
import { attendeesOf, type Program, planCalendar } from '../../shared/program/index.ts'
import { PROGRAM } from './fixture.ts'

const NONE: Published = new Map()

function fileOf(
  program: Program,
  published: Published = NONE,
  timeZone = 'Europe/Berlin',
  now = '2026-09-01T08:00:00Z',
): CalendarFile {
  return calendarFile(planCalendar(program, '2026-09-01').events, published, {
    name: 'Northwind: OKR rollout',
    language: program.language,
    domain: 'northwind.example.com',
    timeZone,
    now,
    attendeesOf: ({ participants }) => attendeesOf(program, participants),
  })
}

function eventsIn({ text }: CalendarFile): ReadonlyMap<string, VEvent> {
  const calendar: CalendarResponse = ical.sync.parseICS(text)
  const events = Object.values(calendar).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))
  return new Map(events.map((event) => [event.uid, event]))
}

const idOf = (id: string) => `${id}@northwind.example.com`

describe('a calendar file, read back by another library', () => {
  test('holds every event on its day', () => {
    const events = eventsIn(fileOf(PROGRAM))
    const planned = planCalendar(PROGRAM, '2026-09-01').events
    expect(events.size).toBe(planned.length)
    for (const { id, date, title, time } of planned) {
      const event = events.get(idOf(id))
      expect(event?.summary).toBe(title)
      expect(event?.datetype).toBe(time === null ? 'date' : 'date-time')
      const local = event?.start
      const day =
        time === null
          ? [local?.getFullYear(), (local?.getMonth() ?? 0) + 1, local?.getDate()]
          : date.split('-').map(Number)
      expect(day).toEqual(date.split('-').map(Number))
    }
  })

  test('shows times as the organisation’s clocks do, in summer and in winter', () => {
    const events = eventsIn(fileOf(PROGRAM))
    expect(events.get(idOf('c1-check-in-w1'))?.start.toISOString()).toBe('2027-01-07T08:30:00.000Z')
    expect(events.get(idOf('c1-check-in-w1'))?.end?.toISOString()).toBe('2027-01-07T08:55:00.000Z')
    expect(events.get(idOf('c2-check-in-w1'))?.start.toISOString()).toBe('2027-04-08T07:30:00.000Z')
    const abroad = eventsIn(fileOf(PROGRAM, NONE, 'Asia/Kolkata'))
    expect(abroad.get(idOf('c1-check-in-w1'))?.start.toISOString()).toBe('2027-01-07T04:00:00.000Z')
  })

  test('invites people in their roles, and reminds them', () => {
    const review = eventsIn(fileOf(PROGRAM)).get(idOf('c1-review'))
    const attendees = [review?.attendee ?? []]
      .flat()
      .map((attendee) => (typeof attendee === 'string' ? attendee : attendee.val))
    expect(attendees).toContain('MAILTO:e1@example.com')
    expect(attendees).toHaveLength(9)
    expect(fileOf(PROGRAM).text).toContain('TRIGGER;VALUE=DATE-TIME:20270322T080000Z')
    expect(fileOf(PROGRAM).text).toContain('TRIGGER:-PT15M')
  })

  test('numbers changes, and only changes', () => {
    const first = fileOf(PROGRAM)
    const known = publishedIn(first.text)
    expect(known).toEqual(first.published)
    const again = eventsIn(fileOf(PROGRAM, known))
    expect([...again.values()].every(({ sequence }) => Number(sequence ?? 0) === 0)).toBe(true)

    const records = [{ id: 'c1-review', movedTo: '2027-03-30', invitedOn: null, heldOn: null }]
    const moved = fileOf({ ...PROGRAM, records }, known)
    const changed = [...eventsIn(moved)]
      .filter(([, { sequence }]) => Number(sequence) === 1)
      .map(([uid]) => uid)
    expect(changed).toEqual([idOf('c1-review')])
    const back = fileOf({ ...PROGRAM, records: [] }, publishedIn(moved.text))
    expect(back.published.get(idOf('c1-review'))?.sequence).toBe(2)
  })

  test('cancels what is no longer planned, once, until it is over', () => {
    const first = fileOf(PROGRAM)
    const shorter = { ...PROGRAM, values: { ...PROGRAM.values, pilotCycles: 1 } }
    const cancelled = fileOf(shorter, publishedIn(first.text))
    const gone = eventsIn(cancelled).get(idOf('c2-review'))
    expect(gone).toMatchObject({ status: 'CANCELLED', summary: 'OKR Review, Cycle 2' })
    expect(gone?.start).toEqual(eventsIn(first).get(idOf('c2-review'))?.start)
    expect(Number(gone?.sequence)).toBe(1)
    expect(publishedIn(cancelled.text)).toEqual(cancelled.published)
    const again = fileOf(shorter, publishedIn(cancelled.text))
    expect(again.published.get(idOf('c2-review'))?.sequence).toBe(1)
    const back = eventsIn(fileOf(PROGRAM, publishedIn(again.text))).get(idOf('c2-review'))
    expect([back?.status, Number(back?.sequence)]).toEqual(['CONFIRMED', 2])
    const later = fileOf(shorter, publishedIn(cancelled.text), 'Europe/Berlin', '2027-09-01T08:00:00Z')
    expect(later.published.has(idOf('c2-review'))).toBe(false)
    const elsewhere = new Map([...first.published].map(([uid, event]) => [`x.${uid}.example`, event]))
    expect(fileOf(shorter, elsewhere).text).not.toContain('CANCELLED')
  })

  test('escapes and folds whatever people write', () => {
    const message = `Rüstzeit; "OKR", yes:\nBEGIN:VEVENT\r\n${'ä🚀'.repeat(60)}`
    const communications = PROGRAM.communications.map((row) => ({ ...row, message }))
    const file = fileOf({ ...PROGRAM, communications })
    const event = eventsIn(file).get(idOf('message-M1'))
    expect(event?.summary).toBe(`To Everybody: ${message.replace('\r\n', '\n')}`)
    for (const line of file.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file.text.split('\r\n').join('')).not.toMatch(/[\r\n]/)
  })

  test('escapes a backslash, which the other library reads back wrongly', () => {
    const communications = PROGRAM.communications.map((row) => ({ ...row, message: 'C:\\new' }))
    expect(fileOf({ ...PROGRAM, communications }).text).toContain('SUMMARY:To Everybody: C:\\\\new')
  })
})

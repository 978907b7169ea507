import { SELF } from 'cloudflare:test'
import ical, { type VEvent } from 'node-ical'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Body } from '../../shared/api/index.ts'
import { newOrganization, newRow, rowsOf, statusOf, type TestOrganization, taken } from './server.ts'

const CYCLES = [
  { name: '2027-Q1', start: '2027-01-04', end: '2027-03-26', state: 'running' },
  { name: '2027-Q2', start: '2027-03-29', end: '2027-06-18', state: 'planned' },
] as const
const TEAMS = [
  { id: 'company', parentId: null },
  { id: 'sales', parentId: 'company' },
  { id: 'support', parentId: 'company' },
]
/** One pilot cycle, with Sales in the pilot. */
const PROGRAM = [
  ...newRow('values', 'organization', { value: 'Northwind' }),
  ...newRow('values', 'firstCycleStart', { value: '2027-01-04' }),
  ...newRow('values', 'cycleWeeks', { value: 12 }),
  ...newRow('values', 'pilotCycles', { value: 1 }),
  ...newRow('candidates', 'T1', { team: 'Team sales', size: 8, chosen: 'Yes' }),
  ...newRow('meetings', 'M1', { ritual: 'Check-in', weekday: 'Thursday', time: '09:30', minutes: 25 }),
  ...newRow('leadTimes', 'L1', { task: 'Order licences', weeks: 6 }),
  ...newRow('people', 'P1', {
    role: 'Team member',
    name: 'Ann Bell',
    email: 'ann@example.org',
    team: 'Team sales',
  }),
]

let organization: TestOrganization

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date('2026-12-01T10:00:00Z'))
  organization = await newOrganization(TEAMS, CYCLES, 'Europe/Berlin')
  await syncProgram(0, PROGRAM)
})
afterEach(() => vi.useRealTimers())

async function syncProgram(baseRevision: number, changes: Body<'syncProgram'>['changes']) {
  taken(await organization.owner.call('syncProgram', { body: { baseRevision, changes } }))
}

async function feedOf(teamId?: string, body: Body<'createFeed'> = {}) {
  return taken(await organization.owner.call('createFeed', { body: teamId ? { ...body, teamId } : body }))
}

async function read(url: string) {
  const response = await SELF.fetch(url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await response.text()
  const parts = Object.values(ical.sync.parseICS(text))
  const events = parts.flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))
  return { text, response, events: new Map(events.map((event) => [event.uid.split('@')[0], event])) }
}

const startOf = (event: VEvent | undefined) => event?.start.toISOString()

describe('a calendar feed, read back by another library,', () => {
  test('of the program has everything dated of it, of a team what the team takes part in', async () => {
    const program = await read((await feedOf()).url)
    const team = await read((await feedOf('sales')).url)
    expect(startOf(program.events.get('c1-check-in-w1'))).toBe('2027-01-07T08:30:00.000Z')
    expect(program.events.get('c1-retrospective')?.alarms).toHaveLength(1)
    expect(program.events.get('task-L1')?.summary).toBe('Order licences')
    expect(team.events.has('task-L1')).toBe(false)
    expect(startOf(team.events.get('c1-check-in-w1'))).toBe('2027-01-07T08:30:00.000Z')
    // After the pilot come the organisation's own cycles, on the other side of a clock change.
    expect(startOf(team.events.get('2027-q2-c1-check-in-w1'))).toBe('2027-04-01T07:30:00.000Z')
    expect([...team.events.keys()].filter((id) => id?.startsWith('2027-q1'))).toEqual([])
    expect(program.text + team.text).not.toMatch(/ATTENDEE|ann@example|Ann Bell/)
    for (const line of team.text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    }
  })

  test('of a team that no program plans for has check-ins, Review and Retrospective of every cycle', async () => {
    const { events } = await read((await feedOf('support')).url)
    for (const cycle of ['2027-q1', '2027-q2']) {
      for (const meeting of ['check-in-w1', 'check-in-w12', 'review', 'retrospective']) {
        expect(events.has(`${cycle}-c1-${meeting}`), `${cycle} ${meeting}`).toBe(true)
      }
    }
    expect(events.get('2027-q1-c1-retrospective')?.summary).toBe('Retrospective, 2027-Q1')
  })

  test('speaks the language that it was made in', async () => {
    const { events, text } = await read((await feedOf('support', { language: 'de' })).url)
    expect(events.get('2027-q1-c1-retrospective')).toMatchObject({ summary: 'Retrospektive, 2027-Q1' })
    expect(text).toContain('OKR-Treffen von')
    expect(text).toContain('Vorbereiten ab ')
  })

  test('counts the changes of an event, and cancels one that is no longer planned', async () => {
    const { url } = await feedOf()
    const before = await read(url)
    await syncProgram(1, [
      { table: 'meetings', row: 'M1', field: 'time', from: '09:30', to: '10:00' },
      { table: 'values', row: 'cycleWeeks', field: 'value', from: 12, to: 11 },
    ])
    const after = await read(url)
    const sequenceOf = (id: string) => Number(after.events.get(id)?.sequence)
    expect(sequenceOf('c1-check-in-w1')).toBe(1)
    expect(sequenceOf('c1-draft')).toBe(0)
    expect(startOf(after.events.get('c1-check-in-w1'))).toBe('2027-01-07T09:00:00.000Z')
    expect(after.events.get('c1-check-in-w12')).toMatchObject({ status: 'CANCELLED' })
    expect(new Set([...before.events.values()].map(({ uid }) => uid))).toEqual(
      new Set([...after.events.values()].map(({ uid }) => uid)),
    )
  })

  test('is the same, and cheap, until something changes', async () => {
    const { url } = await feedOf()
    const first = await read(url)
    vi.setSystemTime(new Date('2026-12-01T15:00:00Z'))
    const again = await read(url)
    expect(again.text).toBe(first.text)
    expect(rowsOf(again.response)).toEqual({ read: 3, written: 0 })
    const etag = first.response.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await SELF.fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('ends when it is revoked or its team is archived', async () => {
    const { owner } = organization
    const [one, other] = [await feedOf('sales'), await feedOf('support')]
    await read(one.url)
    taken(await owner.call('revokeFeed', { params: { feed: one.id } }))
    taken(await owner.call('archiveTeam', { params: { team: 'support' } }))
    expect((await SELF.fetch(one.url)).status).toBe(404)
    expect((await SELF.fetch(other.url)).status).toBe(410)
    const feeds = taken(await owner.call('listFeeds', {}))
    expect(feeds.sort((a, b) => (a.teamId ?? '').localeCompare(b.teamId ?? ''))).toEqual([
      expect.objectContaining({ id: one.id, teamId: 'sales', revokedAt: expect.any(String) }),
      expect.objectContaining({ id: other.id, teamId: 'support', revokedAt: null, lastUsedAt: null }),
    ])
    expect(statusOf(await owner.call('createFeed', { body: { teamId: 'support' } }))).toBe(404)
  })
})

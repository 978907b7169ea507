import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../shared/okr/index.ts'
import { type Calendar, type Closure, type Program, planCalendar } from '../../shared/program/index.ts'
import { EMPTY_PROGRAM, PROGRAM } from './fixture.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

const plan = (change: Partial<Program>, asOf = '2026-09-01') => planCalendar({ ...PROGRAM, ...change }, asOf)
const find = ({ events }: Calendar, id: string) => events.find((event) => event.id === id)
const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

describe('the calendar', () => {
  test('is planned back from the first day', () => {
    const calendar = plan({ records: [] })
    const dates = Object.fromEntries(calendar.events.map(({ id, date }) => [id, date]))
    expect(dates).toMatchObject({
      'task-L1': '2026-11-09',
      'session-N2': '2026-12-03',
      'session-N1': '2026-12-10',
      'c1-draft': '2026-12-14',
      'c1-align': '2026-12-21',
      'c1-agree': '2026-12-28',
      'c1-check-in-w1': '2027-01-07',
      'training-R3': '2027-02-01',
      'c1-middle': '2027-02-17',
      'c1-review': '2027-03-29',
      'c1-retrospective': '2027-03-31',
      'c2-draft': '2027-03-15',
      'c3-agree': '2027-06-28',
    })
    expect(calendar.events.filter(({ id }) => id.startsWith('c1-check-in'))).toHaveLength(13)
    expect(find(calendar, 'c1-check-in-w1')).toMatchObject({ time: '09:30', minutes: 25 })
    expect(find(calendar, 'c1-review')).toMatchObject({ inviteBy: '2027-03-15', prepareOn: '2027-03-22' })
    expect(calendar.events.some(({ id }) => id === 'c3-review')).toBe(false)
  })

  test('is empty until the first day is known', () => {
    expect(planCalendar(EMPTY_PROGRAM, '2026-09-01')).toEqual({ events: [], tooLate: [], problems: [] })
  })

  test('goes round public holidays and blackouts, and drops the check-in of a closed week', () => {
    const closures: Closure[] = [
      { id: 'H1', kind: 'Holiday', name: 'Good Friday', from: '2027-03-26', to: null },
      { id: 'H2', kind: 'Holiday', name: 'Easter Monday', from: '2027-03-29', to: '2027-03-29' },
      { id: 'H3', kind: 'Blackout', name: 'Fair', from: '2027-02-01', to: '2027-02-07' },
    ]
    const calendar = plan({ closures, records: [] })
    expect(find(calendar, 'c1-review')?.date).toBe('2027-03-25')
    expect(find(calendar, 'c1-check-in-w5')).toBeUndefined()
    expect(find(calendar, 'c1-check-in-w6')?.date).toBe('2027-02-11')
  })

  test('says what is already too late', () => {
    const { tooLate } = plan({ records: [] }, '2026-12-10')
    const says = tooLate.map((row) => row.says)
    expect(says).toContain(
      'Invitations to Drafting workshop, Cycle 1 on 2026-12-14 should have gone out by 2026-11-30.',
    )
    expect(says.some((text) => text.includes('Agreement'))).toBe(false)
  })

  test('keeps what was moved by hand, and says where it cannot be', () => {
    const records = [
      { id: 'c1-review', movedTo: '2027-04-03', invitedOn: null, heldOn: null },
      { id: 'c1-middle', movedTo: '2027-02-18', invitedOn: null, heldOn: null },
      { id: 'c1-draft', movedTo: '2026-08-31', invitedOn: null, heldOn: null },
    ]
    const calendar = plan({ records })
    expect(find(calendar, 'c1-middle')).toMatchObject({
      date: '2027-02-18',
      moved: true,
      planned: '2027-02-17',
    })
    expect(calendar.problems.map(({ rule, row }) => [rule, row])).toEqual([
      ['before-program', 'c1-draft'],
      ['not-a-working-day', 'c1-review'],
      ['outside-cycle', 'c1-review'],
    ])
  })

  test('says when closures leave no day', () => {
    const closures: Closure[] = [
      { id: 'H1', kind: 'Blackout', name: 'For ever', from: '2020-01-01', to: '2040-01-01' },
    ]
    const { problems } = plan({ closures, sessions: [], communications: [], records: [] })
    expect(problems.every(({ rule }) => rule === 'no-working-day')).toBe(true)
    expect(problems.map(({ says }) => says)).toContain(
      'There is no working day for OKR Review, Cycle 1: blackouts and holidays leave none. Shorten one.',
    )
  })

  test(`keeps its rules whatever the dates and closures (seed ${seed})`, () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-10-01', days))
    const closure = fc.record({ from: day, length: fc.integer({ min: 0, max: 20 }) })
    const program = fc.record({
      start: fc.integer({ min: 0, max: 300 }).map((days) => addDays('2027-01-01', days)),
      weeks: fc.integer({ min: 8, max: 26 }),
      cycles: fc.integer({ min: 1, max: 3 }),
      closures: fc.array(closure, { maxLength: 6 }),
    })
    fc.assert(
      fc.property(program, ({ start, weeks, cycles, closures }) => {
        const rows = closures.map(({ from, length }, index): Closure => {
          return { id: `H${index}`, kind: 'Blackout', name: `H${index}`, from, to: addDays(from, length) }
        })
        const values = { ...PROGRAM.values, firstCycleStart: start, cycleWeeks: weeks, pilotCycles: cycles }
        const calendar = plan({ values, closures: rows, records: [], sessions: [], communications: [] })
        const isClosed = (date: string) =>
          rows.some(({ from, to }) => from !== null && to !== null && from <= date && date <= to)
        for (const { date, inviteBy, kind, prepared, title } of calendar.events) {
          if (kind === 'Message') continue
          expect(isWeekend(date) || isClosed(date), `${title} on ${date}`).toBe(false)
          if (prepared && inviteBy !== null) expect(daysBetween(inviteBy, date)).toBeGreaterThanOrEqual(14)
        }
        for (let cycle = 1; cycle <= cycles; cycle++) {
          const [draft, align, agree, review, retrospective] = [
            'draft',
            'align',
            'agree',
            'review',
            'retrospective',
          ].map((slug) => find(calendar, `c${cycle}-${slug}`)?.date ?? '')
          expect([draft, align, agree, review, retrospective]).toEqual(
            [draft, align, agree, review, retrospective].sort(),
          )
          expect(review).not.toBe(retrospective)
          expect(agree && agree < addDays(start, (cycle - 1) * weeks * 7)).toBe(true)
        }
        const ids = calendar.events.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { seed, numRuns: 300, verbose: 1 },
    )
  })
})

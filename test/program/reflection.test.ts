import { describe, expect, test } from 'vitest'
import {
  DEFAULT_PROGRAM_SETTINGS,
  evaluateProgram,
  FUNNEL,
  type FunnelStep,
  meetingAgenda,
  type Program,
  type Review,
  retrospectiveAgenda,
  reviewAgenda,
  scalingReport,
  successStory,
  type TeamAdoption,
} from '../../shared/program/index.ts'
import { AFTER_PILOT, EMPTY_PROGRAM, PROGRAM } from './fixture.ts'

const review = (index: number, cycle: number, answers: readonly (number | null)[]): Review => ({
  id: `Q${index}`,
  cycle,
  statements: answers,
  keep: `Keep ${9 - index}`,
  change: '',
})

const withReviews = (count: number): Program => ({
  ...PROGRAM,
  reviews: Array.from({ length: count }, (_, index) =>
    review(index, 1, [5, 4, 3, 2, index === 0 ? null : 1]),
  ),
})

describe('individual reviews', () => {
  test('are hidden below five answers, each statement by itself', () => {
    const [four] = evaluateProgram(withReviews(4), AFTER_PILOT).reflect.cycles
    expect(four?.reviews).toEqual({ asked: 0, answered: 4, results: null })
    const [five] = evaluateProgram(withReviews(5), AFTER_PILOT).reflect.cycles
    expect(five?.reviews.results?.means).toEqual([5, 4, 3, 2, null])
    expect(five?.reviews.results?.spread).toEqual([
      [0, 0, 0, 0, 5],
      [0, 0, 0, 5, 0],
      [0, 0, 5, 0, 0],
      [0, 5, 0, 0, 0],
      null,
    ])
    expect(five?.reviews.results?.keep).toEqual(['Keep 5', 'Keep 6', 'Keep 7', 'Keep 8', 'Keep 9'])
  })

  test('are shown from more answers on where the program says so, and never from fewer', () => {
    const shown = (count: number, minReviews: number) => {
      const program = { ...withReviews(count), settings: { ...DEFAULT_PROGRAM_SETTINGS, minReviews } }
      return evaluateProgram(program, AFTER_PILOT).reflect.cycles[0]?.reviews.results != null
    }
    expect([shown(4, 1), shown(5, 1), shown(7, 8), shown(8, 8)]).toEqual([false, true, false, true])
  })

  test('are not in the agenda below five answers', () => {
    const agendaWith = (count: number) => {
      const program = withReviews(count)
      const [first] = evaluateProgram(program, AFTER_PILOT).reflect.cycles
      return first ? JSON.stringify(retrospectiveAgenda(program, first)) : ''
    }
    expect(agendaWith(4)).not.toContain('Keep 9')
    expect(agendaWith(4)).toContain('Answers are shown from 5 on.')
    expect(agendaWith(5)).toContain('Keep 9')
  })
})

describe('agendas', () => {
  const { reflect, firstOkrs } = evaluateProgram(PROGRAM, AFTER_PILOT)

  test('differ, and their minutes add up', () => {
    for (const reflection of reflect.cycles) {
      const agendas = [reviewAgenda(PROGRAM, reflection, firstOkrs), retrospectiveAgenda(PROGRAM, reflection)]
      expect(agendas.map(({ meeting }) => meeting)).toEqual(['OKR Review', 'Retrospective'])
      for (const { items, minutes } of agendas) {
        expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes)
      }
    }
  })

  test('give a team that is off track three times the time of one on track', () => {
    const teamCycles = PROGRAM.teamCycles.map((row) => ({
      ...row,
      progress: row.team === 'Search' ? 0.1 : 1,
    }))
    const figures = evaluateProgram({ ...PROGRAM, teamCycles }, AFTER_PILOT)
    const [first] = figures.reflect.cycles
    const item = first && reviewAgenda(PROGRAM, first, figures.firstOkrs).items[1]
    const minutes = new Map(item?.teams?.map((row) => [row.team, row.minutes]))
    expect([minutes.get('Search'), minutes.get('Payments')]).toEqual([17, 6])
    expect([...minutes.values()].reduce((sum, each) => sum + each, 0)).toBe(item?.minutes)
  })

  test('are of the cycle whose meeting is ahead, or of the one that is asked for', () => {
    const figures = evaluateProgram(PROGRAM, AFTER_PILOT)
    const cycleOf = (number: number | null, asOf: string) =>
      meetingAgenda(PROGRAM, figures, 'retrospective', number, asOf)?.cycle.number
    expect([cycleOf(null, '2027-01-10'), cycleOf(null, AFTER_PILOT), cycleOf(1, AFTER_PILOT)]).toEqual([
      1, 2, 1,
    ])
    expect(cycleOf(3, AFTER_PILOT)).toBe(undefined)
  })

  test('say what the numbers say, and what is still open from before', () => {
    const [, second] = reflect.cycles
    if (!second) throw new Error('The fixture has two cycles')
    expect(reviewAgenda(PROGRAM, second, firstOkrs).items[1]?.teams?.[0]).toMatchObject({
      team: 'Payments',
      progress: 0.7,
      expected: 1,
      status: 'At risk',
    })
    expect(retrospectiveAgenda(PROGRAM, second).items[0]?.points).toEqual([
      'Shorter check-ins (Ida): done on 2027-05-01',
    ])
  })
})

test('the success story is made of the pilot’s numbers, and of none that is not known', () => {
  const story = successStory(PROGRAM, evaluateProgram(PROGRAM, AFTER_PILOT))
  expect(story?.figures.map(({ label, value }) => [label, value])).toEqual([
    ['Teams', 5],
    ['People', 55],
    ['Departments', 3],
    ['Objectives agreed', 20],
    ['Key results', 50],
    ['Mean progress', expect.closeTo(0.7)],
    ['Success criteria met', 1],
  ])
  expect(story?.figures.every(({ evidence }) => evidence.length > 0)).toBe(true)
  expect(successStory(EMPTY_PROGRAM, evaluateProgram(EMPTY_PROGRAM, AFTER_PILOT))).toBeNull()
})

describe('the scaling report', () => {
  const reachedUpTo = (last: FunnelStep | null): TeamAdoption['reached'] => {
    const has = (step: FunnelStep) => last !== null && FUNNEL.indexOf(step) <= FUNNEL.indexOf(last)
    const [invited, trained, drafted, agreed, checkingIn, reviewed, retrospected] = FUNNEL.map(has)
    return {
      invited: invited === true,
      trained: trained === true,
      drafted: drafted === true,
      agreed: agreed === true,
      checkingIn: checkingIn === true,
      reviewed: reviewed === true,
      retrospected: retrospected === true,
    }
  }
  const adoption = (
    team: string,
    cycle: number,
    last: FunnelStep | null,
    more: Partial<TeamAdoption> = {},
  ): TeamAdoption => ({
    team,
    department: 'Sales',
    wave: 1,
    cycle,
    reached: reachedUpTo(last),
    weeksCheckedIn: 9,
    weeks: 12,
    quality: 0.8,
    objectives: 4,
    supporting: 1,
    trained: 2,
    toTrain: 2,
    pulse: null,
    evidence: { table: 'teams', row: team, field: null, says: team },
    ...more,
  })
  const report = (teams: readonly TeamAdoption[], more: Partial<Parameters<typeof scalingReport>[0]> = {}) =>
    scalingReport({
      ...{ teams, loads: [], settings: DEFAULT_PROGRAM_SETTINGS, overrides: [], language: 'en' },
      ...more,
    })

  test('shows each figure against the cycle before, with the teams that lack a step', () => {
    const { waves } = report([
      adoption('A', 1, 'agreed'),
      adoption('B', 1, 'drafted'),
      adoption('A', 2, 'retrospected'),
      adoption('B', 2, 'trained', { weeksCheckedIn: 3, quality: null, pulse: 4 }),
    ])
    expect(waves.map(({ wave, cycle, teams }) => [wave, cycle, teams])).toEqual([
      [1, 1, 2],
      [1, 2, 2],
    ])
    expect(waves[0]?.funnel.agreed).toMatchObject({ value: 0.5, before: null })
    expect(waves[1]?.funnel.drafted).toMatchObject({ value: 0.5, before: 1, evidence: [{ row: 'B' }] })
    expect(waves[1]?.figures).toMatchObject({
      cadence: {
        value: 0.5,
        before: 0.75,
        grade: 'watch',
        evidence: [{ says: 'B: 25 %' }, { says: 'A: 75 %' }],
      },
      quality: { value: 0.8, before: 0.8, grade: 'good', evidence: [] },
      alignment: { value: 0.25, grade: 'watch' },
      pulse: { value: 4, before: null, grade: 'good' },
      coachLoad: { value: null, grade: null },
    })
  })

  test('advises to go, hold or fix, with the reason', () => {
    const ten = (count: number) =>
      Array.from({ length: 10 }, (_, index) =>
        adoption(`T${index}`, 1, index < count ? 'checkingIn' : 'invited'),
      )
    const adviceOf = (count: number, more = {}) => {
      const [wave] = report(ten(count), more).waves
      return [wave?.advice, wave?.reason]
    }
    expect(adviceOf(8)[0]).toBe('Go')
    expect(adviceOf(7)).toEqual([
      'Hold',
      '70 % of the teams in Sales have agreed OKRs; at least 80 % are wanted.',
    ])
    expect(adviceOf(4)).toEqual([
      'Fix',
      '40 % of the teams in Sales have agreed OKRs; at least 50 % are wanted.',
    ])
    const loads = [{ wave: 1, cycle: 1, people: 120, room: 100 }]
    expect(adviceOf(10, { loads })).toEqual([
      'Fix',
      'Coaches look after 120 % of the people they have room for.',
    ])
  })

  test('uses a department’s own settings, and says so', () => {
    const overrides = [{ id: 'U1', department: 'sales', key: 'goFrom', value: 0.6 }]
    const teams = ['A', 'B', 'C'].map((team, index) => adoption(team, 1, index < 2 ? 'checkingIn' : 'agreed'))
    expect(report(teams).waves[0]?.advice).toBe('Hold')
    const own = report(teams, { overrides })
    expect(own.waves[0]?.advice).toBe('Go')
    const [organization, sales] = own.settings
    expect(organization?.inUse.find(({ key }) => key === 'goFrom')).toMatchObject({
      value: 0.8,
      source: 'default',
    })
    expect(sales?.inUse.find(({ key }) => key === 'goFrom')).toMatchObject({
      value: 0.6,
      source: 'department',
    })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkWrittenWaves,
  compareWaves,
  type Person,
  type Program,
  packWaves,
  planWaves,
  splitsOf,
  type WaveSlot,
  type WaveTask,
  type WaveTeam,
} from '../../shared/program/index.ts'
import { AFTER_PILOT, PROGRAM } from './fixture.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

interface Case {
  readonly tasks: readonly WaveTask[]
  readonly slots: readonly WaveSlot[]
}

const task = (place: number): fc.Arbitrary<WaveTask> =>
  fc.record({
    id: fc.constant(`W${place}`),
    name: fc.constant(`Team ${place}`),
    size: fc.integer({ min: 1, max: 9 }),
    seats: fc.integer({ min: 1, max: 2 }),
    department: fc.constantFrom('a', 'b', 'c', ''),
    parent: place === 0 ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: place - 1 })),
    earliest: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 2 })),
    fixed: fc.constant(null),
  })

const slot = fc.record({
  start: fc.constant('2027-01-04'),
  end: fc.constant('2027-04-04'),
  coaches: fc.constant(1),
  people: fc.integer({ min: 0, max: 16 }),
  seats: fc.option(fc.integer({ min: 0, max: 6 })),
})

const cases: fc.Arbitrary<Case> = fc.record({
  tasks: fc
    .integer({ min: 1, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => task(place)))),
  slots: fc.array(slot, { minLength: 1, maxLength: 4 }),
})

/** Shuffles parents so that they may come after their children in the list. */
const shuffled = cases.map(({ tasks, slots }): Case => {
  const last = tasks.length - 1
  const turned = tasks
    .map((row) => ({ ...row, parent: row.parent === null ? null : last - row.parent }))
    .reverse()
  return { tasks: turned, slots }
})

const keeps = ({ tasks, slots }: Case, waves: Int32Array) =>
  tasks.every(({ parent, earliest }, place) => {
    const wave = waves[place] ?? -1
    return wave >= earliest && (parent === null || wave >= (waves[parent] ?? 0))
  }) &&
  slots.every(({ people, seats }, wave) => {
    const members = tasks.filter((_, place) => waves[place] === wave)
    const sum = (of: (row: WaveTask) => number) => members.reduce((total, row) => total + of(row), 0)
    return sum(({ size }) => size) <= people && (seats === null || sum((row) => row.seats) <= seats)
  })

/** The fewest waves and, in those, the fewest splits, found by looking at every assignment. */
function slowBest(given: Case): { count: number; splits: number } | null {
  let best: { count: number; splits: number } | null = null
  const waves = new Int32Array(given.tasks.length)
  const visit = (place: number): void => {
    if (place === waves.length) {
      if (!keeps(given, waves)) return
      const count = Math.max(...waves) + 1
      const splits = splitsOf(given.tasks, waves)
      if (!best || count < best.count || (count === best.count && splits < best.splits))
        best = { count, splits }
      return
    }
    for (let wave = 0; wave < given.slots.length; wave++) {
      waves[place] = wave
      visit(place + 1)
    }
  }
  visit(0)
  return best
}

describe(`the wave planner against looking at every plan (seed ${seed})`, () => {
  test('needs the fewest waves and splits the fewest departments', () => {
    fc.assert(
      fc.property(fc.oneof(cases, shuffled), (given) => {
        const packed = packWaves(given.tasks, given.slots, 1)
        const best = slowBest(given)
        if (packed) {
          expect(keeps(given, packed.waves)).toBe(true)
          expect(packed.provenAtLeast).toBe(packed.count)
        }
        expect(packed && { count: packed.count, splits: splitsOf(given.tasks, packed.waves) }).toEqual(best)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('keeps every limit and its own bound where teams are many', () => {
    const many = fc.record({
      sizes: fc.array(fc.integer({ min: 4, max: 15 }), { minLength: 61, maxLength: 200 }),
      people: fc.integer({ min: 50, max: 300 }),
      seats: fc.option(fc.integer({ min: 20, max: 60 })),
    })
    fc.assert(
      fc.property(many, ({ sizes, people, seats }) => {
        const tasks = sizes.map((size, place): WaveTask => {
          const parent = place === 0 ? null : Math.floor((place - 1) / 6)
          return {
            id: `W${place}`,
            name: '',
            size,
            seats: 2,
            department: `d${place % 7}`,
            parent,
            earliest: 0,
            fixed: null,
          }
        })
        const slots = Array.from({ length: 60 }, () => ({ start: '', end: '', coaches: 1, people, seats }))
        const packed = packWaves(tasks, slots, 1)
        expect(packed && keeps({ tasks, slots }, packed.waves)).toBe(true)
        expect(packed?.provenAtLeast).toBeLessThanOrEqual(packed?.count ?? 0)
      }),
      { seed, numRuns: 50 },
    )
  })
})

const coach = (id: string, from: string | null, to: string | null, capacity = 1): Person => ({
  id,
  name: id,
  email: '',
  role: 'OKR coach',
  team: '',
  origin: 'Internal',
  from,
  to,
  capacity,
})

const team = (id: string, change: Partial<WaveTeam> = {}): WaveTeam => ({
  id,
  team: id,
  parent: '',
  department: '',
  size: 25,
  readyFrom: null,
  fixedWave: null,
  wave: null,
  waveStart: null,
  ...change,
})

const program = (change: Partial<Program>): Program => ({
  ...PROGRAM,
  people: [coach('Ann', null, null)],
  values: { ...PROGRAM.values, seatsPerWeek: null },
  ...change,
})

describe('the waves of a program', () => {
  test('start after the pilot and the lead time, in no blackout', () => {
    const { waves, skipped } = planWaves(
      program({
        teams: [team('A'), team('B'), team('C')],
        closures: [{ id: 'H1', kind: 'Blackout', name: 'Year end', from: '2027-12-20', to: '2028-01-07' }],
      }),
      AFTER_PILOT,
    )
    expect(skipped.map(({ start }) => start)).toEqual(['2027-07-05', '2028-01-03'].slice(0, skipped.length))
    expect(waves.map(({ start }) => start)).toEqual(['2027-10-04', '2028-04-03'])
    expect(waves.map(({ teams }) => teams.map(({ id }) => id))).toEqual([['A', 'B'], ['C']])
  })

  test('count only coaches who are there on the first day', () => {
    const people = [coach('Ann', null, '2027-10-03'), coach('Bob', '2028-01-01', null, 2)]
    const plan = planWaves(program({ people, teams: [team('A'), team('B'), team('C')] }), AFTER_PILOT)
    expect(plan.waves.map(({ coaches, headcount }) => [coaches, headcount])).toEqual([
      [0, 0],
      [2, 75],
    ])
    expect(plan.fewest).toBe(2)
  })

  test('say which limit costs the gap to the fewest', () => {
    const values = { ...PROGRAM.values, seatsPerWeek: 2 / 13, seatsPerTeam: 2 }
    const plan = planWaves(program({ values, teams: [team('A'), team('B')] }), AFTER_PILOT)
    expect(plan).toMatchObject({ fewest: 1, provenAtLeast: 2, gap: [{ limit: 'training seats', waves: 1 }] })
    const late = planWaves(
      program({ teams: [team('A'), team('B', { readyFrom: '2027-12-01' })] }),
      AFTER_PILOT,
    )
    expect(late.gap).toEqual([{ limit: 'readiness', waves: 1 }])
    const thirds = Array.from({ length: 4 }, (_, index) => team(`T${index}`, { size: 30 }))
    const people = [coach('Ann', null, null, 1)]
    expect(planWaves(program({ people, teams: thirds }), AFTER_PILOT).gap).toEqual([
      { limit: 'teams kept whole', waves: 3 },
    ])
    const half = [coach('Ann', null, null, 1.5)]
    expect(
      planWaves(
        program({ people: half, teams: thirds.slice(0, 3).map((row) => ({ ...row, size: 50 })) }),
        AFTER_PILOT,
      ).gap,
    ).toEqual([{ limit: 'whole coaches', waves: 2 }])
  })

  test('keep moves by hand and say what they break', () => {
    const teams = [
      team('A', { size: 30 }),
      team('B', { parent: 'A', fixedWave: 1, size: 30 }),
      team('C', { fixedWave: 1, size: 30 }),
      team('D', { fixedWave: 2 }),
    ]
    const plan = planWaves(program({ teams }), AFTER_PILOT)
    expect(plan.waves.map((wave) => wave.teams.map(({ id }) => id))).toEqual([['B', 'C'], ['D'], ['A']])
    expect(plan.problems.map(({ rule, row }) => [rule, row])).toEqual([
      ['before-parent', 'B'],
      ['over-coaches', 'C'],
    ])
  })

  test('go on after those that have begun, which stay as they are', () => {
    const planned = planWaves(program({ teams: [team('A'), team('B'), team('C'), team('D')] }), AFTER_PILOT)
    const teams = planned.waves.flatMap((wave) =>
      wave.teams.map((row) => ({ ...row, wave: wave.number, waveStart: wave.start })),
    )
    const changed = teams.map((row) => (row.wave === 2 ? { ...row, parent: 'A' } : row))
    const begun = program({ teams: [...changed, team('E')] })
    const later = planWaves(begun, '2027-10-20')
    expect(
      later.waves.map(({ number, start, teams: own }) => [number, start, own.map(({ id }) => id)]),
    ).toEqual([
      [2, '2028-01-03', ['C', 'D']],
      [3, '2028-04-03', ['E']],
    ])
    expect(later.problems).toEqual([])
    const values = { ...begun.values, wavesPlannedOn: '2027-10-20' }
    expect(checkWrittenWaves({ ...begun, values }, '2028-02-01')).toEqual([])
    const fixed = changed.map((row) => (row.id === 'D' ? { ...row, fixedWave: 1 } : row))
    expect(planWaves(program({ teams: fixed }), '2027-10-20').unplaced.map(({ why }) => why.says)).toEqual([
      'D: wave 1, to which it is fixed, has begun.',
    ])
  })

  test('say why a team has no wave', () => {
    const teams = [
      team('A', { size: 51 }),
      team('B', { parent: 'A' }),
      team('C', { size: null }),
      team('D', { parent: 'Nobody' }),
      team('E', { parent: 'F' }),
      team('F', { parent: 'E' }),
    ]
    const plan = planWaves(program({ teams }), AFTER_PILOT)
    expect(plan.unplaced.map(({ why }) => why.says)).toEqual([
      'A: its 51 people are more than any wave has coaches for (50).',
      'C: its size is missing.',
      'B: A, above it, has no wave.',
    ])
    expect(plan.problems.map(({ row, field }) => [row, field])).toEqual([
      ['D', 'parent'],
      ['E', 'parent'],
      ['F', 'parent'],
    ])
  })

  test('stand side by side with other circumstances', () => {
    const teams = Array.from({ length: 12 }, (_, index) => team(`T${index}`))
    const compared = compareWaves(program({ teams }), AFTER_PILOT, [
      { name: 'A coach more', options: { extraCoaches: 1 } },
      { name: 'Longer waves', options: { waveWeeks: 26 } },
    ])
    expect(compared.map(({ name, plan }) => [name, plan.waves.length, plan.end])).toEqual([
      ['As planned', 6, '2029-04-01'],
      ['A coach more', 3, '2028-07-02'],
      ['Longer waves', 6, '2030-12-29'],
    ])
  })
})

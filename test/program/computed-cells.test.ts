import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IsoDate, KEY_RESULT_TYPES, serialOf } from '../../shared/okr/index.ts'
import {
  type Candidate,
  type Criterion,
  type Division,
  dueDateOf,
  evaluateCoaching,
  evaluateGoal,
  evaluatePeople,
  evaluateScope,
  type Program,
  pilotCycles,
  type SeatCount,
  sameName,
  scoreOf,
  TIMINGS,
  type Training,
} from '../../shared/program/index.ts'
import { type CellValue, columnNumber, programPlan, readProgram } from '../../shared/workbook/index.ts'
import { computeInIronCalc } from '../formulas/ironcalc.ts'
import { memoryWorkbook } from '../tracker/memory-workbook.ts'
import { drawnCoaching } from './arbitrary-coaching.ts'
import { documentOf } from './document-of.ts'
import { PROGRAM } from './fixture.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const AS_OF = '2027-02-15'

const rating = fc.option(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom(0, 6, 2.5)),
)
const amount = fc.option(fc.constantFrom(-2, 0, 0.5, 1, 3, 10))

const divisions = fc.array(
  fc.record({ marketOrientation: rating, rateOfChange: rating, predictability: rating }),
  { minLength: 30, maxLength: 30 },
)
const candidates = fc.array(
  fc.record({
    department: fc.constantFrom('X', ' y', ''),
    stability: rating,
    planningFit: rating,
    willingness: rating,
  }),
  {
    minLength: 60,
    maxLength: 60,
  },
)
const criteria = fc.array(
  fc.record({
    type: fc.option(fc.constantFrom(...KEY_RESULT_TYPES)),
    baseline: amount,
    target: amount,
    current: amount,
    measuredOn: fc.option(fc.constantFrom('2027-02-14', '2027-02-15', '2027-02-16')),
  }),
  { minLength: 20, maxLength: 20 },
)
const trainings = fc.array(
  fc.record({
    timing: fc.option(fc.constantFrom(...TIMINGS)),
    weeks: fc.option(fc.integer({ min: 0, max: 9 })),
  }),
  { minLength: 20, maxLength: 20 },
)

const drawn: fc.Arbitrary<Program> = fc
  .record({
    divisions,
    candidates,
    criteria,
    trainings,
    weight: fc.constantFrom(0, 0.5, 1, 2),
    ownWeight: fc.constantFrom(0, 3),
    volatilityFrom: fc.constantFrom(2, 3, 3.5),
  })
  .map(({ weight, ownWeight, volatilityFrom, ...rows }) => ({
    ...PROGRAM,
    settings: { ...PROGRAM.settings, stabilityWeight: weight, volatilityFrom },
    overrides: [{ id: 'U1', department: 'Y', key: 'willingnessWeight', value: ownWeight }],
    divisions: rows.divisions.map(
      (row, index): Division => ({
        id: `D${index}`,
        name: `D${index}`,
        headcount: 5,
        planning: null,
        ...row,
      }),
    ),
    candidates: rows.candidates.map(
      (row, index): Candidate => ({
        id: `P${index}`,
        team: `P${index}`,
        size: 5,
        level: 1,
        rule: null,
        chosen: false,
        influencer: '',
        ...row,
      }),
    ),
    criteria: rows.criteria.map(
      (row, index): Criterion => ({ id: `S${index}`, criterion: `S${index}`, owner: '', unit: '', ...row }),
    ),
    trainings: rows.trainings.map(
      (row, index): Training => ({
        id: `R${index}`,
        title: `R${index}`,
        role: 'OKR owner',
        minutes: null,
        trainer: null,
        ...row,
      }),
    ),
  }))

/** What the engine has for each computed cell, in the order of the rows. */
function expectedOf(program: Program, asOf: IsoDate): Readonly<Record<string, readonly CellValue[]>> {
  const goal = evaluateGoal(program)
  const words = { true: 'Yes', false: 'No' }
  return {
    volatility: goal.divisions.map(({ volatility }) => volatility),
    fits: goal.divisions.map(({ fits }) => (fits === null ? null : words[`${fits}`])),
    score: program.candidates.map((candidate) => scoreOf(candidate, program)),
    progress: evaluateScope(program, asOf).criteria.map(({ progress }) => progress),
    due: program.trainings.map((training) => {
      const due = training.role === null ? null : dueDateOf(training, program)
      return due === null ? null : serialOf(due)
    }),
    ...coachingOf(program, asOf),
  }
}

/** Who is covered, and seats and people for each training that a role needs. */
function coachingOf(program: Program, asOf: IsoDate): Readonly<Record<string, readonly CellValue[]>> {
  const { uncoached, loads } = evaluatePeople(program)
  const { seats, dues } = evaluateCoaching(program, asOf)
  const isPlanned = pilotCycles(program).length > 0
  const ofRole = (figure: (row: SeatCount) => number) =>
    seats.map((row) => (row.training.role === null ? null : figure(row)))
  return {
    covered: program.candidates.map((candidate) =>
      candidate.chosen ? Number(isPlanned && !uncoached.some(({ team }) => team === candidate)) : null,
    ),
    needed: ofRole(({ needed }) => needed),
    seats: ofRole((row) => row.seats),
    short: ofRole(({ short }) => short),
    trained: ofRole(
      ({ training }) => dues.filter((row) => row.training === training && row.attended !== null).length,
    ),
    mostPeople: program.people.map((person, index) => {
      const isCoach = person.role === 'OKR coach' && person.name.trim() !== ''
      const isFirst = !program.people
        .slice(0, index)
        .some(({ role, name }) => role === 'OKR coach' && sameName(name, person.name))
      const own = loads.filter(({ coach }) => coach === person).map(({ people }) => people)
      return isCoach && isFirst ? Math.max(0, ...own) : null
    }),
  }
}

const TABLE_OF = {
  volatility: 'divisions',
  fits: 'divisions',
  score: 'candidates',
  progress: 'criteria',
  due: 'trainings',
  covered: 'candidates',
  needed: 'trainings',
  seats: 'trainings',
  short: 'trainings',
  trained: 'trainings',
  mostPeople: 'people',
} as const

const DRAWN = [
  ...fc.sample(drawn, { seed, numRuns: 3 }).map((program) => ({ program, asOf: AS_OF })),
  ...drawnCoaching(seed, 2),
]

test.each(DRAWN)(
  `the sheets compute drawn program %# as the engine does (seed ${seed})`,
  async ({ program, asOf }) => {
    const document = documentOf(program, asOf)
    const plan = programPlan({ language: 'en', asOf, document, spareRows: 1 })
    const computed = await computeInIronCalc([plan])
    const workbook = memoryWorkbook()
    workbook.apply(plan)
    const snapshot = workbook.snapshot()
    const result = readProgram(snapshot)
    expect(result.kind).toBe('program')
    for (const [key, expected] of Object.entries(expectedOf(program, asOf))) {
      const table = Object.entries(TABLE_OF).find(([column]) => column === key)?.[1]
      const anchor = snapshot.names[`rollout_${table}`]
      if (!anchor || result.kind !== 'program' || !table) throw new Error(`No table for ${key}`)
      const row = program[table][0]
      const spot = result.reading.spotOf({ table, row: row?.id ?? null, field: key })
      const letters = /^[A-Z]+/.exec(spot.cell ?? '')?.[0] ?? ''
      const column = columnNumber(letters)
      const shown = expected.map((_, index) => computed(anchor.sheet, anchor.row + 1 + index, column))
      expect(
        shown.map((value) =>
          typeof value === 'number' ? Number(value.toFixed(9)) : value === '' ? null : value,
        ),
        key,
      ).toEqual(expected.map((value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)))
    }
  },
  60_000,
)

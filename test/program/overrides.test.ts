import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coachLoads } from '../../shared/program/coach-weeks.ts'
import {
  checkOverrides,
  evaluateProgram,
  overridesInUse,
  type Program,
  planPilotOf,
  planWaves,
  scoreOf,
  scoreOfPoints,
} from '../../shared/program/index.ts'
import { AFTER_PILOT, PROGRAM } from './fixture.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const own = (department: string, key: string, value: number) => ({
  id: `U${key}${department}`,
  department,
  key,
  value,
})

test(`the best pilot group has the greatest sum of scores by each department’s own weights (seed ${seed})`, () => {
  const rating = fc.integer({ min: 1, max: 5 })
  const weight = fc.constantFrom(0, 0.25, 1, 3)
  const ratings = fc.record({ stability: rating, planningFit: rating, willingness: rating })
  const drawn = fc.record({
    rows: fc.array(ratings, { minLength: 5, maxLength: 5 }),
    sales: weight,
    product: weight,
  })
  fc.assert(
    fc.property(drawn, ({ rows, sales, product }) => {
      const program: Program = {
        ...PROGRAM,
        values: {
          ...PROGRAM.values,
          minTeams: 2,
          maxTeams: 2,
          minHeadcount: null,
          minDepartments: 0,
          minLevels: 0,
        },
        candidates: PROGRAM.candidates.map((candidate, index) => ({ ...candidate, ...rows[index] })),
        overrides: [own('sales', 'stabilityWeight', sales), own('Product', 'willingnessWeight', product)],
      }
      const scores = program.candidates.map((row) => scoreOf(row, program) ?? 0).sort((a, b) => b - a)
      const [choice] = planPilotOf(program).choices
      const best = (scores[0] ?? 0) + (scores[1] ?? 0)
      expect(scoreOfPoints(choice?.group?.points ?? 0, program)).toBeCloseTo(best, 9)
    }),
    { seed, numRuns: 200 },
  )
})

test('a department with fewer people per coach takes more of a wave', () => {
  const overrides = [own('International', 'peoplePerCoach', 25)]
  const wavesOf = (program: Program) => planWaves(program, AFTER_PILOT).waves.map(({ teams }) => teams.length)
  expect(wavesOf(PROGRAM)).toEqual([2, 2, 1])
  expect(wavesOf({ ...PROGRAM, overrides })).toEqual([1, 1, 1, 1, 1])
})

test('a department with fewer people per coach takes more of its coaches in the pilot', () => {
  const mostOf = (overrides: Program['overrides']) =>
    Math.max(...coachLoads({ ...PROGRAM, overrides }).map(({ people }) => people))
  const program = { ...PROGRAM, overrides: [own('product', 'peoplePerCoach', 7)] }
  expect(mostOf(program.overrides)).toBeGreaterThan(mostOf([]))
  const gate = (of: Program) => evaluateProgram(of, AFTER_PILOT).gates.find(({ step }) => step === 'People')
  expect([gate(PROGRAM)?.state, gate(program)?.state]).toEqual(['Passed', 'Blocked'])
})

test('what counted is listed, and what nothing obeys is said', () => {
  const overrides = [
    own('International', 'peoplePerCoach', 25),
    own('Sales', 'invitationDays', 7),
    own('Nowhere', 'goFrom', 0.7),
  ]
  const program = { ...PROGRAM, overrides }
  expect(overridesInUse(program).map(({ department, usedBy }) => [department, usedBy])).toEqual([
    ['International', 'coaches’ load and waves'],
    ['Nowhere', 'scaling report'],
  ])
  expect(checkOverrides(program).map(({ rule, field }) => [rule, field])).toEqual([
    ['setting-not-of-departments', 'key'],
    ['unknown-department', 'department'],
  ])
})

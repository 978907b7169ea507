import fc from 'fast-check'
import {
  addDays,
  type CheckIn,
  DEFAULT_SETTINGS,
  KEY_RESULT_TYPES,
  type KeyResult,
  type Objective,
  OWNER_STATUSES,
  STATES,
  type TeamOkrs,
} from '../../shared/okr/index.ts'

const CYCLE = { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' }

export const day = fc.integer({ min: -5, max: 100 }).map((days) => addDays(CYCLE.start, days))
const weight = fc.constantFrom(1, 1, 2, 0.5, 0, null)
const number = fc.constantFrom(null, 0, 1, 2, 5, 10, 20, -3)

function keyResult(index: number): fc.Arbitrary<KeyResult> {
  return fc.record({
    id: fc.constant(`K${index}`),
    objectiveId: fc.constantFrom('O0', 'O1', 'O2', 'O9'),
    title: fc.constant(''),
    owner: fc.constant(''),
    type: fc.constantFrom(...KEY_RESULT_TYPES, null),
    unit: fc.constant(''),
    baseline: number,
    target: number,
    weight,
    start: fc.option(day),
    end: fc.option(day),
    state: fc.constantFrom(...STATES),
    score: fc.constant(null),
  })
}

function checkIn(index: number): fc.Arbitrary<CheckIn> {
  return fc.record({
    id: fc.constant(`C${index}`),
    keyResultId: fc.integer({ min: 0, max: 7 }).map((key) => `K${key}`),
    date: day,
    entry: fc.integer({ min: 1, max: 4 }),
    value: number,
    confidence: fc.option(fc.integer({ min: 0, max: 10 })),
    status: fc.option(fc.constantFrom(...OWNER_STATUSES), { freq: 3 }),
    whatChanged: fc.constant(''),
    blocker: fc.constant(''),
    by: fc.constant(''),
  })
}

function objective(index: number): fc.Arbitrary<Objective> {
  return fc.record({
    id: fc.constant(`O${index}`),
    title: fc.constant(''),
    owner: fc.constant(''),
    kind: fc.constant(null),
    state: fc.constantFrom(...STATES),
    weight,
    supports: fc.constant(null),
    score: fc.constantFrom(null, 0.4),
  })
}

function several<Item>(count: number, item: (index: number) => fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc.tuple(...Array.from({ length: count }, (_, index) => item(index)))
}

/** A team of three objectives, eight key results, some of them of no objective, and thirty check-ins. */
export const teamOkrs: fc.Arbitrary<TeamOkrs> = fc.record({
  organization: fc.constant(''),
  team: fc.constant(''),
  cycle: fc.constant(CYCLE),
  settings: fc.constant(DEFAULT_SETTINGS),
  objectives: several(3, objective),
  keyResults: several(8, keyResult),
  checkIns: several(30, checkIn),
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  DEFAULT_SETTINGS,
  evaluateTeam,
  KEY_RESULT_TYPES,
  OWNER_STATUSES,
  STATES,
  type TeamOkrs,
} from '../../shared/okr/index.ts'
import {
  addSums,
  columnsOf,
  contributionOf,
  NO_SUMS,
  recompute,
  sameSums,
} from '../../shared/organization/index.ts'

const seed = Date.now() % 2 ** 31
console.log(`fast-check seed ${seed}`)

const CYCLE = { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' }
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null, freq: 4 })
const number = fc.double({ min: -5, max: 25, noNaN: true })
const day = fc.integer({ min: -10, max: 100 }).map((days) => addDays(CYCLE.start, days))
const weight = maybe(fc.constantFrom(0, 0.5, 1, 3.33))

const objective = fc.record({ state: fc.constantFrom(...STATES), weight })
const keyResult = fc.record({
  objectiveId: fc.constantFrom('O0', 'O1', 'O2', 'O9'),
  type: maybe(fc.constantFrom(...KEY_RESULT_TYPES)),
  baseline: maybe(number),
  target: maybe(number),
  weight,
  start: maybe(day),
  end: maybe(day),
  state: fc.constantFrom(...STATES),
})
const checkIn = fc.record({
  keyResultId: fc.constantFrom('K0', 'K1', 'K2', 'K3'),
  date: day,
  value: maybe(number),
  confidence: maybe(fc.integer({ min: 0, max: 10 })),
  status: maybe(fc.constantFrom(...OWNER_STATUSES)),
})
const team = fc.record({
  headcount: fc.nat(50),
  staleDays: fc.constantFrom(3, 14),
  objectives: fc.array(objective, { maxLength: 3 }),
  keyResults: fc.array(keyResult, { maxLength: 6 }),
  checkIns: fc.array(checkIn, { maxLength: 10 }),
})
type DrawnTeam = typeof team extends fc.Arbitrary<infer Value> ? Value : never

function okrsOf({ staleDays, objectives, keyResults, checkIns }: DrawnTeam): TeamOkrs {
  const texts = { title: '', owner: '' }
  const words = { whatChanged: '', blocker: '', by: '' }
  return {
    organization: '',
    team: '',
    cycle: CYCLE,
    settings: { ...DEFAULT_SETTINGS, staleDays },
    objectives: objectives.map((each, place) => ({
      ...each,
      ...texts,
      id: `O${place}`,
      kind: null,
      supports: null,
      score: null,
    })),
    keyResults: keyResults.map((each, place) => ({
      ...each,
      ...texts,
      id: `K${place}`,
      unit: '',
      score: null,
    })),
    checkIns: checkIns.map((each, place) => ({ ...each, ...words, id: `C${place + 1}`, entry: place + 1 })),
  }
}

test('going through columns gives the same bits as adding up the contributions of teams', () => {
  fc.assert(
    fc.property(fc.array(team, { maxLength: 8 }), day, (drawn, asOf) => {
      const teams = drawn.map((each) => ({ okrs: okrsOf(each), headcount: each.headcount }))
      const sums = teams
        .map(({ okrs, headcount }) => {
          const reporting = { asOf, staleDays: okrs.settings.staleDays }
          return contributionOf(evaluateTeam(okrs, asOf), headcount, reporting)
        })
        .reduce((all, each) => addSums(all, each, 1), NO_SUMS)
      const recomputed = recompute(columnsOf(teams, asOf), asOf)
      expect(recomputed).toEqual(sums)
      expect(sameSums(recomputed, sums)).toBe(true)
    }),
    { seed, numRuns: 1_000 },
  )
})

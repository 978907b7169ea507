import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Objective,
  type ObjectiveFigures,
  STATES,
  STATUSES,
  type TeamFigures,
} from '../../shared/okr/index.ts'
import {
  addSums,
  contributionOf,
  figuresOf,
  MEASURES,
  NO_SUMS,
  type NodeSums,
  sameSums,
} from '../../shared/organization/index.ts'

const seed = Date.now() % 2 ** 31
console.log(`fast-check seed ${seed}`)

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null, freq: 5 })
const team = fc.record({
  headcount: fc.nat(400),
  date: maybe(fc.constantFrom('2027-01-01', '2027-02-14', '2027-02-15')),
  objectives: fc.array(
    fc.record({
      state: fc.constantFrom(...STATES),
      weight: maybe(fc.oneof(fc.nat(5), fc.double({ min: 0, max: 2_000, noNaN: true }))),
      figures: fc.option(fc.record({ progress: fraction, expected: fraction }), { nil: null, freq: 5 }),
      status: maybe(fc.constantFrom(...STATUSES)),
      confidence: maybe(fc.double({ min: 0, max: 10, noNaN: true })),
    }),
    { maxLength: 6 },
  ),
})
type DrawnTeam = typeof team extends fc.Arbitrary<infer Value> ? Value : never

function contribution({ headcount, date, objectives }: DrawnTeam): NodeSums {
  return contributionOf(figuresOfTeam(date, objectives), headcount, { asOf: '2027-02-15', staleDays: 14 })
}

function figuresOfTeam(lastCheckIn: string | null, objectives: DrawnTeam['objectives']): TeamFigures {
  const evaluated = objectives.map(({ state, weight, figures, status, confidence }, place) => {
    const objective: Objective = {
      id: `O${place}`,
      title: '',
      owner: '',
      kind: null,
      state,
      weight,
      supports: null,
      score: null,
    }
    const own: ObjectiveFigures = {
      progress: figures?.progress ?? null,
      expected: figures?.expected ?? null,
      status,
      weakest: null,
      confidence,
      suggestedScore: null,
      score: null,
    }
    return { objective, figures: own, keyResults: [] }
  })
  return {
    progress: null,
    expected: null,
    confidence: null,
    lastCheckIn,
    objectives: evaluated,
    unassigned: [],
  }
}

function total(contributions: readonly NodeSums[]): NodeSums {
  return contributions.reduce((sums, each) => addSums(sums, each, 1), NO_SUMS)
}

describe('sums of a node', () => {
  test('are the same bits however they came about: added in any order, changed by deltas, taken away again', () => {
    fc.assert(
      fc.property(fc.array(team, { maxLength: 30 }), fc.array(team, { maxLength: 30 }), (teams, later) => {
        const before = teams.map(contribution)
        const after = later.map(contribution)
        const running = [...before, ...after].reduce((sums, each) => addSums(sums, each, 1), NO_SUMS)
        const left = before.reduce((sums, each) => addSums(sums, each, -1), running)
        expect(sameSums(left, total([...after].reverse()))).toBe(true)
        expect(JSON.stringify(after.reduce((sums, each) => addSums(sums, each, -1), left))).toBe(
          JSON.stringify(NO_SUMS),
        )
      }),
      { seed, numRuns: 300 },
    )
  })

  test('are n/a where nothing counts, never 0', () => {
    for (const measure of MEASURES) {
      expect(figuresOf(NO_SUMS, measure)).toMatchObject({ progress: null, expected: null, confidence: null })
    }
  })

  test('weigh as FORMULAS.md says', () => {
    const objective = (progress: number, weight: number) => ({
      state: 'Agreed' as const,
      weight,
      figures: { progress, expected: 0.5 },
      status: 'On track' as const,
      confidence: null,
    })
    const sums = total([
      contribution({ headcount: 10, date: '2027-02-15', objectives: [objective(1, 1)] }),
      contribution({ headcount: 30, date: '2027-01-01', objectives: [objective(0, 1), objective(0.6, 2)] }),
    ])
    expect(figuresOf(sums, 'team')).toMatchObject({ progress: 0.7, expected: 0.5, confidence: null })
    expect(figuresOf(sums, 'headcount').progress).toBe(0.55)
    expect(figuresOf(sums, 'objective').progress).toBe(0.55)
    expect(sums).toMatchObject({ trackers: 2, drafted: 2, reporting: 1, stale: 1, objectives: 3 })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  costOfRule,
  PILOT_LIMITS,
  type PilotChoice,
  type PilotLimit,
  type PilotLimits,
  type PilotTeam,
  planPilot,
} from '../../shared/program/index.ts'
import { searchWithinBounds } from '../../shared/program/pilot-planner/bounded-search.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

interface Case {
  readonly teams: readonly PilotTeam[]
  readonly limits: PilotLimits
}

interface Figures {
  readonly points: number
  readonly headcount: number
  readonly names: string
}

const team = (id: number): fc.Arbitrary<PilotTeam> =>
  fc.record({
    id: fc.constant(`P${id}`),
    name: fc.constantFrom('Ant', 'bee', 'Cat', 'Dog', 'Elk', 'Fox').map((name) => `${name} ${(id * 7) % 10}`),
    points: fc.integer({ min: 3, max: 6 }),
    size: fc.integer({ min: 1, max: 6 }),
    department: fc.constantFrom('A', 'B', 'C', ''),
    level: fc.constantFrom(1, 2, 3, 4, null),
    rule: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constantFrom('Must', 'Must not')),
  })

const cases: fc.Arbitrary<Case> = fc.record({
  teams: fc
    .integer({ min: 0, max: 9 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => team(index)))),
  limits: fc.record({
    minHeadcount: fc.option(fc.integer({ min: 0, max: 20 })),
    maxHeadcount: fc.option(fc.integer({ min: 0, max: 24 })),
    minDepartments: fc.integer({ min: 0, max: 3 }),
    minLevels: fc.integer({ min: 0, max: 4 }),
  }),
})

/** So many teams that most are left out at first, and brought in again by the upper bound. */
const manyTeams: fc.Arbitrary<Case> = fc.record({
  teams: fc.tuple(
    ...Array.from({ length: 26 }, (_, index) =>
      fc
        .record({
          row: team(index),
          points: fc.integer({ min: 3, max: 9 }),
          size: fc.integer({ min: 1, max: 9 }),
          isFree: fc.integer({ min: 0, max: 4 }),
        })
        .map(({ row, points, size, isFree }) => ({
          ...row,
          points,
          size,
          rule: isFree > 0 ? null : row.rule,
        })),
    ),
  ),
  limits: fc.record({
    minHeadcount: fc.option(fc.integer({ min: 0, max: 22 })),
    maxHeadcount: fc.option(fc.integer({ min: 3, max: 22 })),
    minDepartments: fc.integer({ min: 0, max: 3 }),
    minLevels: fc.integer({ min: 0, max: 3 }),
  }),
})

/** All groups of some number of teams. */
function* groups(teams: readonly PilotTeam[], count: number): Generator<readonly PilotTeam[]> {
  if (count === 0) yield []
  for (const [index, first] of count > 0 ? teams.entries() : []) {
    for (const rest of groups(teams.slice(index + 1), count - 1)) yield [first, ...rest]
  }
}

const keeps: Readonly<Record<PilotLimit, (group: readonly PilotTeam[], given: Case) => boolean>> = {
  minHeadcount: (group, { limits }) => headcountOf(group) >= (limits.minHeadcount ?? 0),
  maxHeadcount: (group, { limits }) =>
    headcountOf(group) <= (limits.maxHeadcount ?? Number.POSITIVE_INFINITY),
  minDepartments: (group, { limits }) =>
    new Set(group.flatMap(({ department }) => department || [])).size >= limits.minDepartments,
  minLevels: (group, { limits }) =>
    new Set(group.flatMap(({ level }) => level ?? [])).size >= limits.minLevels,
  must: (group, { teams }) => teams.every((row) => row.rule !== 'Must' || group.includes(row)),
  mustNot: (group) => group.every(({ rule }) => rule !== 'Must not'),
}

function headcountOf(group: readonly PilotTeam[]): number {
  return group.reduce((sum, { size }) => sum + size, 0)
}

function figuresOf(group: readonly PilotTeam[]): Figures {
  const names = group.map(({ name, id }) => `${name.toLowerCase()}\t${id}`).sort()
  return {
    points: group.reduce((sum, { points }) => sum + points, 0),
    headcount: headcountOf(group),
    names: names.join('\n'),
  }
}

/** The best group of all, found by looking at every one. */
function slowBest(given: Case, count: number, kept: readonly PilotLimit[] = PILOT_LIMITS): Figures | null {
  const { minHeadcount, maxHeadcount } = given.limits
  const distance = ({ headcount }: Figures) =>
    minHeadcount === null || maxHeadcount === null ? 0 : Math.abs(2 * headcount - minHeadcount - maxHeadcount)
  let best: Figures | null = null
  for (const group of groups(given.teams, count)) {
    if (!kept.every((limit) => keeps[limit](group, given))) continue
    const figures = figuresOf(group)
    const isBetter =
      best === null ||
      figures.points > best.points ||
      (figures.points === best.points &&
        (distance(figures) < distance(best) ||
          (distance(figures) === distance(best) && figures.names < best.names)))
    if (isBetter) best = figures
  }
  return best
}

const bestOf = ({ group }: PilotChoice) => (group ? figuresOf(group.teams) : null)
const choicesOf = ({ teams, limits }: Case) => planPilot(teams, limits, 1, 5).choices

describe(`the pilot planner against looking at every group (seed ${seed})`, () => {
  test('finds the best group, ties and all, for each number of teams', () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const choice of choicesOf(given)) expect(bestOf(choice)).toEqual(slowBest(given, choice.count))
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('loses no group to the bound by which it leaves teams out', () => {
    fc.assert(
      fc.property(manyTeams, (given) => {
        for (const choice of planPilot(given.teams, given.limits, 2, 3).choices) {
          expect(bestOf(choice)).toEqual(slowBest(given, choice.count))
          for (const { limit, instead } of choice.costs) {
            const { headcount, departments, levels } = instead
            const { minHeadcount, maxHeadcount, minDepartments, minLevels } = given.limits
            const looser = {
              minHeadcount: limit === 'minHeadcount' ? (minHeadcount ?? 0) - 1 : minHeadcount,
              maxHeadcount: limit === 'maxHeadcount' ? (maxHeadcount ?? 0) + 1 : maxHeadcount,
              minDepartments: minDepartments - (limit === 'minDepartments' ? 1 : 0),
              minLevels: minLevels - (limit === 'minLevels' ? 1 : 0),
            }
            const best = slowBest({ ...given, limits: looser }, choice.count)
            expect(instead.points, limit).toBe(best?.points)
            expect(headcount).toBeGreaterThanOrEqual(looser.minHeadcount ?? 0)
            expect(
              Math.min(departments - looser.minDepartments, levels - looser.minLevels),
            ).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      { seed, numRuns: 60 },
    )
  })

  test('says what each limit costs', () => {
    const looser: Readonly<Record<string, (limits: PilotLimits) => PilotLimits>> = {
      minHeadcount: (limits) => ({ ...limits, minHeadcount: (limits.minHeadcount ?? 0) - 1 }),
      maxHeadcount: (limits) => ({ ...limits, maxHeadcount: (limits.maxHeadcount ?? 0) + 1 }),
      minDepartments: (limits) => ({ ...limits, minDepartments: limits.minDepartments - 1 }),
      minLevels: (limits) => ({ ...limits, minLevels: limits.minLevels - 1 }),
    }
    fc.assert(
      fc.property(cases, (given) => {
        for (const { count, group, costs } of choicesOf(given)) {
          for (const { limit, gain } of costs) {
            const relaxed = looser[limit]?.(given.limits) ?? given.limits
            const best = slowBest({ ...given, limits: relaxed }, count)
            expect(gain, limit).toBe((best?.points ?? 0) - (group?.points ?? 0))
          }
        }
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('says what a rule costs', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const plan = planPilot(given.teams, given.limits, 1, 4)
        const ruled = given.teams.find(({ rule }) => rule !== null)
        if (!ruled) return
        const teams = given.teams.map((row) => (row === ruled ? { ...row, rule: null } : row))
        for (const { count, instead } of costOfRule(given.teams, given.limits, ruled.id, plan)) {
          expect(instead?.points).toBe(slowBest({ ...given, teams }, count)?.points)
        }
      }),
      { seed, numRuns: 500 },
    )
  })

  test('names limits that contradict each other, and none that do not matter', () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const { count, group, contradiction } of choicesOf(given)) {
          if (group) continue
          expect(slowBest(given, count, contradiction)).toBeNull()
          for (const limit of contradiction) {
            const others = contradiction.filter((other) => other !== limit)
            expect(slowBest(given, count, others), limit).not.toBeNull()
          }
        }
      }),
      { seed, numRuns: 500 },
    )
  })

  test('explains the best team left out by a limit, or by points', () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const { group, leftOut } of choicesOf(given)) {
          if (!group || !leftOut) continue
          const others = given.teams.filter((row) => !group.teams.includes(row))
          expect(leftOut.team.points).toBe(Math.max(...others.map(({ points }) => points)))
          for (const { of, breaks } of leftOut.instead) {
            const swapped = [...group.teams.filter((row) => row !== of), leftOut.team]
            expect(breaks).toEqual(PILOT_LIMITS.filter((limit) => !keeps[limit](swapped, given)))
            if (of.points < leftOut.team.points) expect(breaks.length).toBeGreaterThan(0)
          }
        }
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('limits that span too many cases for a table', () => {
  test('are searched within bounds, which find the best of few teams', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const search = searchWithinBounds(given.teams.filter(({ rule }) => rule !== 'Must not'))
        for (const count of [1, 2, 3, 4, 5]) {
          expect(search.atMost(count, given.limits)).toBeNull()
          const points = search.best(count, given.limits)?.points
          expect(points).toBe(slowBest(given, count)?.points)
        }
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test.each([
    [8, 8, 10],
    [20, 10, 10],
  ])(
    'such as %i departments and %i of %i levels, say how near the best the group is',
    (departments, least, levels) => {
      const teams = teamsIn(200, departments, levels)
      const limits = { minHeadcount: 150, maxHeadcount: 400, minDepartments: departments, minLevels: least }
      const { choices } = planPilot(teams, limits, departments, departments + 6)
      for (const { group, atMost, count } of choices) {
        if (!group) throw new Error(`No group of ${count} was found.`)
        expect(PILOT_LIMITS.filter((limit) => !keeps[limit](group.teams, { teams, limits }))).toEqual([])
        expect(atMost ?? group.points).toBeGreaterThanOrEqual(group.points)
      }
      expect(planPilot(teams, limits, departments, departments + 6).choices).toEqual(choices)
    },
  )

  function teamsIn(count: number, departments: number, levels: number): readonly PilotTeam[] {
    return Array.from({ length: count }, (_, index): PilotTeam => {
      const drawn = (salt: number, range: number) => (((index + 1) * 7919 * salt) % 10_007) % range
      return {
        id: `P${index}`,
        name: `T${index}`,
        points: 15 + drawn(3, 61),
        size: 5 + drawn(5, 16),
        department: `D${drawn(7, departments)}`,
        level: 1 + drawn(11, levels),
        rule: null,
      }
    })
  }
})

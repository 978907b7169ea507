import type { PilotLimits, PilotTeam } from './problem.ts'
import { departmentOf, levelOf } from './problem.ts'

/**
 * How the search table is laid out. A state says how many teams are chosen, how many different values of one
 * attribute they have (counted, since teams come grouped by it), which values of the other (kept as a set, until there
 * are enough), and how many people they are.
 */
export interface Layout {
  readonly most: number
  /** The attribute that teams are grouped by, and how many values of it are needed. */
  readonly groupKey: (team: PilotTeam) => string
  readonly groupsNeeded: number
  readonly groupedBy: 'departments' | 'levels'
  readonly sets: SetStates
  readonly setKey: (team: PilotTeam) => string
  /** Headcounts 0 to `cap`. One more than the maximum, so that relaxing it by one can be read off. */
  readonly cap: number
  /** Above `cap` all headcounts are alike (there is no maximum), instead of being out. */
  readonly saturates: boolean
}

/** The sets of values up to the size needed; all sets of at least that size are one state, the last. */
export interface SetStates {
  readonly count: number
  /** How many values each state has at least. */
  readonly sizes: readonly number[]
  /** The state after adding a value; by state and value. */
  readonly next: readonly ReadonlyMap<string, number>[]
}

/** Lays the table out so that it is as small as the limits allow. */
export function layOut(teams: readonly PilotTeam[], limits: PilotLimits, most: number): Layout {
  const { minHeadcount, maxHeadcount, minDepartments, minLevels } = limits
  const byDepartment = setStates(teams.map(levelOf), minLevels)
  const byLevel = setStates(teams.map(departmentOf), minDepartments)
  const isByDepartment = (minDepartments + 1) * byDepartment.count <= (minLevels + 1) * byLevel.count
  return {
    most,
    ...(isByDepartment
      ? { groupKey: departmentOf, groupsNeeded: minDepartments, groupedBy: 'departments' as const }
      : { groupKey: levelOf, groupsNeeded: minLevels, groupedBy: 'levels' as const }),
    ...(isByDepartment ? { sets: byDepartment, setKey: levelOf } : { sets: byLevel, setKey: departmentOf }),
    cap: maxHeadcount !== null ? maxHeadcount + 1 : (minHeadcount ?? 0),
    saturates: maxHeadcount === null,
  }
}

/** How many states a table of this layout has. */
export function statesIn({ most, groupsNeeded, sets, cap }: Layout): number {
  return (most + 1) * (groupsNeeded + 1) * sets.count * (cap + 1)
}

/** More sets than this are not enumerated; the search is then too large. */
const MOST_SETS = 20_000

function setStates(valuesOfTeams: readonly string[], needed: number): SetStates {
  const values = [...new Set(valuesOfTeams)].filter((value) => value !== '').sort()
  const keys = new Map<string, number>([['', 0]])
  const members: (readonly string[])[] = [[]]
  for (let state = 0; state < members.length && members.length <= MOST_SETS; state++) {
    const own = members[state] ?? []
    if (own.length >= needed - 1) continue
    for (const value of values) {
      const set = withValue(own, value)
      const key = set.join('\n')
      if (keys.has(key)) continue
      keys.set(key, members.length)
      members.push(set)
    }
  }
  const enough = needed === 0 ? 0 : members.length
  const count = enough + 1
  if (needed === 0 || count > MOST_SETS) {
    return { count: needed === 0 ? 1 : Number.POSITIVE_INFINITY, sizes: [0], next: [new Map()] }
  }
  const next = [...members, null].map((own, state) => {
    const steps = values.map((value): [string, number] => {
      if (own === null) return [value, enough]
      return [value, keys.get(withValue(own, value).join('\n')) ?? enough]
    })
    return new Map([['', state], ...steps])
  })
  return { count, sizes: [...members.map((own) => own.length), needed], next }
}

function withValue(set: readonly string[], value: string): readonly string[] {
  return set.includes(value) ? set : [...set, value].sort()
}

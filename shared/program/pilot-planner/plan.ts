import {
  brokenLimits,
  byName,
  groupOf,
  PILOT_LIMITS,
  type PilotGroup,
  type PilotLimit,
  type PilotLimits,
  type PilotTeam,
} from './problem.ts'
import { searchPilots } from './search.ts'
import type { PilotSearch } from './table.ts'

/** What a limit costs: what the best group would be if the limit were looser by one. */
export interface LimitCost {
  readonly limit: PilotLimit
  /** More points, 0 where the limit does not bind. */
  readonly gain: number
  readonly instead: PilotGroup
}

/** Why the best team that is not in the group is not. */
export interface LeftOut {
  readonly team: PilotTeam
  readonly reason: 'must not' | 'fewer points' | 'equal points' | 'limits'
  /** For each team it could have taken the place of: the limits that would break. */
  readonly instead: readonly { readonly of: PilotTeam; readonly breaks: readonly PilotLimit[] }[]
}

/** The best group of one size, and why it is. */
export interface PilotChoice {
  readonly count: number
  /** Null where no group of that size keeps all limits, or none was found that does. */
  readonly group: PilotGroup | null
  /** The points that no group of that size can have more of, where it is not proven that there is no better one. */
  readonly atMost: number | null
  readonly costs: readonly LimitCost[]
  readonly leftOut: LeftOut | null
  /** Where there is no group: limits that contradict each other, none of which could be left out of the list. */
  readonly contradiction: readonly PilotLimit[]
}

export interface PilotPlan {
  readonly choices: readonly PilotChoice[]
}

/**
 * The best group for each number of teams from `least` to `most`, with its explanation: provably the best, but for limits so
 * wide that the search ends before; then it is said how much better one could be.
 */
export function planPilot(
  teams: readonly PilotTeam[],
  limits: PilotLimits,
  least: number,
  most: number,
): PilotPlan {
  const search = searchPilots(teams, limits, least, most)
  const counts = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index)
  const contradictionOf = contradictionFinder(teams, limits)
  const choices = counts.map((count): PilotChoice => {
    const group = search.best(count, limits)
    const atMost = search.atMost(count, limits)
    return {
      count,
      group,
      atMost,
      costs: group && atMost === null ? limitCosts(search, count, limits, group) : [],
      leftOut: group && atMost === null ? leftOutOf(group, teams, limits) : null,
      contradiction: group || atMost !== null ? [] : contradictionOf(count),
    }
  })
  return { choices }
}

/** What a team's rule costs: the gain for each number of teams, if the team had none. */
export function costOfRule(
  teams: readonly PilotTeam[],
  limits: PilotLimits,
  id: string,
  { choices }: PilotPlan,
): readonly { readonly count: number; readonly gain: number | null; readonly instead: PilotGroup | null }[] {
  const counts = choices.map(({ count }) => count)
  const free = teams.map((team) => (team.id === id ? { ...team, rule: null } : team))
  const search = searchPilots(free, limits, Math.min(...counts), Math.max(...counts))
  return choices.map(({ count, group }) => {
    const instead = search.best(count, limits)
    return { count, gain: group && instead ? instead.points - group.points : null, instead }
  })
}

function limitCosts(
  search: PilotSearch,
  count: number,
  limits: PilotLimits,
  group: PilotGroup,
): readonly LimitCost[] {
  return relaxations(limits).flatMap(([limit, looser]): LimitCost[] => {
    const instead = search.best(count, looser)
    return instead && search.atMost(count, looser) === null
      ? [{ limit, gain: instead.points - group.points, instead }]
      : []
  })
}

/** Each limit that there is, looser by one. */
function relaxations(limits: PilotLimits): readonly (readonly [PilotLimit, PilotLimits])[] {
  const { minHeadcount, maxHeadcount, minDepartments, minLevels } = limits
  return [
    ...(minHeadcount ? [['minHeadcount', { ...limits, minHeadcount: minHeadcount - 1 }] as const] : []),
    ...(maxHeadcount !== null
      ? [['maxHeadcount', { ...limits, maxHeadcount: maxHeadcount + 1 }] as const]
      : []),
    ...(minDepartments > 0
      ? [['minDepartments', { ...limits, minDepartments: minDepartments - 1 }] as const]
      : []),
    ...(minLevels > 0 ? [['minLevels', { ...limits, minLevels: minLevels - 1 }] as const] : []),
  ]
}

function leftOutOf(group: PilotGroup, teams: readonly PilotTeam[], limits: PilotLimits): LeftOut | null {
  const members = new Set(group.teams.map(({ id }) => id))
  const [team] = teams
    .filter(({ id }) => !members.has(id))
    .sort((a, b) => b.points - a.points || byName(a, b))
  if (!team) return null
  if (team.rule === 'Must not') return { team, reason: 'must not', instead: [] }
  const replaceable = group.teams.filter(({ rule, points }) => rule !== 'Must' && points <= team.points)
  const instead = replaceable.map((of) => {
    const swapped = groupOf([...group.teams.filter((member) => member !== of), team])
    return { of, breaks: brokenLimits(swapped, teams, limits) }
  })
  if (instead.some(({ breaks }) => breaks.length === 0)) return { team, reason: 'equal points', instead }
  return { team, reason: replaceable.length === 0 ? 'fewer points' : 'limits', instead }
}

/**
 * Finds, for a number of teams that no group keeps the limits with, a smallest list of limits that contradict each
 * other: leaving any one of it out would allow a group.
 */
function contradictionFinder(
  teams: readonly PilotTeam[],
  limits: PilotLimits,
): (count: number) => readonly PilotLimit[] {
  const isPossible = (kept: readonly PilotLimit[], count: number) => {
    const own = only(limits, kept)
    const ruled = teams.map((team) => withRules(team, kept))
    const search = searchPilots(ruled, own, count, count)
    return search.best(count, own) !== null || search.atMost(count, own) !== null
  }
  return (count) => {
    let kept: readonly PilotLimit[] = PILOT_LIMITS
    for (const limit of PILOT_LIMITS) {
      const fewer = kept.filter((other) => other !== limit)
      if (!isPossible(fewer, count)) kept = fewer
    }
    return kept
  }
}

function only(limits: PilotLimits, kept: readonly PilotLimit[]): PilotLimits {
  return {
    minHeadcount: kept.includes('minHeadcount') ? limits.minHeadcount : null,
    maxHeadcount: kept.includes('maxHeadcount') ? limits.maxHeadcount : null,
    minDepartments: kept.includes('minDepartments') ? limits.minDepartments : 0,
    minLevels: kept.includes('minLevels') ? limits.minLevels : 0,
  }
}

function withRules(team: PilotTeam, kept: readonly PilotLimit[]): PilotTeam {
  const isKept = team.rule === 'Must' ? kept.includes('must') : kept.includes('mustNot')
  return isKept ? team : { ...team, rule: null }
}

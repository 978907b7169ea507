import type { PilotRule } from '../choices.ts'

/** A team that may join the pilot. */
export interface PilotTeam {
  readonly id: string
  readonly name: string
  /** Whole number of 0 or more; the order of points is the order of scores. */
  readonly points: number
  /** People, a whole number of 1 or more. */
  readonly size: number
  /** Blank belongs to no department. */
  readonly department: string
  /** Null belongs to no level. */
  readonly level: number | null
  readonly rule: PilotRule | null
}

/** What a pilot group must keep; null and 0 limit nothing. */
export interface PilotLimits {
  readonly minHeadcount: number | null
  readonly maxHeadcount: number | null
  readonly minDepartments: number
  readonly minLevels: number
}

export const PILOT_LIMITS = [
  'minHeadcount',
  'maxHeadcount',
  'minDepartments',
  'minLevels',
  'must',
  'mustNot',
] as const
export type PilotLimit = (typeof PILOT_LIMITS)[number]

/** A group of teams, by name. */
export interface PilotGroup {
  readonly teams: readonly PilotTeam[]
  readonly points: number
  readonly headcount: number
  readonly departments: number
  readonly levels: number
}

/** The order of teams by name, and by id where names are equal. */
export function byName(a: PilotTeam, b: PilotTeam): number {
  const [nameA, nameB] = [a.name.toLowerCase(), b.name.toLowerCase()]
  if (nameA !== nameB) return nameA < nameB ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** A group of some teams with its figures. */
export function groupOf(teams: readonly PilotTeam[]): PilotGroup {
  return {
    teams: [...teams].sort(byName),
    points: teams.reduce((sum, { points }) => sum + points, 0),
    headcount: teams.reduce((sum, { size }) => sum + size, 0),
    departments: new Set(teams.map(departmentOf).filter((key) => key !== '')).size,
    levels: new Set(teams.map(levelOf).filter((key) => key !== '')).size,
  }
}

/** What tells a department from another; empty for none. */
export function departmentOf({ department }: PilotTeam): string {
  return department.trim().toLowerCase()
}

/** What tells a level from another; empty for none. */
export function levelOf({ level }: PilotTeam): string {
  return level === null ? '' : String(level)
}

/** The limits that a group breaks. `teams` are all candidates, for their rules. */
export function brokenLimits(
  group: PilotGroup,
  teams: readonly PilotTeam[],
  limits: PilotLimits,
): readonly PilotLimit[] {
  const { minHeadcount, maxHeadcount, minDepartments, minLevels } = limits
  const members = new Set(group.teams.map(({ id }) => id))
  const isBroken: Readonly<Record<PilotLimit, boolean>> = {
    minHeadcount: minHeadcount !== null && group.headcount < minHeadcount,
    maxHeadcount: maxHeadcount !== null && group.headcount > maxHeadcount,
    minDepartments: group.departments < minDepartments,
    minLevels: group.levels < minLevels,
    must: teams.some(({ id, rule }) => rule === 'Must' && !members.has(id)),
    mustNot: group.teams.some(({ rule }) => rule === 'Must not'),
  }
  return PILOT_LIMITS.filter((limit) => isBroken[limit])
}

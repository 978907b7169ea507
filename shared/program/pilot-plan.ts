import type { Candidate, Program } from './model.ts'
import { pointsOf } from './pilot.ts'
import { type PilotLimits, type PilotPlan, type PilotTeam, planPilot } from './pilot-planner/index.ts'
import type { ProgramSettings } from './settings.ts'

/** Weights may have two decimals; with this they make whole points. */
const POINTS = 100

/** Numbers of teams looked at where the limits name none. */
const MOST_TEAMS = 8

/** The best pilot groups of a program, and the candidates that could not be considered. */
export interface ProgramPilotPlan extends PilotPlan {
  /** Candidates without a rating or a size, which no group has. */
  readonly left: readonly Candidate[]
}

/** Plans the pilot (REQUIREMENTS.md, S3.2): the best group for each number of teams in the range asked for. */
export function planPilotOf(program: Program): ProgramPilotPlan {
  const { candidates, values, settings } = program
  const teams = candidates.flatMap((candidate) => pilotTeam(candidate, settings) ?? [])
  const known = new Set(teams.map(({ id }) => id))
  const limits: PilotLimits = {
    minHeadcount: values.minHeadcount,
    maxHeadcount: values.maxHeadcount,
    minDepartments: values.minDepartments ?? 0,
    minLevels: values.minLevels ?? 0,
  }
  const least = Math.max(1, values.minTeams ?? 1)
  const most = values.maxTeams ?? Math.max(least, MOST_TEAMS)
  return {
    ...planPilot(teams, limits, least, Math.min(most, teams.length)),
    left: candidates.filter(({ id }) => !known.has(id)),
  }
}

/** The sum of a group's scores, as FORMULAS.md has them. */
export function scoreOfPoints(points: number, settings: ProgramSettings): number {
  const { stabilityWeight, planningFitWeight, willingnessWeight } = settings
  return points / (POINTS * 5 * (stabilityWeight + planningFitWeight + willingnessWeight))
}

function pilotTeam(candidate: Candidate, settings: ProgramSettings): PilotTeam | null {
  const { id, team, size, department, level, rule } = candidate
  const points = pointsOf(candidate, settings)
  if (points === null || size === null || size < 1 || !Number.isInteger(size)) return null
  return { id, name: team, points: Math.round(points * POINTS), size, department, level, rule }
}

import type { Candidate, Program } from './model.ts'
import { pointsOf, weightOf } from './pilot.ts'
import { type PilotLimits, type PilotPlan, type PilotTeam, planPilot } from './pilot-planner/index.ts'
import { settingsOf } from './settings.ts'

/** Weights of more departments than make a smaller unit are rounded. */
const MOST_UNIT = 1_000_000

/** Numbers of teams looked at where the limits name none. */
const MOST_TEAMS = 8

/** The best pilot groups of a program, and the candidates that could not be considered. */
export interface ProgramPilotPlan extends PilotPlan {
  /** Candidates without a rating or a size, which no group has. */
  readonly left: readonly Candidate[]
}

/** Plans the pilot (REQUIREMENTS.md, S3.2): the best group for each number of teams in the range asked for. */
export function planPilotOf(program: Program): ProgramPilotPlan {
  const { candidates, values } = program
  const unit = unitOf(program)
  const teams = candidates.flatMap((candidate) => pilotTeam(candidate, program, unit) ?? [])
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
export function scoreOfPoints(points: number, program: Program): number {
  return points / (5 * unitOf(program))
}

function pilotTeam(candidate: Candidate, { settings, overrides }: Program, unit: number): PilotTeam | null {
  const { id, team, size, department, level, rule } = candidate
  const own = settingsOf(settings, overrides, department)
  const points = pointsOf(candidate, own)
  if (points === null || size === null || size < 1 || !Number.isInteger(size)) return null
  const weight = hundredths(weightOf(own))
  if (weight === 0) return null
  return {
    id,
    name: team,
    points: Math.round((hundredths(points) * unit) / weight),
    size,
    department,
    level,
    rule,
  }
}

/**
 * The points of a rating of 1 in everything: the least number that every department's weights divide, so that points
 * are whole and scores of departments with weights of their own compare exactly.
 */
function unitOf({ candidates, settings, overrides }: Program): number {
  const departments = overrides.length === 0 ? [''] : candidates.map(({ department }) => department)
  const weights = new Set(
    departments.map((department) => hundredths(weightOf(settingsOf(settings, overrides, department)))),
  )
  let unit = 1
  for (const weight of weights) if (weight > 0) unit = (unit / greatestDivisor(unit, weight)) * weight
  return Math.min(unit, MOST_UNIT)
}

function hundredths(weight: number): number {
  return Math.round(100 * weight)
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

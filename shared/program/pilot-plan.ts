import type { Candidate, Program } from './model.ts'
import { pointsOf } from './pilot.ts'
import {
  type PilotChoice,
  type PilotLimit,
  type PilotLimits,
  type PilotPlan,
  type PilotTeam,
  planPilot,
} from './pilot-planner/index.ts'
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

/** Why a group is the best, or why there is none, in sentences. */
export function explainChoice(choice: PilotChoice, { settings, values }: Program): readonly string[] {
  const { group, costs, contradiction, count } = choice
  if (!group) {
    const limits = contradiction.map((limit) => LIMITS[limit])
    return limits.length === 0
      ? [`There are not ${count} teams to choose from.`]
      : [`No group of ${count} keeps ${limits.join(', ')}${limits.length > 1 ? ' together' : ''}.`]
  }
  const gains = costs
    .filter(({ gain }) => gain > 0)
    .map(({ limit, gain, instead }) => {
      const more = scoreOfPoints(gain, settings).toFixed(2)
      const looser = LOOSER[limit](values[LIMIT_VALUES[limit] ?? 'minTeams'] ?? 0)
      return `With ${looser}, the score would be ${more} higher: ${namesOf(instead.teams)}.`
    })
  return [...gains, ...leftOutSentences(choice)]
}

function leftOutSentences({ leftOut }: PilotChoice): readonly string[] {
  if (!leftOut) return []
  const { team, reason, instead } = leftOut
  switch (reason) {
    case 'must not':
      return [`${team.name} is the best team left out: it must not be in the pilot.`]
    case 'fewer points':
      return [`${team.name} is the best team left out: every team in the group scores higher.`]
    case 'equal points':
      return [`${team.name} is the best team left out: it scores no higher, and headcount or name decided.`]
    case 'limits':
      return instead.map(({ of, breaks }) => {
        const broken = breaks.map((limit) => LIMITS[limit]).join(', ')
        return `${team.name} is left out: in place of ${of.name} it would break ${broken}.`
      })
  }
}

function pilotTeam(candidate: Candidate, settings: ProgramSettings): PilotTeam | null {
  const { id, team, size, department, level, rule } = candidate
  const points = pointsOf(candidate, settings)
  if (points === null || size === null || size < 1 || !Number.isInteger(size)) return null
  return { id, name: team, points: Math.round(points * POINTS), size, department, level, rule }
}

function namesOf(teams: readonly PilotTeam[]): string {
  return teams.map(({ name }) => name).join(', ')
}

const LIMITS: Readonly<Record<PilotLimit, string>> = {
  minHeadcount: 'the least headcount',
  maxHeadcount: 'the greatest headcount',
  minDepartments: 'the number of departments',
  minLevels: 'the number of levels',
  must: 'the must-haves',
  mustNot: 'the must-nots',
}

const LIMIT_VALUES: Readonly<
  Partial<Record<PilotLimit, 'minHeadcount' | 'maxHeadcount' | 'minDepartments' | 'minLevels'>>
> = {
  minHeadcount: 'minHeadcount',
  maxHeadcount: 'maxHeadcount',
  minDepartments: 'minDepartments',
  minLevels: 'minLevels',
}

const LOOSER: Readonly<Record<PilotLimit, (now: number) => string>> = {
  minHeadcount: (now) => `at least ${now - 1} people`,
  maxHeadcount: (now) => `at most ${now + 1} people`,
  minDepartments: (now) => `at least ${now - 1} departments`,
  minLevels: (now) => `at least ${now - 1} levels`,
  must: () => 'one must-have less',
  mustNot: () => 'one must-not less',
}

import { groupBy, type IsoDate } from '../okr/index.ts'
import { INVOLVEMENTS, type Involvement, type Role, type Step } from './choices.ts'
import {
  type CoachWeek,
  coachLoads,
  overlaps,
  pilotWeeks,
  type UncoachedWeek,
  uncoachedWeeks,
} from './coach-weeks.ts'
import { type Condition, type ConditionName, chooseTeams, condition, needs } from './condition.ts'
import { cycleAt, type ProgramCycle, pilotCycles } from './cycles.ts'
import { at, atTable, atValue, type Evidence } from './evidence.ts'
import type { Candidate, Person, Program, Stakeholder } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
import { filled, nameKey, sameName } from './values.ts'

/** A team that goes from an external to an internal coach. */
export interface HandOver {
  readonly team: string
  readonly from: string
  readonly to: string
  readonly on: IsoDate
}

/** What step 4 computes. */
export interface PeopleFigures {
  readonly missingRoles: readonly Role[]
  readonly teamsWithoutOwner: readonly Candidate[]
  readonly loads: readonly CoachWeek[]
  readonly uncoached: readonly UncoachedWeek[]
  readonly handOvers: readonly HandOver[]
  /** The first cycle in which no external coach is active; null within the pilot and the cycle after it. */
  readonly firstCycleWithoutExternal: ProgramCycle | null
  /** Who is responsible, accountable, consulted and informed in each step. */
  readonly involvement: Readonly<Record<Step, Readonly<Record<Involvement, readonly Stakeholder[]>>>>
}

const LEADING_ROLES = ['Executive sponsor', 'People lead', 'Project lead'] as const
const NEEDED_ROLES: readonly Role[] = [...LEADING_ROLES, 'OKR coach']

/** Computes coverage, load by coach and week of the pilot, hand-overs and involvement. */
export function evaluatePeople(program: Program): PeopleFigures {
  const named = program.people.filter(({ name }) => filled(name))
  const chosen = program.candidates.filter((candidate) => candidate.chosen)
  const owners = ownersOf(program)
  return {
    missingRoles: NEEDED_ROLES.filter((role) => !named.some((person) => person.role === role)),
    teamsWithoutOwner: chosen.filter(({ team }) => !owners.has(nameKey(team))),
    loads: coachLoads(program),
    uncoached: uncoachedWeeks(program),
    handOvers: handOversOf(program),
    firstCycleWithoutExternal: firstCycleWithoutExternal(program),
    involvement: involvementOf(program.stakeholders),
  }
}

/** The owners of each team's OKRs, by the team's name. */
export function ownersOf({ people }: Program): Map<string, Person[]> {
  const owners = people.filter(({ role, name, team }) => role === 'OKR owner' && filled(name) && filled(team))
  return groupBy(owners, ({ team }) => nameKey(team))
}

/** The conditions of gate 4. */
export function peopleConditions(program: Program, people: PeopleFigures): Condition[] {
  const say = sentencesOf(program).people
  const roleNames: readonly ConditionName[] = ['sponsor-named', 'people-lead-named', 'project-lead-named']
  const roles = LEADING_ROLES.map((role, index) => {
    const holders = program.people.filter((person) => person.role === role && filled(person.name))
    return needs(
      roleNames[index] ?? 'sponsor-named',
      holders.map((person) => at('people', person, null, say.holds(role, person.name))),
      atTable('people', say.nameRole(role)),
    )
  })
  return [...roles, coverageCondition(program, people), loadCondition(program, people)]
}

function coverageCondition(program: Program, { uncoached, teamsWithoutOwner }: PeopleFigures): Condition {
  const { candidates, assignments } = program
  const say = sentencesOf(program).people
  const chosen = candidates.filter((candidate) => candidate.chosen)
  const gaps = groupBy(uncoached, ({ team }) => team)
  const missing: Evidence[] = [
    ...teamsWithoutOwner.map((row) => at('candidates', row, null, say.noOwner(row.team))),
    ...[...gaps].map(([row, weeks]) => {
      const says = say.noCoach(row.team, weeks.length, weeks[0]?.week)
      return at('candidates', row, null, says)
    }),
  ]
  const isPlanned = pilotWeeks(program).length > 0
  const covering = assignments.filter(
    ({ team }) => isPlanned && chosen.some((row) => sameName(row.team, team)),
  )
  return condition(
    'pilot-teams-covered',
    {
      met: covering.map((row) => at('assignments', row, null, say.coaches(row.coach, row.team))),
      missing,
    },
    firstThing(program),
  )
}

/** What comes before any week of coaching. */
function firstThing(program: Program): Evidence {
  if (!program.candidates.some(({ chosen }) => chosen)) return chooseTeams(program)
  const say = sentencesOf(program).people
  return pilotWeeks(program).length === 0
    ? atValue('firstCycleStart', say.planCyclesFirst)
    : atTable('assignments', say.assignCoaches)
}

function loadCondition(program: Program, { loads }: PeopleFigures): Condition {
  const say = sentencesOf(program).people
  const over = loads.filter(({ people, room }) => people > room)
  const byCoach = groupBy(over, ({ coach }) => coach)
  const busy = new Set(loads.filter(({ people }) => people > 0).map(({ coach }) => coach))
  return condition(
    'coaches-not-overloaded',
    {
      met: [...busy].map((coach) => at('people', coach, 'capacity', say.hasRoom(coach.name))),
      broken: [...byCoach].map(([coach, weeks]) => {
        const worst = weeks.reduce((a, b) => (b.people > a.people ? b : a))
        const says = say.overloaded(coach.name, worst.people, worst.week, worst.room)
        return at('people', coach, 'capacity', says)
      }),
    },
    firstThing(program),
  )
}

function handOversOf({ assignments, people }: Program): HandOver[] {
  const originOf = (coach: string) =>
    people.find(({ role, name }) => role === 'OKR coach' && sameName(name, coach))?.origin ?? null
  return [...groupBy(assignments, ({ team }) => nameKey(team)).values()].flatMap((rows) => {
    const external = rows.find(({ coach, to }) => originOf(coach) === 'External' && to !== null)
    const internal = rows.find(
      ({ coach, from }) => originOf(coach) === 'Internal' && from !== null && from >= (external?.from ?? ''),
    )
    if (!external || !internal || internal.from === null) return []
    return [{ team: internal.team, from: external.coach, to: internal.coach, on: internal.from }]
  })
}

function firstCycleWithoutExternal(program: Program): ProgramCycle | null {
  const external = program.people.filter(({ role, origin }) => role === 'OKR coach' && origin === 'External')
  const count = pilotCycles(program).length
  for (let number = 1; number <= count + 1; number++) {
    const cycle = cycleAt(program, number)
    if (cycle && !external.some((coach) => overlaps(coach, cycle.start, cycle.end))) return cycle
  }
  return null
}

function involvementOf(stakeholders: readonly Stakeholder[]): PeopleFigures['involvement'] {
  const of = (step: Step) => {
    const holders = (part: Involvement) =>
      stakeholders.filter(({ involvement }) => involvement[step] === part)
    const [r, a, c, i] = INVOLVEMENTS
    return { [r]: holders('R'), [a]: holders('A'), [c]: holders('C'), [i]: holders('I') }
  }
  return {
    Goal: of('Goal'),
    Scope: of('Scope'),
    Pilot: of('Pilot'),
    People: of('People'),
    Coaching: of('Coaching'),
    'First OKRs': of('First OKRs'),
    Reflect: of('Reflect'),
    Scale: of('Scale'),
  }
}

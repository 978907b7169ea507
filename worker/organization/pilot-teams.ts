import { daysBetween, type Period } from '../../shared/okr/index.ts'
import {
  type Candidate,
  cycleAt,
  type Program,
  type ProgramCycle,
  pilotCycles,
  sameName,
} from '../../shared/program/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import type { CycleRecord } from './cycle-record.ts'
import { readCycles } from './cycles.ts'
import { readTeams, type TeamRecord } from './teams.ts'

/** A team of the pilot in one of the program's cycles, and what the organisation knows both as. */
export interface PilotTeam {
  readonly candidate: Candidate
  readonly cycle: ProgramCycle
  readonly team: TeamRecord
  readonly own: CycleRecord
}

/** The pilot's teams in each pilot cycle that has begun or comes first; of those not found the reason is a note. */
export function pilotTeams({ database, today }: Context, program: Program): readonly Result<PilotTeam>[] {
  const later = pilotCycles(program).filter(({ number, start }) => number > 1 && start <= today)
  const cycles = [cycleAt(program, 1) ?? [], later].flat()
  const teams = readTeams(database).filter(({ archived }) => !archived)
  const known = readCycles(database)
  return cycles.flatMap((cycle): Result<PilotTeam>[] => {
    const own = sameTime(cycle, known)
    if (!own) return [fail(404, `The server has no cycle at the time of ${cycle.name} (${cycle.start}).`)]
    return program.candidates
      .filter(({ chosen }) => chosen)
      .map((candidate) => {
        const team = teamCalled(candidate.team, teams)
        return team.ok ? ok({ candidate, cycle, team: team.value, own }) : team
      })
  })
}

/** Why nothing is known of some, each reason once. */
export function notesOf(found: readonly Result<unknown>[]): string[] {
  return [...new Set(found.flatMap((each) => (each.ok ? [] : (each.problem.detail ?? each.problem.title))))]
}

function teamCalled(name: string, teams: readonly TeamRecord[]): Result<TeamRecord> {
  const named = teams.filter((team) => sameName(team.name, name))
  const [team] = named
  if (!team) return fail(404, `The server has no team called ${name}.`)
  return named.length > 1
    ? fail(409, `The server has ${named.length} teams called ${name}; rename them.`)
    : ok(team)
}

/** The organisation's cycle that shares the most days with one of the program's, at least half of them. */
function sameTime(cycle: ProgramCycle, known: readonly CycleRecord[]): CycleRecord | null {
  const shared = (other: Period) => {
    const start = other.start > cycle.start ? other.start : cycle.start
    const end = other.end < cycle.end ? other.end : cycle.end
    return daysBetween(start, end) + 1
  }
  const [best] = [...known].sort((one, other) => shared(other) - shared(one))
  return best && shared(best) * 2 >= daysBetween(cycle.start, cycle.end) + 1 ? best : null
}

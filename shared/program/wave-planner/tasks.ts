import { at, type Evidence } from '../evidence.ts'
import type { Program, WaveTeam } from '../model.ts'
import { type Sentences, sentencesOf } from '../sentences/index.ts'
import { coachedPeople } from '../settings.ts'
import { filled, nameKey } from '../values.ts'
import { ROUNDING, type WaveSlot, type WaveTask } from './problem.ts'
import type { StartedWaves } from './started.ts'

/** Seats that one team takes where nothing is entered: its owner's and its influencer's. */
const SEATS_PER_TEAM = 2

/** A team that gets no wave, and why. */
export interface Unplaced {
  readonly team: WaveTeam
  readonly why: Evidence
}

export interface WaveTasks {
  readonly tasks: readonly WaveTask[]
  /** The team of each task. */
  readonly teams: readonly WaveTeam[]
  readonly unplaced: readonly Unplaced[]
}

/**
 * The teams that come after the pilot as tasks for the waves there are. Left out, with the reason: those without a
 * size or ready too late, those too large for every wave, those already in the pilot or in a wave that has begun, and all
 * below one left out.
 */
export function waveTasks(program: Program, slots: readonly WaveSlot[], started: StartedWaves): WaveTasks {
  const say = sentencesOf(program).waves
  const piloted = new Set(program.candidates.filter(({ chosen }) => chosen).map(({ team }) => nameKey(team)))
  const waiting = program.teams.filter((team) => !piloted.has(nameKey(team.team)) && !started.teams.has(team))
  const seats = program.values.seatsPerTeam ?? SEATS_PER_TEAM
  const reasons = new Map<WaveTeam, string>()
  for (const team of waiting) {
    const reason = obstacle(team, coachedPeople(program, team), seats, slots, started.last, say)
    if (reason !== null) reasons.set(team, reason)
  }
  const parents = parentsOf(waiting)
  for (const team of waiting) {
    const blocking = ancestors(team, parents).find((parent) => reasons.has(parent))
    if (blocking && !reasons.has(team)) reasons.set(team, say.parentWithout(team.team, blocking.team))
  }
  const teams = waiting.filter((team) => !reasons.has(team))
  const places = new Map(teams.map((team, place) => [team, place]))
  return {
    tasks: teams.map((team): WaveTask => {
      const parent = ancestors(team, parents).includes(team) ? undefined : parents.get(team)
      return {
        id: team.id,
        name: team.team,
        size: coachedPeople(program, team),
        seats,
        department: nameKey(team.department),
        parent: parent ? (places.get(parent) ?? null) : null,
        earliest: earliestWave(team, slots) ?? 0,
        fixed: team.fixedWave === null ? null : team.fixedWave - 1 - started.last,
      }
    }),
    teams,
    unplaced: [...reasons].map(([team, reason]) => ({
      team,
      why: at('teams', team, null, reason),
    })),
  }
}

/** Parents that are named but unknown, and teams that are above themselves. */
export function parentProblems(program: Program): readonly Evidence[] {
  const { teams, candidates } = program
  const say = sentencesOf(program).waves
  const known = new Set([...teams, ...candidates].map(({ team }) => nameKey(team)))
  const parents = parentsOf(teams)
  return teams.flatMap((team) => {
    if (filled(team.parent) && !known.has(nameKey(team.parent))) {
      return [at('teams', team, 'parent', say.unknownParent(team.parent, team.team))]
    }
    return ancestors(team, parents).includes(team)
      ? [at('teams', team, 'parent', say.aboveItself(team.team))]
      : []
  })
}

function obstacle(
  team: WaveTeam,
  load: number,
  seats: number,
  slots: readonly WaveSlot[],
  started: number,
  say: Sentences['waves'],
): string | null {
  const { team: name, size, fixedWave } = team
  if (size === null || size < 0) return say.noSize(name)
  const earliest = earliestWave(team, slots)
  if (earliest === null) return say.readyTooLate(name, team.readyFrom)
  if (fixedWave !== null && fixedWave <= started) return say.fixedToBegun(name, fixedWave)
  if (fixedWave !== null) return slots[fixedWave - 1 - started] ? null : say.fixedToNone(name, fixedWave)
  const open = slots.slice(earliest)
  const most = Math.max(0, ...open.map(({ people }) => people))
  if (load > most + ROUNDING) return say.tooLarge(name, Math.ceil(load - ROUNDING), most)
  const mostSeats = Math.max(0, ...open.map((slot) => slot.seats ?? seats))
  if (seats > mostSeats) return say.tooManySeats(name, seats, mostSeats)
  return null
}

function earliestWave({ readyFrom }: WaveTeam, slots: readonly WaveSlot[]): number | null {
  const index = slots.findIndex(({ start }) => readyFrom === null || start >= readyFrom)
  return index < 0 ? null : index
}

function parentsOf(teams: readonly WaveTeam[]): ReadonlyMap<WaveTeam, WaveTeam> {
  const byName = new Map(teams.map((team) => [nameKey(team.team), team]))
  return new Map(
    teams.flatMap((team): [WaveTeam, WaveTeam][] => {
      const parent = filled(team.parent) ? byName.get(nameKey(team.parent)) : undefined
      return parent ? [[team, parent]] : []
    }),
  )
}

/** A team's parent, its parent and so on; where they go in a circle, up to the team itself or the first seen twice. */
function ancestors(team: WaveTeam, parents: ReadonlyMap<WaveTeam, WaveTeam>): readonly WaveTeam[] {
  const found = new Set<WaveTeam>()
  let next = parents.get(team)
  while (next && !found.has(next)) {
    found.add(next)
    next = parents.get(next)
  }
  return [...found]
}

import type { IsoDate } from '../../../shared/okr/index.ts'
import {
  capacityOf,
  coachesThere,
  type Evidence,
  evaluateCoaching,
  nameKey,
  type PlannedEvent,
  type Program,
  sentencesOf,
  type TeamAdoption,
  type WaveLoad,
} from '../../../shared/program/index.ts'
import type { Context } from '../context.ts'
import type { CycleRecord } from '../cycle-record.ts'
import type { TeamBelow } from './teams-below.ts'
import { type TrackerFigures, trackerFigures } from './tracker-figures.ts'

/** A team and its wave: 0 is the pilot, or where no team is planned all of them; null is none. */
export interface WaveMember extends TeamBelow {
  readonly wave: number | null
  readonly size: number
  /** Its row of the program. */
  readonly place: TeamAdoption['evidence']
}

interface Placed {
  readonly table: 'candidates' | 'teams'
  readonly id: string
  readonly team: string
  readonly size: number | null
  readonly wave: number
}

/** The teams of the report, each in the wave that the program puts it into. */
export function waveMembers({ candidates, teams }: Program, below: readonly TeamBelow[]): WaveMember[] {
  const pilot = candidates.flatMap(({ id, team, size, chosen }): Placed[] =>
    chosen ? [{ table: 'candidates', id, team, size, wave: 0 }] : [],
  )
  const later = teams.flatMap(({ id, team, size, wave, fixedWave }): Placed[] => {
    const number = fixedWave ?? wave
    return number === null ? [] : [{ table: 'teams', id, team, size, wave: number }]
  })
  const placed = new Map([...later, ...pilot].map((row) => [nameKey(row.team), row]))
  return below.map(({ team, department }): WaveMember => {
    const own = placed.get(nameKey(team.name))
    const place = {
      table: own?.table ?? 'teams',
      row: own?.id ?? team.id,
      field: null,
      says: team.name,
    } as const
    const wave = own?.wave ?? (placed.size === 0 ? 0 : null)
    return { team, department, wave, size: own?.size ?? team.headcount, place }
  })
}

/** What is known of the waves' teams in one of the organisation's cycles. `number` tells the cycles apart. */
export function adoptionIn(
  { database, today }: Pick<Context, 'database' | 'today'>,
  program: Program,
  events: readonly PlannedEvent[],
  members: readonly WaveMember[],
  cycle: CycleRecord,
  number: number,
): { readonly teams: readonly TeamAdoption[]; readonly loads: readonly WaveLoad[] } {
  const trackers = trackerFigures(database, cycle)
  const waves = [...new Set(members.flatMap(({ wave }) => wave ?? []))]
  const trained = new Map(waves.map((wave) => [wave, trainingOf(program, members, wave, cycle)]))
  const held = {
    reviewed: isHeld(events, 'review', cycle, today),
    retrospected: isHeld(events, 'retrospective', cycle, today),
  }
  return {
    teams: members.flatMap((member) => {
      const tracker = trackers.get(member.team.id)
      const isOver = cycle.state === 'closed' && !tracker
      if (isOver) return []
      const training =
        member.wave === null ? undefined : trained.get(member.wave)?.get(nameKey(member.team.name))
      const row = adoptionOf(member, number, tracker, training, member.wave === 0 ? held : NOT_HELD)
      return [cycle.start <= today ? row : beforeFirstDay(row)]
    }),
    loads: waves.map((wave) => ({
      wave,
      cycle: number,
      people: members.filter((each) => each.wave === wave).reduce((sum, { size }) => sum + size, 0),
      ...roomOn(program, cycle.start),
    })),
  }
}

/** For how many people the coaches have room who are there on a day, and who they are. */
function roomOn(program: Program, day: IsoDate): Pick<WaveLoad, 'room' | 'coaches'> {
  const { peoplePerCoach } = program.settings
  const say = sentencesOf(program).scaling
  const there = coachesThere(program.people, day)
  return {
    room: there.reduce((sum, coach) => sum + capacityOf(coach), 0) * peoplePerCoach,
    coaches: there.map((coach): Evidence => {
      const says = say.coach(coach.name, Math.floor(capacityOf(coach) * peoplePerCoach))
      return { table: 'people', row: coach.id, field: 'capacity', says }
    }),
  }
}

type Held = Pick<TeamAdoption['reached'], 'reviewed' | 'retrospected'>
/** The calendar has the pilot's meetings alone. */
const NOT_HELD: Held = { reviewed: null, retrospected: null }

/** Nobody has to check in yet. */
function beforeFirstDay(row: TeamAdoption): TeamAdoption {
  return { ...row, weeks: 0, weeksCheckedIn: 0, reached: { ...row.reached, checkingIn: null } }
}

type Training = { readonly trained: number; readonly needed: number }

function adoptionOf(
  { team, department, wave, place }: WaveMember,
  cycle: number,
  tracker: TrackerFigures | undefined,
  training: Training | undefined,
  held: Held,
): TeamAdoption {
  return {
    team: team.name,
    department: department.name,
    wave,
    cycle,
    reached: {
      ...held,
      invited: team.invited,
      trained: training ? training.trained === training.needed : null,
      drafted: tracker?.isDrafted ?? false,
      agreed: (tracker?.objectives ?? 0) > 0,
      checkingIn: tracker?.isCheckingIn ?? false,
    },
    weeksCheckedIn: tracker?.weeksCheckedIn ?? 0,
    weeks: tracker?.weeks ?? 0,
    quality: tracker?.quality ?? null,
    objectives: tracker?.objectives ?? 0,
    supporting: tracker?.supporting ?? 0,
    trained: training?.trained ?? 0,
    toTrain: training?.needed ?? 0,
    pulse: tracker?.pulse ?? null,
    evidence: place,
  }
}

/** Who of each team of a wave had the trainings that come before the cycle, by the team's name. */
function trainingOf(
  program: Program,
  members: readonly WaveMember[],
  wave: number,
  { start }: CycleRecord,
): Map<string, Training> {
  const own = members.filter((member) => member.wave === wave)
  const candidates = own.map(({ team }) => ({ ...NO_CANDIDATE, id: team.id, team: team.name }))
  const values = wave === 0 ? program.values : { ...program.values, firstCycleStart: start }
  const { byTeam } = evaluateCoaching(wave === 0 ? program : { ...program, values, candidates }, '9999-12-31')
  return new Map(byTeam.map((row) => [nameKey(row.name), row]))
}

const NO_CANDIDATE = {
  size: null,
  department: '',
  level: null,
  stability: null,
  planningFit: null,
  willingness: null,
  rule: null,
  chosen: true,
  influencer: '',
}

/** Whether the pilot's last meeting that was due in a cycle was held; null where none was due yet. */
function isHeld(
  events: readonly PlannedEvent[],
  meeting: 'review' | 'retrospective',
  { start, end }: CycleRecord,
  today: IsoDate,
): boolean | null {
  const own = events.filter(
    ({ id, date, heldOn }) =>
      id.endsWith(`-${meeting}`) && date >= start && date <= end && (heldOn !== null || date <= today),
  )
  const last = own[own.length - 1]
  return last ? last.heldOn !== null : null
}

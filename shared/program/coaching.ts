import { addDays, type IsoDate } from '../okr/index.ts'
import type { Role } from './choices.ts'
import { type Condition, chooseTeams, condition, needs } from './condition.ts'
import { pilotCycles } from './cycles.ts'
import { at, atTable, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Program, Session, Training } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
import { filled, nameKey, sameName, sumOf } from './values.ts'

/** Somebody who takes part in the pilot in a role. */
export interface Learner {
  readonly name: string
  readonly role: Role
  readonly team: string
  readonly from: Evidence
}

/** A training that somebody must have had by a day. */
export interface TrainingDue {
  readonly training: Training
  readonly learner: Learner
  /** Null while the cycles are not planned. */
  readonly due: IsoDate | null
  /** The session attended in time, null where there is none. */
  readonly attended: Session | null
}

/** A training's seats against the people who need it. */
export interface SeatCount {
  readonly training: Training
  /** By when it must have been had; null while the first day is not entered. */
  readonly due: IsoDate | null
  readonly needed: number
  readonly seats: number
  readonly short: number
}

/** Trained people out of those who need it. */
export interface Completion {
  readonly name: string
  readonly trained: number
  readonly needed: number
}

/** What step 5 computes. */
export interface CoachingFigures {
  readonly dues: readonly TrainingDue[]
  readonly seats: readonly SeatCount[]
  readonly byRole: readonly Completion[]
  readonly byTeam: readonly Completion[]
}

/** Computes who must have had what by when, and who has. */
export function evaluateCoaching(program: Program, asOf: IsoDate): CoachingFigures {
  const learners = learnersOf(program)
  const dues = program.trainings.flatMap((training) =>
    learners
      .filter(({ role }) => role === training.role)
      .map((learner) => dueOf(program, training, learner, asOf)),
  )
  return {
    dues,
    seats: program.trainings.map((training) => seatsOf(program, training, dues)),
    byRole: completion(dues, ({ role }) => role),
    byTeam: completion(dues, ({ team }) => team),
  }
}

/**
 * Everybody who takes part in the pilot: the people entered, but owners and members of teams that are not chosen, and
 * the influencers of the chosen teams. Once per name and role.
 */
export function learnersOf({ people, candidates }: Program): Learner[] {
  const chosen = candidates.filter((candidate) => candidate.chosen)
  const takesPart = (team: string) => !filled(team) || chosen.some((row) => sameName(row.team, team))
  const entered = people
    .filter(({ name, team }) => filled(name) && takesPart(team))
    .flatMap((person): Learner[] =>
      person.role === null
        ? []
        : [
            {
              name: person.name,
              role: person.role,
              team: person.team,
              from: at('people', person, null, person.name),
            },
          ],
    )
  const influencers = chosen
    .filter(({ influencer }) => filled(influencer))
    .map((row): Learner => {
      const from = at('candidates', row, 'influencer', row.influencer)
      return { name: row.influencer, role: 'Influencer', team: row.team, from }
    })
  const unique = new Map<string, Learner>()
  for (const learner of [...entered, ...influencers]) {
    const key = `${learner.role}/${nameKey(learner.name)}`
    if (!unique.has(key)) unique.set(key, learner)
  }
  return [...unique.values()]
}

/**
 * The day by which a training must be over: the day before the first day, or for one during the cycle so many weeks
 * after the first day (its last day where no weeks are entered). Null while the cycles are not planned.
 */
export function dueDateOf({ timing, weeks }: Training, program: Program): IsoDate | null {
  const first = pilotCycles(program)[0]
  if (!first) return null
  if (timing !== 'During the cycle') return addDays(first.start, -1)
  return weeks === null ? first.end : addDays(first.start, 7 * weeks)
}

/** The conditions of gate 5: everyone who needs it is trained before the first day. */
export function coachingConditions(program: Program, coaching: CoachingFigures): Condition[] {
  const say = sentencesOf(program).coaching
  const first = chooseTeams(program)
  const before = coaching.dues.filter(({ training }) => isBefore(training))
  const short = coaching.seats.filter((row) => row.short > 0 && isBefore(row.training))
  const listed = program.trainings.filter((row) => filled(row.title) && row.role !== null && isBefore(row))
  return [
    needs(
      'trainings-listed',
      listed.map((row) => at('trainings', row, null, say.listed(row.title, row.role))),
      atTable('trainings', say.listTrainings),
    ),
    condition(
      'seats-suffice',
      {
        met: coaching.seats
          .filter(({ needed, training }) => needed > 0 && isBefore(training))
          .map(({ training, seats, needed }) =>
            at('trainings', training, null, say.seats(training.title, seats, needed)),
          ),
        missing: short.map((row) =>
          at('trainings', row.training, null, say.seatsShort(row.training.title, row.short)),
        ),
      },
      first,
    ),
    condition(
      'everyone-trained',
      {
        met: before.flatMap(({ attended, learner, training }) =>
          attended === null
            ? []
            : [at('sessions', attended, null, say.trained(learner.name, training.title))],
        ),
        missing: before
          .filter(({ attended }) => attended === null)
          .map(({ learner, training, due }) => ({
            ...learner.from,
            says: say.train(learner.name, training.title, due),
          })),
      },
      first,
    ),
  ]
}

/** What was entered that cannot be right. */
export function checkCoaching(program: Program): ProgramProblem[] {
  const { sessions, seats, trainings } = program
  const say = sentencesOf(program).coaching
  const known = new Set(learnersOf(program).map(({ name }) => nameKey(name)))
  return [
    ...sessions
      .filter(({ trainingId }) => !trainings.some(({ id }) => sameName(id, trainingId)))
      .map((row) =>
        problem(
          'error',
          'unknown-training',
          at('sessions', row, 'trainingId', say.unknownTraining(row.trainingId)),
        ),
      ),
    ...seats
      .filter(({ sessionId }) => !sessions.some(({ id }) => sameName(id, sessionId)))
      .map((row) =>
        problem('error', 'unknown-session', at('seats', row, 'sessionId', say.unknownSession(row.sessionId))),
      ),
    ...seats
      .filter(({ person }) => !known.has(nameKey(person)))
      .map((row) =>
        problem('warning', 'unknown-person', at('seats', row, 'person', say.unknownPerson(row.person))),
      ),
  ]
}

function isBefore({ timing }: Training): boolean {
  return timing !== 'During the cycle'
}

function dueOf(program: Program, training: Training, learner: Learner, asOf: IsoDate): TrainingDue {
  const due = dueDateOf(training, program)
  const isInTime = ({ trainingId, date }: Session) =>
    sameName(trainingId, training.id) && date !== null && date <= asOf && (due === null || date <= due)
  const attended = program.sessions
    .filter(isInTime)
    .find(({ id }) =>
      program.seats.some(
        (seat) =>
          sameName(seat.sessionId, id) &&
          seat.attendance === 'Attended' &&
          sameName(seat.person, learner.name),
      ),
    )
  return { training, learner, due, attended: attended ?? null }
}

function seatsOf(program: Program, training: Training, dues: readonly TrainingDue[]): SeatCount {
  const own = dues.filter((row) => row.training === training)
  const due = dueDateOf(training, program)
  const inTime = program.sessions.filter(
    ({ trainingId, date }) =>
      sameName(trainingId, training.id) && date !== null && (due === null || date <= due),
  )
  const seats = sumOf(inTime.map((session) => session.seats))
  return { training, due, needed: own.length, seats, short: Math.max(0, own.length - seats) }
}

function completion(dues: readonly TrainingDue[], nameOf: (learner: Learner) => string): Completion[] {
  const counts = new Map<string, { trained: number; needed: number }>()
  for (const { learner, attended } of dues) {
    const name = nameOf(learner)
    if (!filled(name)) continue
    const count = counts.get(name) ?? { trained: 0, needed: 0 }
    count.needed++
    if (attended) count.trained++
    counts.set(name, count)
  }
  return [...counts].map(([name, count]) => ({ name, ...count }))
}

import { addDays, type IsoDate } from '../okr/index.ts'
import type { Calendar } from './calendar.ts'
import type { Reflection } from './choices.ts'
import { type Condition, type ConditionName, condition, type Findings } from './condition.ts'
import { type ProgramCycle, pilotCycles } from './cycles.ts'
import { isInvitedInTime, type PlannedEvent } from './event.ts'
import { at, atTable, atValue, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Outcome, Program } from './model.ts'
import { type Sentences, sentencesOf } from './sentences/index.ts'
import { DEFAULT_PROGRAM_SETTINGS, type ProgramSettings } from './settings.ts'
import { filled, inRange, sumOf } from './values.ts'

/** What an individual review asks, each answered from 1 (not at all) to 5 (fully). Their order is that of the answers. */
export const REVIEW_STATEMENTS = [
  'priorities',
  'clarity',
  'checkIns',
  'support',
  'alignment',
] as const satisfies readonly (keyof Sentences['statements'])[]

/** The statements as people read them. */
export function reviewStatements(of: Pick<Program, 'language'>): readonly string[] {
  const { statements } = sentencesOf(of)
  return REVIEW_STATEMENTS.map((key) => statements[key])
}

/** What each statement can be answered with. */
export const RATINGS = [1, 2, 3, 4, 5] as const

/** From how many answers on reviews are shown: as the program says, but never from fewer than five. */
export function fewestReviews({ minReviews }: ProgramSettings): number {
  return Math.max(DEFAULT_PROGRAM_SETTINGS.minReviews, minReviews)
}

/** The individual reviews of a cycle, of which nothing is shown while too few people have answered. */
export interface ReviewSummary {
  readonly asked: number
  readonly answered: number
  /** Null while too few answered. */
  readonly results: ReviewResults | null
}

export interface ReviewResults {
  /** How many answers are in it; those who answered last may not be, see `answered`. */
  readonly answers: number
  /** The mean of each statement, 1 to 5; null where too few answered that one. */
  readonly means: readonly (number | null)[]
  /** How many answered each statement with 1, 2, 3, 4 and 5; null where too few did. */
  readonly spread: readonly (readonly number[] | null)[]
  /** The mean of all answers. */
  readonly pulse: number | null
  /** In alphabetical order, so that no order tells who wrote what. */
  readonly keep: readonly string[]
  readonly change: readonly string[]
}

/** One pilot cycle's reflection. */
export interface CycleReflection {
  readonly cycle: ProgramCycle
  readonly review: PlannedEvent | null
  readonly retrospective: PlannedEvent | null
  readonly reviews: ReviewSummary
  /** What the cycle's meetings decided. */
  readonly outcomes: readonly Outcome[]
  /** Improvements of earlier cycles that are still open. */
  readonly carriedOver: readonly Outcome[]
}

/** What step 7 computes. */
export interface ReflectFigures {
  readonly cycles: readonly CycleReflection[]
}

/** Computes each pilot cycle's reflection. */
export function evaluateReflect(program: Program, { events }: Calendar): ReflectFigures {
  return {
    cycles: pilotCycles(program).map((cycle) => ({
      cycle,
      review: events.find(({ id }) => id === `c${cycle.number}-review`) ?? null,
      retrospective: events.find(({ id }) => id === `c${cycle.number}-retrospective`) ?? null,
      reviews: summarizeReviews(program, cycle.number),
      outcomes: program.outcomes.filter((outcome) => outcome.cycle === cycle.number),
      carriedOver: program.outcomes.filter(
        (outcome) =>
          outcome.kind === 'Improvement' &&
          outcome.cycle !== null &&
          outcome.cycle < cycle.number &&
          (outcome.doneOn === null || outcome.doneOn >= cycle.start),
      ),
    })),
  }
}

/** Summarises a cycle's reviews; their results only from `minReviews` answers on, and so for each statement. */
function summarizeReviews({ reviews, reviewers, settings }: Program, cycle: number): ReviewSummary {
  const own = reviews.filter((review) => review.cycle === cycle && review.statements.some(isAnswer))
  const asked = reviewers.filter((reviewer) => reviewer.cycle === cycle)
  const least = fewestReviews(settings)
  const meanOf = (answers: readonly number[]) =>
    answers.length < least ? null : sumOf(answers) / answers.length
  const answersTo = (index: number) =>
    own.flatMap(({ statements }) => statements[index] ?? []).filter(isAnswer)
  const answers = REVIEW_STATEMENTS.map((_, index) => answersTo(index))
  const means = answers.map(meanOf)
  const results: ReviewResults = {
    answers: own.length,
    means,
    spread: answers.map((given) => (given.length < least ? null : spreadOf(given))),
    pulse: meanOfMeans(means),
    keep: texts(own.map(({ keep }) => keep)),
    change: texts(own.map(({ change }) => change)),
  }
  return {
    asked: asked.length,
    answered: Math.max(own.length, asked.filter(({ answered }) => answered).length),
    results: own.length < least ? null : results,
  }
}

/** The conditions of gate 7: both meetings of every pilot cycle invited in time, held apart, improvements recorded. */
export function reflectConditions(program: Program, { cycles }: ReflectFigures, asOf: IsoDate): Condition[] {
  const say = sentencesOf(program).reflect
  const first = atValue('firstCycleStart', say.planCyclesFirst)
  const judged = (name: ConditionName, judge: (cycle: CycleReflection) => Judged) =>
    condition(name, findings(cycles, judge), first)
  const meetings = cycles.flatMap(({ review, retrospective }) => [review ?? [], retrospective ?? []].flat())
  return [
    condition('invited-in-time', invitations(meetings, program, asOf), first),
    judged('review-held', (row) => judgeHeld('OKR Review', row, row.review, say, asOf)),
    judged('retrospective-held', (row) => judgeHeld('Retrospective', row, row.retrospective, say, asOf)),
    judged('meetings-apart', (row) => judgeApart(row, say)),
    judged('improvements-recorded', (row) => judgeImprovements(row, say)),
  ]
}

/** What was entered that cannot be right. */
export function checkReflect(program: Program): ProgramProblem[] {
  const say = sentencesOf(program).reflect
  return [
    ...program.reviews
      .filter(({ statements }) => statements.some((answer) => answer !== null && !isAnswer(answer)))
      .map((row) =>
        problem('error', 'rating-out-of-range', at('reviews', row, 'statements', say.answerOutOfRange)),
      ),
    ...program.outcomes
      .filter(({ kind, owner, due }) => kind === 'Improvement' && (!filled(owner) || due === null))
      .map((row) =>
        problem('warning', 'improvement-incomplete', at('outcomes', row, 'owner', say.completeImprovement)),
      ),
  ]
}

function isAnswer(value: number | null): value is number {
  return inRange(value, 1, 5)
}

function spreadOf(answers: readonly number[]): readonly number[] {
  return RATINGS.map((rating) => answers.filter((answer) => answer === rating).length)
}

/** The mean of those statements that have one. */
export function meanOfMeans(means: readonly (number | null)[]): number | null {
  const known = means.flatMap((mean) => mean ?? [])
  return known.length === 0 ? null : sumOf(known) / known.length
}

function texts(entered: readonly string[]): string[] {
  return entered
    .map((text) => text.trim())
    .filter(filled)
    .sort((a, b) => (a < b ? -1 : 1))
}

function invitations(meetings: readonly PlannedEvent[], program: Program, asOf: IsoDate): Findings {
  const say = sentencesOf(program).reflect
  const { invitationDays } = program.settings
  const row = (event: PlannedEvent, says: string): Evidence => ({
    table: 'records',
    row: event.id,
    field: 'invitedOn',
    says,
  })
  const uninvited = meetings.filter(({ invitedOn }) => invitedOn === null)
  const lastDay = ({ date }: PlannedEvent) => addDays(date, -invitationDays)
  const canStill = (event: PlannedEvent) => asOf <= lastDay(event)
  const late = meetings.filter((event) => event.invitedOn !== null && !isInvitedInTime(event, invitationDays))
  return {
    met: meetings.map((event) => row(event, say.invited(event.title, event.invitedOn))),
    missing: uninvited.filter(canStill).map((event) => row(event, say.inviteBy(event.title, lastDay(event)))),
    broken: [
      ...late.map((event) => row(event, say.invitedLate(event.title, event.invitedOn, invitationDays))),
      ...uninvited
        .filter((event) => !canStill(event))
        .map((event) => row(event, say.nobodyInvited(event.title, lastDay(event)))),
    ],
  }
}

type Say = Sentences['reflect']

interface Judged {
  readonly state: keyof Findings
  readonly evidence: readonly Evidence[]
}

function judgeHeld(
  meeting: Reflection,
  { cycle: { name } }: CycleReflection,
  event: PlannedEvent | null,
  say: Say,
  asOf: IsoDate,
): Judged {
  const place = { table: 'records', row: event?.id ?? null, field: 'heldOn' } as const
  const isHeld = event?.heldOn != null && event.heldOn <= asOf
  const says = isHeld ? say.held(meeting, name, event.heldOn) : say.hold(meeting, name)
  return { state: isHeld ? 'met' : 'missing', evidence: [{ ...place, says }] }
}

function judgeApart({ cycle, review, retrospective }: CycleReflection, say: Say): Judged {
  const reviewed = review?.heldOn ?? review?.date ?? null
  const reflected = retrospective?.heldOn ?? retrospective?.date ?? null
  const place = { table: 'records', row: retrospective?.id ?? null, field: 'movedTo' } as const
  if (reviewed === null || reflected === null) {
    const says = say.needsBoth(cycle.name)
    return { state: 'missing', evidence: [{ ...place, says }] }
  }
  if (reviewed >= reflected) {
    const says = say.notApart(cycle.name, reviewed)
    return { state: 'broken', evidence: [{ ...place, says }] }
  }
  const areHeld = review?.heldOn != null && retrospective?.heldOn != null
  const says = say.apart(reviewed, reflected, areHeld)
  return { state: areHeld ? 'met' : 'missing', evidence: [{ ...place, says }] }
}

function judgeImprovements({ cycle, outcomes }: CycleReflection, say: Say): Judged {
  const complete = outcomes.filter(
    ({ kind, text, owner, due }) => kind === 'Improvement' && filled(text) && filled(owner) && due !== null,
  )
  if (complete.length > 0)
    return { state: 'met', evidence: complete.map((row) => at('outcomes', row, null, row.text)) }
  return { state: 'missing', evidence: [atTable('outcomes', say.recordImprovement(cycle.name))] }
}

function findings(cycles: readonly CycleReflection[], judge: (cycle: CycleReflection) => Judged): Findings {
  const judged = cycles.map(judge)
  const of = (state: keyof Findings) =>
    judged.filter((row) => row.state === state).flatMap(({ evidence }) => evidence)
  return { met: of('met'), missing: of('missing'), broken: of('broken') }
}

import type { IsoDate, Language, Status } from '../okr/index.ts'
import type { Reflection } from './choices.ts'
import type { ProgramCycle } from './cycles.ts'
import type { PlannedEvent } from './event.ts'
import type { FirstOkrsFigures, PilotTeamCycle } from './first-okrs.ts'
import type { ProgramFigures } from './gates.ts'
import type { Outcome, Program } from './model.ts'
import { type CycleReflection, fewestReviews, type ReviewSummary, reviewStatements } from './reflect.ts'
import { type Sentences, sentencesOf } from './sentences/index.ts'
import { percent, sumOf } from './values.ts'

/** A team as the Review talks about it, longer where its numbers ask for it. */
export interface AgendaTeam {
  readonly team: string
  readonly minutes: number
  /** Fractions; null where nothing is known. */
  readonly progress: number | null
  readonly expected: number | null
  readonly status: Status | null
  /** 0 to 10. */
  readonly confidence: number | null
}

/** What a statement of the individual reviews was answered with. */
export interface AgendaStatement {
  readonly text: string
  /** 1 to 5; null where too few answered this one. */
  readonly mean: number | null
  /** How many answered 1, 2, 3, 4 and 5. */
  readonly spread: readonly number[] | null
}

export interface AgendaItem {
  readonly title: string
  readonly minutes: number
  /** What it is for. */
  readonly ask: string
  /** What the cycle's numbers and texts say to it. */
  readonly points: readonly string[]
  readonly teams?: readonly AgendaTeam[]
  readonly statements?: readonly AgendaStatement[]
}

/** The document for a Review or a Retrospective: what to prepare, and what is talked about for how long. */
export interface Agenda {
  readonly language: Language
  readonly meeting: Reflection
  /** What the meeting is called. */
  readonly title: string
  readonly cycle: Pick<ProgramCycle, 'number' | 'name' | 'start' | 'end'>
  readonly date: IsoDate | null
  /** `HH:MM`; null where none is planned. */
  readonly time: string | null
  readonly minutes: number
  /** What the meeting is about, and what the other one is. */
  readonly about: string
  /** What everybody does before it. */
  readonly prepare: readonly string[]
  /** What lies on the table. */
  readonly documents: readonly string[]
  /** Their minutes add up to the meeting's. */
  readonly items: readonly AgendaItem[]
}

const MINUTES = 90
const MINUTES_PER_TEAM = 8

/**
 * The agenda of a meeting: of the pilot cycle of that number, else of the first whose meeting is still ahead, else of the
 * last. Null where there is no such cycle.
 */
export function meetingAgenda(
  program: Program,
  { reflect, firstOkrs }: Pick<ProgramFigures, 'reflect' | 'firstOkrs'>,
  meeting: 'review' | 'retrospective',
  number: number | null,
  asOf: IsoDate,
): Agenda | null {
  const { cycles } = reflect
  const isAhead = (each: CycleReflection) => (each[meeting]?.date ?? each.cycle.end) >= asOf
  const chosen =
    number === null
      ? (cycles.find(isAhead) ?? cycles[cycles.length - 1])
      : cycles.find(({ cycle }) => cycle.number === number)
  if (!chosen) return null
  return meeting === 'review'
    ? reviewAgenda(program, chosen, firstOkrs)
    : retrospectiveAgenda(program, chosen)
}

/** The agenda of a cycle's OKR Review: the content, team by team (REQUIREMENTS.md, S7.1 and S7.4). */
export function reviewAgenda(
  program: Program,
  { cycle, review, outcomes }: CycleReflection,
  { teams }: FirstOkrsFigures,
): Agenda {
  const say = sentencesOf(program).agenda
  const own = teams.filter((row) => row.cycle.number === cycle.number)
  const decisions = outcomes.filter(({ kind, meeting }) => kind === 'Decision' && meeting === 'OKR Review')
  const perTeam = Math.max(20, MINUTES_PER_TEAM * own.length)
  return agenda(program, 'OKR Review', cycle, review, {
    about: say.aboutContent,
    prepare: [say.giveLastValues, say.scoreObjectives],
    documents: [say.trackers, say.rollupPage],
    items: [
      { title: say.overview, share: 15, ask: say.overviewAsk, points: overview(own, say) },
      { title: say.teams, share: perTeam, ask: say.teamsAsk, points: [], teams: own },
      { title: say.learned, share: 25, ask: say.learnedAsk, points: [] },
      { title: say.decisions, share: 10, ask: say.decisionsAsk, points: decisions.map(({ text }) => text) },
    ],
  })
}

/** The agenda of a cycle's Retrospective: the process. Reviews are shown only where enough people answered. */
export function retrospectiveAgenda(program: Program, reflection: CycleReflection): Agenda {
  const { cycle, retrospective, reviews, carriedOver } = reflection
  const say = sentencesOf(program).agenda
  const { results } = reviews
  const [keep, change] = [results?.keep ?? [], results?.change ?? []]
  return agenda(program, 'Retrospective', cycle, retrospective, {
    about: say.aboutProcess,
    prepare: [say.answerReview],
    documents: [say.reviewSummary, say.openImprovements],
    items: [
      {
        title: say.earlier,
        share: carriedOver.length === 0 ? 5 : 10 + 3 * Math.min(carriedOver.length, 5),
        ask: say.earlierAsk,
        points: carriedOver.map((row) => improvementText(row, say)),
      },
      {
        title: say.howItWent,
        share: 20,
        ask: say.howItWentAsk,
        points: reviewPoints(reviews, fewestReviews(program.settings), say),
        ...(results && {
          statements: reviewStatements(program).map((text, index) => ({
            text,
            mean: results.means[index] ?? null,
            spread: results.spread[index] ?? null,
          })),
        }),
      },
      {
        title: say.keep,
        share: 10 + Math.min(keep.length, 5),
        ask: keep.length === 0 ? say.gather : say.keepAsk,
        points: keep,
      },
      {
        title: say.change,
        share: 15 + Math.min(change.length, 10),
        ask: change.length === 0 ? say.gather : say.changeAsk,
        points: change,
      },
      { title: say.improvements, share: 20, ask: say.improvementsAsk, points: [] },
    ],
  })
}

type Say = Sentences['agenda']

function improvementText({ text, owner, due, doneOn }: Outcome, say: Say): string {
  const by = owner === '' ? '' : ` (${owner})`
  return `${text}${by}: ${doneOn === null ? say.open(due) : say.done(doneOn)}`
}

interface Draft extends Pick<Agenda, 'about' | 'prepare' | 'documents'> {
  readonly items: readonly (Omit<AgendaItem, 'minutes' | 'teams'> & {
    readonly share: number
    readonly teams?: readonly PilotTeamCycle[]
  })[]
}

function agenda(
  program: Program,
  meeting: Reflection,
  { number, name, start, end }: ProgramCycle,
  event: PlannedEvent | null,
  { items, ...draft }: Draft,
): Agenda {
  const total = event?.minutes ?? MINUTES
  const parts = inParts(
    total,
    items.map(({ share }) => share),
  )
  return {
    ...draft,
    language: program.language,
    meeting,
    title: sentencesOf(program).agenda.title(meeting),
    cycle: { number, name, start, end },
    date: event?.date ?? null,
    time: event?.time ?? null,
    minutes: total,
    items: items.map(({ share: _, teams, ...item }, index) => {
      const minutes = parts[index] ?? 0
      return { ...item, minutes, ...(teams ? { teams: teamsIn(minutes, teams) } : {}) }
    }),
  }
}

/** How much of the time a team's status asks for, against one that is on track. */
const WEIGHTS: Readonly<Record<Status, number>> = {
  'Off track': 3,
  'At risk': 2,
  'No check-in': 2,
  'On track': 1,
  Done: 1,
}

function teamsIn(minutes: number, teams: readonly PilotTeamCycle[]): readonly AgendaTeam[] {
  const parts = inParts(
    minutes,
    teams.map(({ status }) => WEIGHTS[status ?? 'No check-in']),
  )
  return teams.map(({ team, figures, status }, index) => ({
    team: team.team,
    minutes: parts[index] ?? 0,
    progress: figures?.progress ?? null,
    expected: figures?.expected ?? null,
    status,
    confidence: figures?.confidence ?? null,
  }))
}

/** Whole minutes in proportion to some shares, which add up to all: the largest remainders are rounded up. */
function inParts(minutes: number, shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => (minutes * share) / sumOf(shares))
  const parts = exact.map(Math.floor)
  const byRemainder = [...exact.keys()].sort(
    (a, b) => (exact[b] ?? 0) - (parts[b] ?? 0) - ((exact[a] ?? 0) - (parts[a] ?? 0)) || a - b,
  )
  for (const index of byRemainder.slice(0, minutes - sumOf(parts))) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

function overview(teams: readonly PilotTeamCycle[], say: Say): readonly string[] {
  const known = teams.flatMap(({ figures }) => figures?.progress ?? [])
  const silent = teams.filter(({ figures }) => figures?.lastCheckIn == null).map(({ team }) => team.team)
  return [
    known.length === 0
      ? say.noProgress
      : say.progress(known.length, teams.length, percent(sumOf(known) / known.length)),
    ...(silent.length > 0 ? [say.silent(silent.join(', '))] : []),
  ]
}

function reviewPoints(
  { asked, answered, results }: ReviewSummary,
  fewest: number,
  say: Say,
): readonly string[] {
  const count = say.answered(answered, Math.max(asked, answered))
  if (results === null) return [count, say.shownFrom(fewest)]
  const left = answered - results.answers
  return left > 0 ? [count, say.heldBack(left)] : [count]
}

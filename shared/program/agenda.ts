import type { IsoDate, Status } from '../okr/index.ts'
import type { Reflection } from './choices.ts'
import type { ProgramCycle } from './cycles.ts'
import type { PlannedEvent } from './event.ts'
import type { FirstOkrsFigures, PilotTeamCycle } from './first-okrs.ts'
import type { ProgramFigures } from './gates.ts'
import type { Program } from './model.ts'
import { type CycleReflection, fewestReviews, REVIEW_STATEMENTS, type ReviewSummary } from './reflect.ts'
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
  readonly meeting: Reflection
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
  return meeting === 'review' ? reviewAgenda(chosen, firstOkrs) : retrospectiveAgenda(program, chosen)
}

/** The agenda of a cycle's OKR Review: the content, team by team (REQUIREMENTS.md, S7.1 and S7.4). */
export function reviewAgenda(reflection: CycleReflection, { teams }: FirstOkrsFigures): Agenda {
  const { cycle, review, outcomes } = reflection
  const own = teams.filter((row) => row.cycle.number === cycle.number)
  const decisions = outcomes.filter(({ kind, meeting }) => kind === 'Decision' && meeting === 'OKR Review')
  return agenda('OKR Review', cycle, review, {
    about:
      'The content: what did we reach, and what do the numbers tell us? How we worked together is for the Retrospective.',
    prepare: [
      'Give every key result its last value.',
      'Score every objective, and say why where you depart from what the numbers suggest.',
    ],
    documents: ['Each team’s tracker, open at its dashboard', 'The roll-up page of all teams'],
    items: [
      {
        title: 'Where we stand',
        share: 15,
        ask: 'One look at all teams together; no discussion yet.',
        points: overview(own),
      },
      {
        title: 'Team by team',
        share: Math.max(20, MINUTES_PER_TEAM * own.length),
        ask: 'Each owner: the score, the one number that says most, and what it means.',
        points: [],
        teams: own,
      },
      {
        title: 'What we learned, and what it means for the next cycle',
        share: 25,
        ask: 'Which objectives go on, change or end? Which assumption was wrong?',
        points: [],
      },
      {
        title: 'Decisions',
        share: 10,
        ask: 'Say each decision in a sentence, with who carries it out.',
        points: decisions.map(({ text }) => text),
      },
    ],
  })
}

/** The agenda of a cycle's Retrospective: the process. Reviews are shown only where enough people answered. */
export function retrospectiveAgenda({ settings }: Program, reflection: CycleReflection): Agenda {
  const { cycle, retrospective, reviews, carriedOver } = reflection
  const { results } = reviews
  const [keep, change] = [results?.keep ?? [], results?.change ?? []]
  return agenda('Retrospective', cycle, retrospective, {
    about:
      'The process: how did we work with OKRs, and what do we change? What we reached was for the OKR Review.',
    prepare: ['Answer the individual review: five statements, what to keep, what to change.'],
    documents: [
      'This agenda with the summary of the individual reviews',
      'The open improvements of earlier cycles',
    ],
    items: [
      {
        title: 'What became of earlier improvements',
        share: carriedOver.length === 0 ? 5 : 10 + 3 * Math.min(carriedOver.length, 5),
        ask: 'Done, still wanted, or dropped? What is still open carries over.',
        points: carriedOver.map(
          ({ text, owner, due, doneOn }) =>
            `${text}${owner === '' ? '' : ` (${owner})`}: ${doneOn === null ? `open${due === null ? '' : `, due ${due}`}` : `done on ${doneOn}`}`,
        ),
      },
      {
        title: 'How it went',
        share: 20,
        ask: 'Where are we far apart, and why? Nobody has to say what they answered.',
        points: reviewPoints(reviews, fewestReviews(settings)),
        ...(results
          ? {
              statements: REVIEW_STATEMENTS.map((text, index) => ({
                text,
                mean: results.means[index] ?? null,
                spread: results.spread[index] ?? null,
              })),
            }
          : {}),
      },
      {
        title: 'What to keep',
        share: 10 + Math.min(keep.length, 5),
        ask: keep.length === 0 ? GATHER : 'Which of these matter most?',
        points: keep,
      },
      {
        title: 'What to change',
        share: 15 + Math.min(change.length, 10),
        ask: change.length === 0 ? GATHER : 'What lies behind these? Choose two or three.',
        points: change,
      },
      {
        title: 'Improvements',
        share: 20,
        ask: 'Two or three, each with an owner and a date. They open the next Retrospective.',
        points: [],
      },
    ],
  })
}

const GATHER = 'Five minutes of writing alone, then everybody reads out.'

interface Draft extends Pick<Agenda, 'about' | 'prepare' | 'documents'> {
  readonly items: readonly (Omit<AgendaItem, 'minutes' | 'teams'> & {
    readonly share: number
    readonly teams?: readonly PilotTeamCycle[]
  })[]
}

function agenda(
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
    meeting,
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

function overview(teams: readonly PilotTeamCycle[]): readonly string[] {
  const known = teams.flatMap(({ figures }) => figures?.progress ?? [])
  const silent = teams.filter(({ figures }) => figures?.lastCheckIn == null).map(({ team }) => team.team)
  return [
    known.length === 0
      ? 'No team has a progress yet.'
      : `${known.length} of ${teams.length} teams have a progress; the mean is ${percent(sumOf(known) / known.length)}.`,
    ...(silent.length > 0 ? [`Without a check-in: ${silent.join(', ')}.`] : []),
  ]
}

function reviewPoints({ asked, answered, results }: ReviewSummary, fewest: number): readonly string[] {
  const count = `${answered} of ${Math.max(asked, answered)} answered.`
  if (results === null) return [count, `Answers are shown from ${fewest} on.`]
  const left = answered - results.answers
  return left > 0 ? [count, `${left} came too late to be shown without leading back to a person.`] : [count]
}

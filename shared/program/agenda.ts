import type { IsoDate } from '../okr/index.ts'
import type { Reflection } from './choices.ts'
import type { FirstOkrsFigures, PilotTeamCycle } from './first-okrs.ts'
import type { Program } from './model.ts'
import { type CycleReflection, fewestReviews, REVIEW_STATEMENTS, type ReviewSummary } from './reflect.ts'
import { percent, sumOf } from './values.ts'

export interface AgendaItem {
  readonly title: string
  readonly minutes: number
  /** What the cycle's numbers say to it. */
  readonly points: readonly string[]
}

/** The document for a Review or a Retrospective: what to prepare, and what is talked about for how long. */
export interface Agenda {
  readonly meeting: Reflection
  readonly cycle: number
  readonly date: IsoDate | null
  readonly minutes: number
  readonly prepare: readonly string[]
  /** Their minutes add up to the meeting's. */
  readonly items: readonly AgendaItem[]
}

const MINUTES = 90
const MINUTES_PER_TEAM = 8

/** The agenda of a cycle's OKR Review: the content, team by team (REQUIREMENTS.md, S7.1 and S7.4). */
export function reviewAgenda(reflection: CycleReflection, { teams }: FirstOkrsFigures): Agenda {
  const { cycle, review, outcomes } = reflection
  const own = teams.filter((row) => row.cycle.number === cycle.number)
  const decisions = outcomes.filter(({ kind, meeting }) => kind === 'Decision' && meeting === 'OKR Review')
  return agenda('OKR Review', cycle.number, review?.date ?? null, review?.minutes ?? MINUTES, {
    prepare: [
      'Give every key result its last value.',
      'Score every objective, and say why where you depart.',
    ],
    items: [
      { title: 'Where we stand', share: 15, points: overview(own) },
      {
        title: 'Team by team',
        share: Math.max(20, MINUTES_PER_TEAM * own.length),
        points: own.map(teamLine),
      },
      { title: 'What we learned, and what it means for the next cycle', share: 25, points: [] },
      { title: 'Decisions', share: 10, points: decisions.map(({ text }) => text) },
    ],
  })
}

/** The agenda of a cycle's Retrospective: the process. Reviews are shown only where enough people answered. */
export function retrospectiveAgenda({ settings }: Program, reflection: CycleReflection): Agenda {
  const { cycle, retrospective, reviews, carriedOver } = reflection
  const { results } = reviews
  const date = retrospective?.date ?? null
  return agenda('Retrospective', cycle.number, date, retrospective?.minutes ?? MINUTES, {
    prepare: ['Answer the individual review: five statements, what to keep, what to change.'],
    items: [
      {
        title: 'What became of earlier improvements',
        share: 15,
        points: carriedOver.map(
          ({ text, owner, doneOn }) =>
            `${text} (${owner}): ${doneOn === null ? 'open' : `done on ${doneOn}`}`,
        ),
      },
      { title: 'How it went', share: 20, points: reviewPoints(reviews, fewestReviews(settings)) },
      { title: 'What to keep', share: 15, points: results?.keep ?? [] },
      { title: 'What to change', share: 20, points: results?.change ?? [] },
      { title: 'Improvements, each with an owner and a date', share: 20, points: [] },
    ],
  })
}

interface Draft {
  readonly prepare: readonly string[]
  readonly items: readonly {
    readonly title: string
    readonly share: number
    readonly points: readonly string[]
  }[]
}

function agenda(
  meeting: Reflection,
  cycle: number,
  date: IsoDate | null,
  minutes: number,
  draft: Draft,
): Agenda {
  const parts = inParts(
    minutes,
    draft.items.map(({ share }) => share),
  )
  const items = draft.items.map(({ title, points }, index) => ({ title, minutes: parts[index] ?? 0, points }))
  return { meeting, cycle, date, minutes, prepare: draft.prepare, items }
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

function teamLine({ team, figures, status }: PilotTeamCycle): string {
  const progress = figures?.progress ?? null
  if (progress === null) return `${team.team}: no figures.`
  const expected = figures?.expected == null ? '' : ` of ${percent(figures.expected)} expected`
  return `${team.team}: ${percent(progress)}${expected}${status === null ? '' : `, ${status}`}.`
}

function reviewPoints({ asked, answered, results }: ReviewSummary, least: number): readonly string[] {
  const count = `${answered} of ${Math.max(asked, answered)} answered.`
  if (results === null) return [count, `Answers are shown from ${least} on.`]
  const means = results.means.map(
    (mean, index) => `${REVIEW_STATEMENTS[index]} ${mean === null ? '–' : mean.toFixed(1)}`,
  )
  return [count, ...means]
}

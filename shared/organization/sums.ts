import {
  counts,
  countsInTeam,
  daysBetween,
  type IsoDate,
  STATUSES,
  type Status,
  type TeamFigures,
} from '../okr/index.ts'
import { MEASURES, type Measure } from './measure.ts'

/**
 * Sums of one measure over the teams or objectives that have a progress, and over those that have a confidence.
 * All are integers, so that adding up in any order, and taking away again, gives the same bits.
 */
interface Totals {
  /** Σ w: teams, people, or hundredths of objectives' weights. */
  readonly weight: number
  /** Σ w × progress in millionths. */
  readonly progress: number
  readonly expected: number
  readonly confidenceWeight: number
  /** Σ w × confidence in millionths, so up to ten million each. */
  readonly confidence: number
}

/** What is counted in a subtree, whatever the measure. */
interface NodeCounts {
  /** Counted objectives, and how many of them have each status; one whose progress is n/a has none. */
  readonly objectives: number
  readonly statusCounts: Readonly<Record<Status, number>>
  /** Counted key results whose status and confidence contradict each other. */
  readonly disagreements: number
  /** Counted objectives that support another one. */
  readonly supporting: number
  /** Teams with a tracker; of those, with an objective in whatever state. */
  readonly trackers: number
  readonly drafted: number
  /** Teams with a check-in within the days after which one is stale, and teams with none but older. */
  readonly reporting: number
  readonly stale: number
  readonly practice: Practice
}

/** How teams work with their OKRs, added up over a cycle up to now. */
export interface Practice {
  /** Ends of weeks since the cycle began, now among them, once for each team; how many of them had a recent check-in. */
  readonly weeks: number
  readonly weeksCheckedIn: number
  /** Teams whose OKRs have a quality, and Σ quality in millionths. */
  readonly rated: number
  readonly quality: number
}

/** What a subtree adds up to. The sums of a node are those of its children and of its own tracker. */
export interface NodeSums extends NodeCounts {
  readonly measures: Readonly<Record<Measure, Totals>>
}

/** A node's figures as people see them. Fractions are 0 to 1, confidence 0 to 10; null is n/a. */
export interface NodeFigures extends NodeCounts {
  readonly progress: number | null
  readonly expected: number | null
  readonly confidence: number | null
}

/** When a team's figures were computed, and after how many days a check-in of theirs is stale. */
export interface Reporting {
  readonly asOf: IsoDate
  readonly staleDays: number
}

/** Progress, expected and confidence; null is n/a. */
type Millionths = readonly [progress: number | null, expected: number | null, confidence: number | null]

const MILLION = 1_000_000
/** A greater weight counts as this one: 90,000 objectives of it still add up exactly. */
const MAX_WEIGHT = 1_000
const NOTHING: Totals = { weight: 0, progress: 0, expected: 0, confidenceWeight: 0, confidence: 0 }

export const NO_PRACTICE: Practice = { weeks: 0, weeksCheckedIn: 0, rated: 0, quality: 0 }

export const NO_SUMS: NodeSums = {
  measures: { team: NOTHING, headcount: NOTHING, objective: NOTHING },
  objectives: 0,
  statusCounts: { 'Off track': 0, 'At risk': 0, 'No check-in': 0, 'On track': 0, Done: 0 },
  disagreements: 0,
  supporting: 0,
  trackers: 0,
  drafted: 0,
  reporting: 0,
  stale: 0,
  practice: NO_PRACTICE,
}

/** How one team works with its OKRs. `quality` is 0 to 1, null without OKRs. */
export function practiceOf(weeks: number, weeksCheckedIn: number, quality: number | null): Practice {
  return { weeks, weeksCheckedIn, rated: quality === null ? 0 : 1, quality: millionths(quality) ?? 0 }
}

/** The mean quality of the OKRs of those that have some, 0 to 1; null where none have. */
export function meanQuality({ rated, quality }: Pick<Practice, 'rated' | 'quality'>): number | null {
  return meanOf(quality, rated)
}

/** What one team with a tracker adds to its node and to every node above (FORMULAS.md, "Team and organisation"). */
export function contributionOf(figures: TeamFigures, headcount: number, reporting: Reporting): NodeSums {
  const counted = figures.objectives.filter(({ objective }) => countsInTeam(objective.state))
  const objective = counted
    .map(({ objective, figures }) =>
      totalsOf(hundredthsOf(objective.weight), [
        millionths(figures.progress),
        millionths(figures.expected),
        millionths(figures.confidence),
      ]),
    )
    .reduce((sum, totals) => addTotals(sum, totals, 1), NOTHING)
  const team = oneTeam(objective)
  const withStatus = (status: Status) => counted.filter(({ figures }) => figures.status === status).length
  const isRecent =
    figures.lastCheckIn !== null && daysBetween(figures.lastCheckIn, reporting.asOf) <= reporting.staleDays
  return {
    measures: { team, headcount: scale(team, headcount), objective },
    objectives: counted.length,
    statusCounts: statusCountsOf(withStatus),
    disagreements: counted
      .flatMap(({ keyResults }) => keyResults)
      .filter(({ keyResult, figures }) => counts(keyResult) && figures.disagreement).length,
    supporting: counted.filter(({ objective }) => objective.supports !== null).length,
    trackers: 1,
    drafted: figures.objectives.length > 0 ? 1 : 0,
    reporting: isRecent ? 1 : 0,
    stale: figures.lastCheckIn !== null && !isRecent ? 1 : 0,
    practice: NO_PRACTICE,
  }
}

/** Adds (sign 1) a contribution to sums, or takes it away (sign -1). Exact. */
export function addSums(sums: NodeSums, contribution: NodeSums, sign: 1 | -1): NodeSums {
  const sum = (of: (sums: NodeSums) => number) => of(sums) + sign * of(contribution)
  const measure = (name: Measure) => addTotals(sums.measures[name], contribution.measures[name], sign)
  return {
    measures: { team: measure('team'), headcount: measure('headcount'), objective: measure('objective') },
    objectives: sum((of) => of.objectives),
    statusCounts: statusCountsOf((status) => sum((of) => of.statusCounts[status])),
    disagreements: sum((of) => of.disagreements),
    supporting: sum((of) => of.supporting),
    trackers: sum((of) => of.trackers),
    drafted: sum((of) => of.drafted),
    reporting: sum((of) => of.reporting),
    stale: sum((of) => of.stale),
    practice: {
      weeks: sum(({ practice }) => practice.weeks),
      weeksCheckedIn: sum(({ practice }) => practice.weeksCheckedIn),
      rated: sum(({ practice }) => practice.rated),
      quality: sum(({ practice }) => practice.quality),
    },
  }
}

/** Whether both add up to the same. */
export function sameSums(one: NodeSums, other: NodeSums): boolean {
  const numbers = ({ measures, statusCounts, ...rest }: NodeSums) => [
    ...MEASURES.map((measure) => Object.values(measures[measure])),
    STATUSES.map((status) => statusCounts[status]),
    [
      rest.objectives,
      rest.disagreements,
      rest.supporting,
      rest.trackers,
      rest.drafted,
      rest.reporting,
      rest.stale,
    ],
    [rest.practice.weeks, rest.practice.weeksCheckedIn, rest.practice.rated, rest.practice.quality],
  ]
  return JSON.stringify(numbers(one)) === JSON.stringify(numbers(other))
}

/** The figures that sums stand for, by one measure. */
export function figuresOf({ measures, ...counts }: NodeSums, measure: Measure): NodeFigures {
  const { weight, progress, expected, confidenceWeight, confidence } = measures[measure]
  return {
    progress: meanOf(progress, weight),
    expected: meanOf(expected, weight),
    confidence: meanOf(confidence, confidenceWeight),
    ...counts,
  }
}

function totalsOf(weight: number, [progress, expected, confidence]: Millionths): Totals {
  const counted = progress === null ? 0 : weight
  const confident = confidence === null ? 0 : weight
  return {
    weight: counted,
    progress: counted * (progress ?? 0),
    expected: counted * (expected ?? 0),
    confidenceWeight: confident,
    confidence: confident * (confidence ?? 0),
  }
}

/** A team as one: the means of its objectives, rounded once more, with weight 1. */
function oneTeam({ weight, progress, expected, confidenceWeight, confidence }: Totals): Totals {
  return totalsOf(1, [
    roundedMean(progress, weight),
    roundedMean(expected, weight),
    roundedMean(confidence, confidenceWeight),
  ])
}

function scale(totals: Totals, factor: number): Totals {
  return {
    weight: totals.weight * factor,
    progress: totals.progress * factor,
    expected: totals.expected * factor,
    confidenceWeight: totals.confidenceWeight * factor,
    confidence: totals.confidence * factor,
  }
}

function addTotals(one: Totals, other: Totals, sign: 1 | -1): Totals {
  return {
    weight: one.weight + sign * other.weight,
    progress: one.progress + sign * other.progress,
    expected: one.expected + sign * other.expected,
    confidenceWeight: one.confidenceWeight + sign * other.confidenceWeight,
    confidence: one.confidence + sign * other.confidence,
  }
}

/** Counts by status, in one order everywhere. */
export function statusCountsOf(countOf: (status: Status) => number): Record<Status, number> {
  return {
    'Off track': countOf('Off track'),
    'At risk': countOf('At risk'),
    'No check-in': countOf('No check-in'),
    'On track': countOf('On track'),
    Done: countOf('Done'),
  }
}

/** An objective's weight as an integer; what is no weight is 0. */
export function hundredthsOf(weight: number | null): number {
  return roundHalfUp(Math.min(weight ?? 0, MAX_WEIGHT) * 100)
}

function millionths(value: number | null): number | null {
  return value === null ? null : roundHalfUp(value * MILLION)
}

function roundedMean(sum: number, weight: number): number | null {
  return weight > 0 ? roundHalfUp(sum / weight) : null
}

export function roundHalfUp(number: number): number {
  return Math.floor(number + 0.5)
}

function meanOf(sum: number, weight: number): number | null {
  return weight > 0 ? sum / weight / MILLION : null
}

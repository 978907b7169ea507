import {
  clamp,
  disagrees,
  elapsedShare,
  type IsoDate,
  type OkrSettings,
  STATUSES,
  type Status,
  serialOf,
  shareOf,
  statusOfObjective,
  suggestStatus,
} from '../okr/index.ts'
import type { OkrColumns } from './columns.ts'
import { NO_PRACTICE, type NodeSums, roundHalfUp, statusCountsOf } from './sums.ts'

const MILLION = 1_000_000

/** Sums that are added to in place: with as many key results as a company has, what is allocated on the way is what costs. */
interface Running {
  weight: number
  progress: number
  expected: number
  confidenceWeight: number
  confidence: number
}

/** What is found out about one objective; the same one is filled again for the next. */
interface ObjectiveRow extends Running {
  status: Status | null
  disagreements: number
}

/**
 * The sums of all teams in the columns as of a day: the same bits as adding up the contributions of each, in one pass.
 * The day must be the one that the columns were laid out for, or one after it without newer check-ins. How teams work with
 * their OKRs is not in the columns.
 */
export function recompute(columns: OkrColumns, asOf: IsoDate): NodeSums {
  const day = serialOf(asOf)
  const measures = { team: newRunning(), headcount: newRunning(), objective: newRunning() }
  const counts = {
    objectives: 0,
    disagreements: 0,
    supporting: 0,
    trackers: 0,
    drafted: 0,
    reporting: 0,
    stale: 0,
  }
  const statuses = new Int32Array(STATUSES.length)
  const row: ObjectiveRow = { ...newRunning(), status: null, disagreements: 0 }
  const team = newRunning()
  let objective = 0
  let keyResult = 0
  for (const [index, { headcount, settings }] of columns.teams.entries()) {
    const first = objective
    const firstKeyResult = keyResult
    const end = columns.teamEnds[index] ?? 0
    reset(team)
    for (; objective < end; objective += 1) {
      const keyResultEnd = columns.objectiveEnds[objective] ?? 0
      const weight = columns.objectiveWeights[objective] ?? Number.NaN
      if (weight >= 0) {
        evaluateRow(row, columns, keyResult, keyResultEnd, day, settings)
        addMeans(team, row, weight)
        counts.objectives += 1
        counts.disagreements += row.disagreements
        counts.supporting += columns.supporting[objective] ?? 0
        if (row.status !== null) countOne(statuses, row.status)
      }
      keyResult = keyResultEnd
    }
    add(measures.objective, team)
    addRounded(measures.team, team, 1)
    addRounded(measures.headcount, team, headcount)
    const latest = latestIn(columns, firstKeyResult, keyResult)
    counts.trackers += 1
    counts.drafted += objective > first ? 1 : 0
    if (latest > 0) counts[day - latest <= settings.staleDays ? 'reporting' : 'stale'] += 1
  }
  return {
    measures,
    ...counts,
    statusCounts: statusCountsOf((status) => statuses[STATUSES.indexOf(status)] ?? 0),
    practice: NO_PRACTICE,
  }
}

/** Computes one objective from its key results (FORMULAS.md, "Objective"). */
function evaluateRow(
  row: ObjectiveRow,
  columns: OkrColumns,
  first: number,
  end: number,
  day: number,
  settings: OkrSettings,
): void {
  reset(row)
  row.disagreements = 0
  let isDone = true
  let hasCheckIn = false
  for (let index = first; index < end; index += 1) {
    const weight = columns.weights[index] ?? 0
    if (weight === 0) continue
    const isCheckedIn = (columns.checkedIn[index] ?? 0) > 0
    const to = columns.to[index] ?? Number.NaN
    let status: Status | null = columns.ownerStatus[index] ?? null
    if (!Number.isNaN(to)) {
      const progress = clamp(shareOf({ from: columns.from[index] ?? 0, to, at: columns.at[index] ?? 0 }))
      const expected = elapsedShare(columns.firstDay[index] ?? 0, columns.lastDay[index] ?? 0, day)
      const mayBeDone = day >= (columns.doneFrom[index] ?? 0)
      const suggested = suggestStatus(progress, expected, isCheckedIn, mayBeDone, settings)
      row.weight += weight
      row.progress += weight * progress
      row.expected += weight * expected
      isDone = isDone && suggested === 'Done'
      status ??= suggested
    }
    const confidence = columns.confidence[index] ?? Number.NaN
    if (!Number.isNaN(confidence)) {
      row.confidenceWeight += weight
      row.confidence += weight * confidence
      if (disagrees(status, confidence)) row.disagreements += 1
    }
    hasCheckIn = hasCheckIn || isCheckedIn
  }
  row.status =
    row.weight > 0
      ? statusOfObjective(row.progress / row.weight, row.expected / row.weight, hasCheckIn, isDone, settings)
      : null
}

/** Adds an objective's means, in millionths, with its weight. */
function addMeans(team: Running, row: Running, weight: number): void {
  if (row.weight > 0) {
    team.weight += weight
    team.progress += weight * roundHalfUp((row.progress / row.weight) * MILLION)
    team.expected += weight * roundHalfUp((row.expected / row.weight) * MILLION)
  }
  if (row.confidenceWeight > 0) {
    team.confidenceWeight += weight
    team.confidence += weight * roundHalfUp((row.confidence / row.confidenceWeight) * MILLION)
  }
}

/** Adds a team as one, with its means rounded. */
function addRounded(sums: Running, team: Running, weight: number): void {
  if (team.weight > 0) {
    sums.weight += weight
    sums.progress += weight * roundHalfUp(team.progress / team.weight)
    sums.expected += weight * roundHalfUp(team.expected / team.weight)
  }
  if (team.confidenceWeight > 0) {
    sums.confidenceWeight += weight
    sums.confidence += weight * roundHalfUp(team.confidence / team.confidenceWeight)
  }
}

function add(sums: Running, team: Running): void {
  sums.weight += team.weight
  sums.progress += team.progress
  sums.expected += team.expected
  sums.confidenceWeight += team.confidenceWeight
  sums.confidence += team.confidence
}

function countOne(statuses: Int32Array, status: Status): void {
  const place = STATUSES.indexOf(status)
  statuses[place] = (statuses[place] ?? 0) + 1
}

function latestIn({ checkedIn }: OkrColumns, first: number, end: number): number {
  let latest = 0
  for (let index = first; index < end; index += 1) latest = Math.max(latest, checkedIn[index] ?? 0)
  return latest
}

function newRunning(): Running {
  return { weight: 0, progress: 0, expected: 0, confidenceWeight: 0, confidence: 0 }
}

function reset(running: Running): void {
  running.weight = 0
  running.progress = 0
  running.expected = 0
  running.confidenceWeight = 0
  running.confidence = 0
}

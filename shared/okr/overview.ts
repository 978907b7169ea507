import { daysBetween, type IsoDate } from './calendar.ts'
import type { Status } from './model.ts'
import { counts, countsInTeam, type EvaluatedKeyResult } from './objective.ts'
import type { TeamFigures } from './team.ts'

/** A team at a glance, over its counted objectives and their counted key results. */
export interface TeamOverview {
  /** Objectives of each status. */
  readonly objectives: Readonly<Record<Status, number>>
  /** Key results of each status. */
  readonly keyResults: Readonly<Record<Status, number>>
  readonly disagreements: number
  readonly stale: number
  /** Key results that still go on, and how many of them have a check-in of the last seven days. */
  readonly open: number
  readonly checkedIn: number
}

const WEEK = 7

/** Counts what a team's figures as of a day say. */
export function teamOverview({ objectives }: TeamFigures, asOf: IsoDate): TeamOverview {
  const counted = objectives.filter(({ objective }) => countsInTeam(objective.state))
  const keyResults = counted.flatMap((objective) =>
    objective.keyResults.filter(({ keyResult }) => counts(keyResult)),
  )
  const open = counted
    .filter(({ objective }) => objective.state === 'Agreed')
    .flatMap((objective) => objective.keyResults)
    .filter(isOpen)
  return {
    objectives: countStatuses(counted.map(({ figures }) => figures.status)),
    keyResults: countStatuses(keyResults.map(({ figures }) => figures.status)),
    disagreements: keyResults.filter(({ figures }) => figures.disagreement).length,
    stale: keyResults.filter(({ figures }) => figures.stale).length,
    open: open.length,
    checkedIn: open.filter(
      ({ figures }) => figures.lastCheckIn !== null && daysBetween(figures.lastCheckIn, asOf) < WEEK,
    ).length,
  }
}

function isOpen({ keyResult, figures }: EvaluatedKeyResult): boolean {
  return counts(keyResult) && keyResult.state !== 'Closed' && figures.status !== 'Done'
}

function countStatuses(statuses: readonly (Status | null)[]): Record<Status, number> {
  const count = (status: Status) => statuses.filter((other) => other === status).length
  return {
    'Off track': count('Off track'),
    'At risk': count('At risk'),
    'No check-in': count('No check-in'),
    'On track': count('On track'),
    Done: count('Done'),
  }
}

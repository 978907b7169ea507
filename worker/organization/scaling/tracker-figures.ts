import { meanQuality } from '../../../shared/organization/index.ts'
import { meanOfMeans, type TeamAdoption } from '../../../shared/program/index.ts'
import type { CycleRecord } from '../cycle-record.ts'
import type { Database } from '../database.ts'
import { shownReviews } from '../reviews.ts'
import { contributionsOn } from '../sums.ts'

/** What the server knows of one team's cycle. */
export interface TrackerFigures
  extends Pick<TeamAdoption, 'objectives' | 'supporting' | 'quality' | 'weeksCheckedIn' | 'weeks' | 'pulse'> {
  readonly isDrafted: boolean
  readonly isCheckingIn: boolean
}

/**
 * The figures of all trackers of a cycle by team. Reads one row a tracker: its part in the running sums of the cycle's day.
 * Looks at no review that was not shown before.
 */
export function trackerFigures(database: Database, cycle: CycleRecord): Map<string, TrackerFigures> {
  const pulses = pulseByTeam(database, cycle)
  const figures = [...contributionsOn(database, { cycle: cycle.key, day: cycle.day })].map(
    ([team, { objectives, supporting, drafted, reporting, practice }]): [string, TrackerFigures] => [
      team,
      {
        objectives,
        supporting,
        quality: meanQuality(practice),
        weeksCheckedIn: practice.weeksCheckedIn,
        weeks: practice.weeks,
        pulse: pulses.get(team) ?? null,
        isDrafted: drafted > 0,
        isCheckingIn: reporting > 0,
      },
    ],
  )
  return new Map(figures)
}

function pulseByTeam(database: Database, cycle: CycleRecord): Map<string, number | null> {
  const teams = database.all<{ team: string }>(
    'SELECT DISTINCT team FROM review_answers WHERE cycle = ?',
    cycle.key,
  )
  return new Map(
    teams.map(({ team }) => {
      const results = shownReviews(database, { team, cycle: cycle.key })
      return [team, results && meanOfMeans(results.means)]
    }),
  )
}

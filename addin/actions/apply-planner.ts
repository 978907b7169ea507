import type { IsoDate } from '../../shared/okr/index.ts'
import type { Planner, ProgramReading } from '../../shared/workbook/index.ts'
import { type ActionResult, said } from './action.ts'
import { choosePilot, placeWaves, refreshDates } from './apply-plan.ts'
import { showPilot } from './show-pilot.ts'
import { showWaves } from './show-waves.ts'

/**
 * Plans afresh, as of a day, and writes what the planner found: the proposed pilot group (or the one of `teams` teams),
 * the waves, or the dates. The outcome says what was done.
 */
export function applyPlanner(
  reading: ProgramReading,
  planner: Planner,
  day: IsoDate,
  teams: number | null,
): ActionResult<string> {
  switch (planner) {
    case 'pilot':
      return applyPilot(reading, day, teams)
    case 'waves': {
      const waves = showWaves(reading, day)
      if (!waves) return said('There are no teams on “8 Scale” to plan waves for.')
      return told(
        placeWaves(reading, waves, day),
        ({ changed }) => `Waves: ${waves.waves.length}; teams put elsewhere on “8 Scale”: ${changed}.`,
      )
    }
    case 'dates':
      return told(
        refreshDates(reading, day),
        ({ changes: { added, changed, removed } }) =>
          `Events on “Plan”: ${added.length} added, ${changed.length} changed, ${removed.length} removed.`,
      )
  }
}

function applyPilot(reading: ProgramReading, day: IsoDate, teams: number | null): ActionResult<string> {
  const { groups } = showPilot(reading)
  const group = groups.find(({ count, isProposed }) => (teams === null ? isProposed : count === teams))
  if (!group?.teams) {
    const which = teams === null ? '' : ` of ${teams} teams`
    return said(`There is no pilot group${which} that keeps all limits on “3 Pilot”.`)
  }
  const names = group.teams.join(', ')
  return told(
    choosePilot(reading, group, day),
    ({ changed }) => `Pilot: ${names}; teams taken in or out on “3 Pilot”: ${changed}.`,
  )
}

function told<Outcome>(
  result: ActionResult<Outcome>,
  tell: (outcome: Outcome) => string,
): ActionResult<string> {
  return result.ok ? { ...result, outcome: tell(result.outcome) } : result
}

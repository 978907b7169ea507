import type { ShownProgram } from '../../actions/index.ts'
import { percent } from '../print.ts'
import { columns, some } from './lines.ts'

const MOST_NAMES = 6

/** How the pilot's teams stand in the latest cycle that has begun, and who has not checked in. */
export function pilotTeamLines(teams: ShownProgram['pilotTeams']): readonly string[] {
  const latest = Math.max(...teams.map(({ cycle }) => cycle))
  const own = teams.filter(({ cycle }) => cycle === latest)
  if (own.every(({ progress }) => progress === null)) return []
  const rows = own.map(({ team, progress, expected, status, forecast, lastCheckIn }) => [
    team,
    percent(progress),
    percent(expected),
    percent(forecast),
    status ?? '–',
    lastCheckIn ?? '–',
  ])
  const owing = own.filter(({ owesCheckIn }) => owesCheckIn).map(({ team }) => team)
  return [
    '',
    `Pilot teams in cycle ${latest}`,
    ...columns([['Team', 'Progress', 'Expected', 'Forecast', 'Status', 'Last check-in'], ...rows]),
    ...(owing.length > 0 ? [`  No recent check-in: ${some(owing, MOST_NAMES)}.`] : []),
  ]
}

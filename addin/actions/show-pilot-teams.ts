import type { FirstOkrsFigures } from '../../shared/program/index.ts'

/** How each pilot team stands in each pilot cycle that has begun or comes first. */
export function showPilotTeams({ teams }: FirstOkrsFigures) {
  return teams.map(({ team, cycle, figures, status, forecast, owesCheckIn }) => ({
    team: team.team,
    cycle: cycle.number,
    status,
    progress: figures?.progress ?? null,
    expected: figures?.expected ?? null,
    forecast,
    lastCheckIn: figures?.lastCheckIn ?? null,
    owesCheckIn,
  }))
}

import type { IsoDate } from '../../shared/okr/index.ts'
import { evaluateProgram, overridesInUse, type PlannedEvent } from '../../shared/program/index.ts'
import { evidenceAt, type ProgramReading, plannedState, problemAt } from '../../shared/workbook/index.ts'
import { dateChanges } from './date-changes.ts'
import { showGate } from './show-gates.ts'
import { showPeople, showTrainings } from './show-people.ts'
import { showPilot } from './show-pilot.ts'
import { showPilotTeams } from './show-pilot-teams.ts'
import { showWaves } from './show-waves.ts'

/** A rollout program as a person or a script looks at it: gates, plans, what is overdue. */
export type ShownProgram = ReturnType<typeof showProgram>

/** Computes a program as of a day, every reason with its sheet and cell. */
export function showProgram(reading: ProgramReading, asOf: IsoDate) {
  const { program, problems } = reading
  const { goal, gates, calendar, people, coaching, firstOkrs, ...figures } = evaluateProgram(program, asOf)
  return {
    template: 'rollout-program',
    organization: program.values.organization,
    asOf,
    recommendation: goal.recommendation,
    staying: goal.staying.map(({ name }) => name),
    gates: gates.map((gate) => showGate(reading, gate)),
    pilot: showPilot(reading),
    people: showPeople(people),
    pilotTeams: showPilotTeams(firstOkrs),
    trainings: showTrainings(coaching),
    trained: { byRole: coaching.byRole, byTeam: coaching.byTeam },
    waves: showWaves(reading, asOf),
    departmentSettings: overridesInUse(program),
    dates: {
      planned: plannedState(reading.document, 'dates'),
      ...dateChanges(reading, asOf),
    },
    events: calendar.events.map(shownEvent),
    overdue: calendar.tooLate.map((row) => evidenceAt(reading, row)),
    problems: [...problems, ...figures.problems.map((row) => problemAt(reading, row))],
  }
}

function shownEvent({ id, kind, title, date, time, minutes, inviteBy, invitedOn, heldOn }: PlannedEvent) {
  return { id, kind, title, date, time, minutes, inviteBy, invitedOn, heldOn }
}

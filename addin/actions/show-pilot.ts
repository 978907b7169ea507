import {
  contradictingLimits,
  explainChoice,
  type PilotChoice,
  planPilotOf,
  scoreOfPoints,
} from '../../shared/program/index.ts'
import { evidenceAt, type ProgramReading, plannedState } from '../../shared/workbook/index.ts'

/** The best pilot groups as a person looks at them. */
export type ShownPilot = ReturnType<typeof showPilot>

/** The best group for each number of teams, and why. Takes up to some seconds for hundreds of candidates. */
export function showPilot(reading: ProgramReading) {
  const { program, document } = reading
  const { choices, left } = planPilotOf(program)
  const proposed = proposedOf(choices)
  return {
    planned: plannedState(document, 'pilot'),
    leftOut: left.map(({ team }) => team),
    groups: choices.map((choice) => ({
      count: choice.count,
      isProposed: choice === proposed,
      ids: choice.group ? choice.group.teams.map(({ id }) => id) : [],
      teams: choice.group ? choice.group.teams.map(({ name }) => name) : null,
      score: choice.group ? scoreOfPoints(choice.group.points, program) : null,
      atMost: choice.atMost === null ? null : scoreOfPoints(choice.atMost, program),
      headcount: choice.group?.headcount ?? null,
      departments: choice.group?.departments ?? null,
      levels: choice.group?.levels ?? null,
      why: explainChoice(choice, program),
      contradiction: contradictingLimits(choice, program).map((limit) => evidenceAt(reading, limit)),
    })),
  }
}

/** Of the best groups the one whose teams score highest on average; of equal ones the one with fewer teams. */
function proposedOf(choices: readonly PilotChoice[]): PilotChoice | null {
  const meanOf = ({ group, count }: PilotChoice) => (group ? group.points / count : -1)
  return choices
    .filter(({ group }) => group !== null)
    .reduce<PilotChoice | null>(
      (best, choice) => (best && meanOf(best) >= meanOf(choice) ? best : choice),
      null,
    )
}

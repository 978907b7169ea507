import { explainChoice, planPilotOf, scoreOfPoints } from '../../shared/program/index.ts'
import type { ProgramReading } from '../../shared/workbook/index.ts'

/** The best pilot groups as a person looks at them. */
export type ShownPilot = ReturnType<typeof showPilot>

/** The best group for each number of teams, and why. Takes up to some seconds for hundreds of candidates. */
export function showPilot({ program }: ProgramReading) {
  const { choices, tooLarge, left } = planPilotOf(program)
  return {
    tooLarge,
    leftOut: left.map(({ team }) => team),
    groups: choices.map((choice) => ({
      count: choice.count,
      ids: choice.group ? choice.group.teams.map(({ id }) => id) : [],
      teams: choice.group ? choice.group.teams.map(({ name }) => name) : null,
      score: choice.group ? scoreOfPoints(choice.group.points, program.settings) : null,
      headcount: choice.group?.headcount ?? null,
      departments: choice.group?.departments ?? null,
      levels: choice.group?.levels ?? null,
      why: explainChoice(choice, program),
    })),
  }
}

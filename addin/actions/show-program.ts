import type { IsoDate } from '../../shared/okr/index.ts'
import {
  evaluateProgram,
  explainChoice,
  type PlannedEvent,
  planPilotOf,
  planWaves,
  scoreOfPoints,
} from '../../shared/program/index.ts'
import { evidenceAt, type ProgramReading, problemAt } from '../../shared/workbook/index.ts'

/** A rollout program as a person or a script looks at it: gates, plans, what is overdue. */
export type ShownProgram = ReturnType<typeof showProgram>

/** Computes a program as of a day, every reason with its sheet and cell. */
export function showProgram(reading: ProgramReading, asOf: IsoDate) {
  const { program, problems } = reading
  const { goal, gates, calendar, ...figures } = evaluateProgram(program, asOf)
  return {
    template: 'rollout-program',
    organization: program.values.organization,
    asOf,
    recommendation: goal.recommendation,
    staying: goal.staying.map(({ name }) => name),
    gates: gates.map(({ step, state, due, conditions }) => ({
      step,
      state,
      due,
      conditions: conditions.map(({ name, state: met, evidence }) => ({
        name,
        state: met,
        evidence: evidence.map((row) => evidenceAt(reading, row)),
      })),
    })),
    pilot: shownPilot(reading),
    waves: shownWaves(reading, asOf),
    events: calendar.events.map(shownEvent),
    overdue: calendar.tooLate.map((row) => evidenceAt(reading, row)),
    problems: [...problems, ...figures.problems.map((row) => problemAt(reading, row))],
  }
}

function shownPilot({ program }: ProgramReading) {
  const { choices, tooLarge, left } = planPilotOf(program)
  return {
    tooLarge,
    leftOut: left.map(({ team }) => team),
    groups: choices.map((choice) => ({
      count: choice.count,
      teams: choice.group ? choice.group.teams.map(({ name }) => name) : null,
      score: choice.group ? scoreOfPoints(choice.group.points, program.settings) : null,
      headcount: choice.group?.headcount ?? null,
      departments: choice.group?.departments ?? null,
      levels: choice.group?.levels ?? null,
      why: explainChoice(choice, program),
    })),
  }
}

function shownWaves(reading: ProgramReading, asOf: IsoDate) {
  if (reading.program.teams.length === 0) return null
  const plan = planWaves(reading.program, asOf)
  return {
    fewest: plan.fewest,
    provenAtLeast: plan.provenAtLeast,
    end: plan.end,
    gap: plan.gap,
    waves: plan.waves.map(({ number, start, end, headcount, people, teams }) => ({
      number,
      start,
      end,
      headcount,
      room: people,
      teams: teams.map(({ team }) => team),
    })),
    unplaced: plan.unplaced.map(({ why }) => evidenceAt(reading, why)),
    skipped: plan.skipped,
    problems: plan.problems.map((row) => problemAt(reading, row)),
  }
}

function shownEvent({ id, kind, title, date, time, minutes, inviteBy, invitedOn, heldOn }: PlannedEvent) {
  return { id, kind, title, date, time, minutes, inviteBy, invitedOn, heldOn }
}

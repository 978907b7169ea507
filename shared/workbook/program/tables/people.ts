import {
  ATTENDANCES,
  type Candidate,
  INVOLVEMENTS,
  ORIGINS,
  PILOT_RULES,
  type ProgramTables,
  ROLES,
  STEPS,
  type Stakeholder,
  TIMINGS,
} from '../../../program/index.ts'
import type { Row } from '../../document.ts'
import { choiceOf, dateOf, numberOf, textOf } from '../../fields.ts'
import type { Rows } from './rows.ts'

/** The field of each step in the table of stakeholders. */
const STEP_FIELDS = ['goal', 'scope', 'pilot', 'people', 'coaching', 'firstOkrs', 'reflect', 'scale'] as const

/** The tables of the steps Pilot, People and Coaching. */
export function peopleTables(
  rows: Rows,
): Pick<
  ProgramTables,
  'candidates' | 'people' | 'assignments' | 'stakeholders' | 'trainings' | 'sessions' | 'seats'
> {
  return {
    candidates: rows('candidates', candidateOf),
    people: rows('people', ({ id, fields }) => ({
      id,
      name: textOf(fields.name),
      email: textOf(fields.email),
      role: choiceOf(ROLES, fields.role),
      team: textOf(fields.team),
      origin: choiceOf(ORIGINS, fields.origin),
      from: dateOf(fields.from),
      to: dateOf(fields.to),
      capacity: numberOf(fields.capacity),
    })),
    assignments: rows('assignments', ({ id, fields }) => ({
      id,
      team: textOf(fields.team),
      coach: textOf(fields.coach),
      from: dateOf(fields.from),
      to: dateOf(fields.to),
    })),
    stakeholders: rows('stakeholders', stakeholderOf),
    trainings: rows('trainings', ({ id, fields }) => ({
      id,
      title: textOf(fields.title),
      role: choiceOf(ROLES, fields.role),
      timing: choiceOf(TIMINGS, fields.timing),
      weeks: numberOf(fields.weeks, 0),
      minutes: numberOf(fields.minutes, 0),
      trainer: choiceOf(ORIGINS, fields.trainer),
    })),
    sessions: rows('sessions', ({ id, fields }) => ({
      id,
      trainingId: textOf(fields.trainingId),
      date: dateOf(fields.date),
      seats: numberOf(fields.seats, 0),
      trainer: textOf(fields.trainer),
    })),
    seats: rows('seats', ({ id, fields }) => ({
      id,
      sessionId: textOf(fields.sessionId),
      person: textOf(fields.person),
      attendance: choiceOf(ATTENDANCES, fields.attendance),
    })),
  }
}

function candidateOf({ id, fields }: Row): Candidate {
  return {
    id,
    team: textOf(fields.team),
    size: numberOf(fields.size, 0),
    department: textOf(fields.department),
    level: numberOf(fields.level),
    stability: numberOf(fields.stability),
    planningFit: numberOf(fields.planningFit),
    willingness: numberOf(fields.willingness),
    rule: choiceOf(PILOT_RULES, fields.rule),
    chosen: fields.chosen === 'Yes',
    influencer: textOf(fields.influencer),
  }
}

function stakeholderOf({ id, fields }: Row): Stakeholder {
  const involvement: Partial<Record<(typeof STEPS)[number], (typeof INVOLVEMENTS)[number]>> = {}
  STEPS.forEach((step, index) => {
    const part = choiceOf(INVOLVEMENTS, fields[STEP_FIELDS[index] ?? ''])
    if (part !== null) involvement[step] = part
  })
  return { id, name: textOf(fields.name), interest: textOf(fields.interest), involvement }
}

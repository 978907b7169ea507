import { CLOSURES, OUTCOME_KINDS, type ProgramTables, REFLECTIONS } from '../../../program/index.ts'
import { choiceOf, dateOf, numberOf, textOf } from '../../fields.ts'
import type { Rows } from './rows.ts'

const STATEMENT_FIELDS = ['statement1', 'statement2', 'statement3', 'statement4', 'statement5'] as const

/** The tables of the steps First OKRs, Reflect and Scale, the Plan sheet and the settings. */
export function runningTables(
  rows: Rows,
): Pick<
  ProgramTables,
  'teamCycles' | 'records' | 'reviews' | 'reviewers' | 'outcomes' | 'teams' | 'closures' | 'overrides'
> {
  return {
    teamCycles: rows('teamCycles', ({ id, fields }) => ({
      id,
      team: textOf(fields.team),
      cycle: numberOf(fields.cycle),
      objectives: numberOf(fields.objectives, 0),
      agreedObjectives: numberOf(fields.agreedObjectives, 0),
      keyResults: numberOf(fields.keyResults, 0),
      measurableKeyResults: numberOf(fields.measurableKeyResults, 0),
      agreedOn: dateOf(fields.agreedOn),
      quality: numberOf(fields.quality),
      progress: numberOf(fields.progress),
      expected: numberOf(fields.expected),
      confidence: numberOf(fields.confidence),
      lastCheckIn: dateOf(fields.lastCheckIn),
      weeksCheckedIn: numberOf(fields.weeksCheckedIn, 0),
      supporting: numberOf(fields.supporting, 0),
    })),
    records: rows('records', ({ id, fields }) => ({
      id,
      movedTo: dateOf(fields.movedTo),
      invitedOn: dateOf(fields.invitedOn),
      heldOn: dateOf(fields.heldOn),
    })),
    reviews: rows('reviews', ({ id, fields }) => ({
      id,
      cycle: numberOf(fields.cycle),
      statements: STATEMENT_FIELDS.map((field) => numberOf(fields[field])),
      keep: textOf(fields.keep),
      change: textOf(fields.change),
    })),
    reviewers: rows('reviewers', ({ id, fields }) => ({
      id,
      cycle: numberOf(fields.cycle),
      person: textOf(fields.person),
      answered: fields.answered === 'Yes',
    })),
    outcomes: rows('outcomes', ({ id, fields }) => ({
      id,
      cycle: numberOf(fields.cycle),
      meeting: choiceOf(REFLECTIONS, fields.meeting),
      kind: choiceOf(OUTCOME_KINDS, fields.kind),
      text: textOf(fields.text),
      owner: textOf(fields.owner),
      due: dateOf(fields.due),
      doneOn: dateOf(fields.doneOn),
    })),
    teams: rows('teams', ({ id, fields }) => ({
      id,
      team: textOf(fields.team),
      parent: textOf(fields.parent),
      department: textOf(fields.department),
      size: numberOf(fields.size),
      readyFrom: dateOf(fields.readyFrom),
      fixedWave: numberOf(fields.fixedWave),
      wave: numberOf(fields.wave),
      waveStart: dateOf(fields.waveStart),
    })),
    closures: rows('closures', ({ id, fields }) => ({
      id,
      kind: choiceOf(CLOSURES, fields.kind),
      name: textOf(fields.name),
      from: dateOf(fields.from),
      to: dateOf(fields.to),
    })),
    overrides: rows('overrides', ({ id, fields }) => ({
      id,
      department: textOf(fields.department),
      key: textOf(fields.key),
      value: numberOf(fields.value),
    })),
  }
}

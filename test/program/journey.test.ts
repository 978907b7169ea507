import { expect, test } from 'vitest'
import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type ConditionName,
  evaluateProgram,
  type Program,
  type ProgramTables,
  type ProgramValues,
  planPilotOf,
  planWaves,
  STEPS,
  type Step,
} from '../../shared/program/index.ts'
import { AFTER_PILOT, EMPTY_PROGRAM, PROGRAM } from './fixture.ts'

/** What a project lead does in a step: values and tables that were blank before. */
interface Stage {
  readonly step: Step
  /** A day on which the gate is looked at, first without, then with what is done. */
  readonly on: IsoDate
  /** Why it is not passed before. */
  readonly because: ConditionName
  readonly values: readonly (keyof ProgramValues)[]
  readonly tables: readonly (keyof ProgramTables)[]
}

const STAGES: readonly Stage[] = [
  {
    step: 'Goal',
    on: '2026-09-01',
    because: 'decision-taken',
    values: ['organization', 'purpose', 'decision', 'decidedBy', 'decidedOn', 'decisionReason'],
    tables: ['divisions'],
  },
  {
    step: 'Scope',
    on: '2026-10-15',
    because: 'success-criteria-measurable',
    values: ['firstCycleStart', 'cycleWeeks', 'pilotCycles', 'leadTimeWeeks'],
    tables: ['areas', 'leadTimes', 'criteria', 'systems', 'communications', 'meetings'],
  },
  {
    step: 'Pilot',
    on: '2026-11-02',
    because: 'teams-chosen',
    values: ['minTeams', 'maxTeams', 'minHeadcount', 'maxHeadcount', 'minDepartments', 'minLevels'],
    tables: ['candidates', 'people'],
  },
  { step: 'People', on: '2026-11-30', because: 'pilot-teams-covered', values: [], tables: ['assignments'] },
  {
    step: 'Coaching',
    on: '2026-12-21',
    because: 'everyone-trained',
    values: [],
    tables: ['trainings', 'sessions', 'seats'],
  },
  { step: 'First OKRs', on: '2027-01-04', because: 'okrs-agreed', values: [], tables: ['teamCycles'] },
  {
    step: 'Reflect',
    on: '2027-07-02',
    because: 'retrospective-held',
    values: [],
    tables: ['records', 'outcomes'],
  },
]

function withStage(program: Program, { values, tables }: Stage): Program {
  const own = Object.fromEntries(values.map((key) => [key, PROGRAM.values[key]]))
  const rows = Object.fromEntries(tables.map((table) => [table, PROGRAM[table]]))
  return { ...program, ...rows, values: { ...program.values, ...own } }
}

const gateOf = (program: Program, step: Step, on: IsoDate) =>
  evaluateProgram(program, on).gates.find((gate) => gate.step === step)

test('one organisation of 600 people goes through all eight steps, each gate first shut for the right reason', () => {
  let program = EMPTY_PROGRAM
  for (const stage of STAGES) {
    const before = gateOf(program, stage.step, stage.on)
    expect(before?.state, stage.step).not.toBe('Passed')
    expect(before?.conditions.find(({ name }) => name === stage.because)?.state, stage.step).toBe('Missing')
    program = withStage(program, stage)
    expect(gateOf(program, stage.step, stage.on)?.state, stage.step).toBe('Passed')
  }
  expect(evaluateProgram(program, AFTER_PILOT).goal).toMatchObject({
    recommendation: 'Mixed',
    staying: [{ name: 'Operations' }, { name: 'Finance' }],
  })
  expect(planPilotOf(program).choices.find(({ count }) => count === 5)?.group).toMatchObject({
    departments: 3,
    levels: 3,
    headcount: 55,
  })
  expect(gateOf(program, 'Scale', '2027-07-01')?.state).toBe('Open')
  expect(gateOf(program, 'Scale', AFTER_PILOT)?.state).toBe('Passed')
  expect(planWaves({ ...program, teams: PROGRAM.teams }, AFTER_PILOT).waves).toHaveLength(3)
  expect(evaluateProgram(program, AFTER_PILOT).gates.map(({ state }) => state)).toEqual(
    STEPS.map(() => 'Passed'),
  )
})

test('a gate that is left shut turns red after its last day', () => {
  let program = EMPTY_PROGRAM
  const dayAfter = ['', '2026-11-10', '2026-12-15', '2026-12-15', '2027-01-04', '2027-01-05', '2027-07-03']
  for (const [index, stage] of STAGES.entries()) {
    const on = dayAfter[index] ?? ''
    if (on !== '' && stage.step !== 'Scope')
      expect(gateOf(program, stage.step, on)?.state, stage.step).toBe('Blocked')
    program = withStage(program, stage)
  }
})

import { describe, expect, test } from 'vitest'
import {
  CONDITIONS,
  type ConditionName,
  type ConditionState,
  evaluateProgram,
  type Program,
  type ProgramTables,
  type ProgramValues,
  STEPS,
} from '../../shared/program/index.ts'
import { AFTER_PILOT, EMPTY_PROGRAM, PROGRAM } from './fixture.ts'

const withValues = (values: Partial<ProgramValues>): Program => ({
  ...PROGRAM,
  values: { ...PROGRAM.values, ...values },
})

/** The program with one row changed. */
function withRow<Table extends keyof ProgramTables>(
  table: Table,
  id: string,
  change: Partial<ProgramTables[Table][number]>,
): Program {
  const rows = PROGRAM[table].map((row) => (row.id === id ? { ...row, ...change } : row))
  return { ...PROGRAM, [table]: rows }
}

function withoutRow(table: keyof ProgramTables, id: string): Program {
  return { ...PROGRAM, [table]: PROGRAM[table].filter((row) => row.id !== id) }
}

/** For each condition, the program without one piece of its evidence, and what that makes of it. */
const TAKEN_AWAY: Readonly<Record<ConditionName, readonly [Program, ConditionState]>> = {
  'purpose-stated': [withValues({ purpose: ' ' }), 'Missing'],
  'divisions-rated': [withRow('divisions', 'D2', { rateOfChange: null }), 'Missing'],
  'decision-taken': [withValues({ decision: null }), 'Missing'],
  'decision-signed': [withValues({ decidedBy: '' }), 'Missing'],
  'departure-explained': [withValues({ decisionReason: '' }), 'Missing'],
  'area-filled': [withoutRow('areas', 'A1'), 'Missing'],
  'duration-filled': [withValues({ pilotCycles: null }), 'Missing'],
  'lead-time-filled': [withValues({ leadTimeWeeks: null }), 'Missing'],
  'success-criteria-measurable': [withRow('criteria', 'S2', { target: 0 }), 'Missing'],
  'systems-filled': [withRow('systems', 'Y1', { purpose: '' }), 'Missing'],
  'communication-filled': [withRow('communications', 'M1', { owner: '' }), 'Missing'],
  'meetings-filled': [withRow('meetings', 'G1', { participants: '' }), 'Missing'],
  'teams-chosen': [
    { ...PROGRAM, candidates: PROGRAM.candidates.map((row) => ({ ...row, chosen: false })) },
    'Missing',
  ],
  'team-count-kept': [withValues({ minTeams: 6 }), 'Broken'],
  'headcount-kept': [withRow('candidates', 'P1', { size: 31 }), 'Broken'],
  'departments-kept': [withRow('candidates', 'P5', { department: 'sales ' }), 'Broken'],
  'levels-kept': [withRow('candidates', 'P5', { level: 2 }), 'Broken'],
  'must-haves-kept': [withRow('candidates', 'P2', { rule: 'Must', chosen: false }), 'Broken'],
  'must-nots-kept': [withRow('candidates', 'P2', { rule: 'Must not' }), 'Broken'],
  'owners-named': [withoutRow('people', 'O3'), 'Missing'],
  'influencers-named': [withRow('candidates', 'P3', { influencer: '' }), 'Missing'],
  'sponsor-named': [withoutRow('people', 'E1'), 'Missing'],
  'people-lead-named': [withRow('people', 'E2', { name: '' }), 'Missing'],
  'project-lead-named': [withRow('people', 'E3', { role: null }), 'Missing'],
  'pilot-teams-covered': [withRow('assignments', 'I4', { from: '2027-04-19' }), 'Missing'],
  'coaches-not-overloaded': [withRow('people', 'E5', { capacity: 1 }), 'Broken'],
  'trainings-listed': [
    { ...PROGRAM, trainings: PROGRAM.trainings.filter(({ id }) => id === 'R3') },
    'Missing',
  ],
  'seats-suffice': [withRow('sessions', 'N1', { seats: 4 }), 'Missing'],
  'everyone-trained': [withRow('seats', 'B2', { attendance: 'Absent' }), 'Missing'],
  'okrs-drafted': [withRow('teamCycles', 'T1-Search', { objectives: 0 }), 'Missing'],
  'okrs-measurable': [withRow('teamCycles', 'T1-Search', { measurableKeyResults: 4 }), 'Missing'],
  'okrs-agreed': [withRow('teamCycles', 'T1-Search', { agreedObjectives: 1 }), 'Missing'],
  'agreed-by-day-one': [withRow('teamCycles', 'T1-Search', { agreedOn: '2027-01-05' }), 'Broken'],
  'invited-in-time': [withRow('records', 'c2-review', { invitedOn: '2027-06-15' }), 'Broken'],
  'review-held': [withRow('records', 'c2-review', { heldOn: null }), 'Missing'],
  'retrospective-held': [withRow('records', 'c1-retrospective', { heldOn: null }), 'Missing'],
  'meetings-apart': [withRow('records', 'c1-retrospective', { heldOn: '2027-03-29' }), 'Broken'],
  'improvements-recorded': [withRow('outcomes', 'Z2', { owner: '' }), 'Missing'],
  'pilot-cycles-completed': [withValues({ pilotCycles: 1 }), 'Missing'],
  'success-criteria-met': [withRow('criteria', 'S3', { current: 79 }), 'Missing'],
}

const gateOf = (program: Program, name: ConditionName, asOf: string) =>
  evaluateProgram(program, asOf).gates.find(({ conditions }) => conditions.some((row) => row.name === name))

describe('the gates', () => {
  test('are all passed by a program with all its evidence, each with every condition', () => {
    const { gates, problems } = evaluateProgram(PROGRAM, AFTER_PILOT)
    expect(gates.flatMap(({ reasons }) => reasons)).toEqual([])
    expect(gates.map(({ state }) => state)).toEqual(STEPS.map(() => 'Passed'))
    for (const { step, conditions } of gates) {
      expect(conditions.map(({ name }) => name)).toEqual(CONDITIONS[step])
      for (const { evidence } of conditions) expect(evidence.length).toBeGreaterThan(0)
    }
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test.each(Object.entries(TAKEN_AWAY))('%s is not met without its evidence', (name, [program, state]) => {
    const gate = evaluateProgram(program, AFTER_PILOT).gates.find(({ conditions }) =>
      conditions.some((row) => row.name === name),
    )
    const condition = gate?.conditions.find((row) => row.name === name)
    expect(condition?.state).toBe(state)
    expect(condition?.evidence.every(({ says }) => says.trim() !== '')).toBe(true)
    expect(condition?.evidence.length).toBeGreaterThan(0)
    expect(gate?.state).not.toBe('Passed')
  })

  test('are open, never passed, where nothing has been entered, and say what is missing', () => {
    const { gates } = evaluateProgram(EMPTY_PROGRAM, '2026-09-01')
    for (const { state, conditions, due } of gates) {
      expect(state).toBe('Open')
      expect(due).toBeNull()
      expect(conditions.every((row) => row.state !== 'Met')).toBe(true)
    }
  })

  test('turn red when their day has passed with something missing', () => {
    const program = withRow('teamCycles', 'T1-Search', { agreedObjectives: 1 })
    expect(gateOf(program, 'okrs-agreed', '2027-01-04')?.state).toBe('Open')
    expect(gateOf(program, 'okrs-agreed', '2027-01-05')?.state).toBe('Blocked')
  })

  test('turn red on the day after the last day for invitations', () => {
    const program = withRow('records', 'c1-review', { invitedOn: null, heldOn: null })
    expect(gateOf(program, 'invited-in-time', '2027-03-15')?.state).toBe('Open')
    expect(gateOf(program, 'invited-in-time', '2027-03-16')?.state).toBe('Blocked')
  })

  test('let scaling pass with a signed exception where a criterion is not met', () => {
    const unmet = withRow('criteria', 'S3', { current: 79 })
    const signed = { exceptionBy: 'Sven Sponsor', exceptionOn: '2027-07-09', exceptionReason: 'Near enough' }
    const program = { ...unmet, values: { ...unmet.values, ...signed } }
    expect(gateOf(unmet, 'success-criteria-met', AFTER_PILOT)?.state).toBe('Open')
    expect(gateOf(program, 'success-criteria-met', AFTER_PILOT)?.state).toBe('Passed')
    const unsigned = { ...program, values: { ...program.values, exceptionOn: null } }
    expect(gateOf(unsigned, 'success-criteria-met', AFTER_PILOT)?.state).toBe('Open')
  })
})

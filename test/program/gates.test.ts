import { describe, expect, test } from 'vitest'
import {
  CONDITIONS,
  type ConditionName,
  evaluateProgram,
  type Program,
  STEPS,
} from '../../shared/program/index.ts'
import { AFTER_PILOT, EMPTY_PROGRAM, PROGRAM } from './fixture.ts'
import { TAKEN_AWAY, withRow } from './taken-away.ts'

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
      for (const { evidence } of conditions) expect(evidence.length).toBeGreaterThan(0)
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

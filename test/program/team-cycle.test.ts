import { describe, expect, test } from 'vitest'
import {
  type CheckIn,
  DEFAULT_SETTINGS,
  type KeyResult,
  type Objective,
  type State,
  type TeamOkrs,
} from '../../shared/okr/index.ts'
import { evaluateFirstOkrs, teamCycleOf } from '../../shared/program/index.ts'
import { PROGRAM } from './fixture.ts'

const objective = (id: string, state: State, supports: string | null): Objective => ({
  id,
  title: id,
  owner: 'Ann',
  kind: null,
  state,
  weight: 1,
  supports,
  score: null,
})

const keyResult = (id: string, objectiveId: string, target: number | null): KeyResult => ({
  id,
  objectiveId,
  title: id,
  owner: 'Ann',
  type: 'Increase',
  unit: '',
  baseline: 0,
  target,
  weight: 1,
  start: null,
  end: null,
  state: 'Agreed',
  score: null,
})

const checkIn = (id: string, date: string, value: number): CheckIn => ({
  id,
  keyResultId: 'K1',
  date,
  entry: Number(id.slice(1)),
  value,
  confidence: 6,
  status: null,
  whatChanged: '',
  blocker: '',
  by: 'Ann',
})

const OKRS: TeamOkrs = {
  organization: 'Northwind',
  team: 'Payments',
  cycle: { name: 'Cycle 1', start: '2027-01-04', end: '2027-04-02' },
  settings: DEFAULT_SETTINGS,
  objectives: [
    objective('O1', 'Agreed', 'root/O9'),
    objective('O2', 'Draft', null),
    objective('O3', 'Cancelled', null),
  ],
  keyResults: [keyResult('K1', 'O1', 10), keyResult('K2', 'O2', null), keyResult('K3', 'O3', null)],
  checkIns: [
    checkIn('C1', '2027-01-07', 2),
    checkIn('C2', '2027-01-08', 3),
    checkIn('C3', '2027-01-14', 5),
    checkIn('C4', '2027-03-01', 9),
  ],
}

describe('a pilot team’s tracker', () => {
  test('says where the team stands, cancelled OKRs and later check-ins left out', () => {
    expect(teamCycleOf(OKRS, 1, '2027-02-01', { agreedOn: null, quality: 0.8 })).toMatchObject({
      team: 'Payments',
      cycle: 1,
      objectives: 2,
      agreedObjectives: 1,
      keyResults: 2,
      measurableKeyResults: 1,
      progress: 0.5,
      lastCheckIn: '2027-01-14',
      weeksCheckedIn: 2,
      supporting: 1,
      quality: 0.8,
    })
  })

  test('gives status and forecast, and shows who owes a check-in', () => {
    const teamCycles = [teamCycleOf(OKRS, 1, '2027-02-01', { agreedOn: '2027-01-04', quality: null })]
    const { teams } = evaluateFirstOkrs({ ...PROGRAM, teamCycles }, '2027-02-01')
    const [payments, search] = teams
    expect(payments).toMatchObject({ status: 'On track', owesCheckIn: true })
    expect(payments?.forecast).toBeCloseTo(0.5 / (28 / 88))
    expect(search).toMatchObject({ figures: null, status: null, forecast: null, owesCheckIn: true })
    expect(evaluateFirstOkrs({ ...PROGRAM, teamCycles }, '2027-01-18').teams[0]?.owesCheckIn).toBe(false)
  })
})

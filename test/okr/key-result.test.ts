import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, evaluateKeyResult, type KeyResult } from '../../shared/okr/index.ts'

const cycle = { start: '2027-01-04', end: '2027-04-02' }
const context = { cycle, asOf: '2027-02-15', settings: DEFAULT_SETTINGS, objectiveState: 'Agreed' } as const
const decrease: KeyResult = {
  id: 'K1',
  objectiveId: 'O1',
  title: 'Cut onboarding from 14 to 5 days',
  owner: 'Ann',
  type: 'Decrease',
  unit: 'days',
  baseline: 14,
  target: 5,
  weight: 1,
  start: null,
  end: null,
  state: 'Agreed',
  score: null,
}

describe('a decreasing key result', () => {
  test('progresses as its value falls', () => {
    const checkIn = {
      id: 'C1',
      keyResultId: 'K1',
      date: '2027-02-12',
      entry: 1,
      value: 9.5,
      confidence: 3,
      status: null,
      whatChanged: '',
      blocker: '',
      by: 'Ann',
    }
    expect(evaluateKeyResult(decrease, [checkIn], context)).toMatchObject({
      progress: 0.5,
      status: 'On track',
      disagreement: true,
      lastCheckIn: '2027-02-12',
    })
  })

  test('is never read as 0 where nothing was entered', () => {
    expect(evaluateKeyResult(decrease, [], context)).toMatchObject({
      current: null,
      progress: 0,
      status: 'No check-in',
    })
  })
})

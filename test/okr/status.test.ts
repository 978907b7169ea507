import { describe, expect, test } from 'vitest'
import {
  type CheckIn,
  DEFAULT_SETTINGS,
  evaluateKeyResult,
  type KeyResult,
  type Status,
  statusOfPace,
} from '../../shared/okr/index.ts'

const CYCLE = { start: '2027-01-01', end: '2027-04-11' }

function figures(fields: Partial<KeyResult>, values: readonly (number | null)[], asOf: string) {
  const keyResult: KeyResult = {
    id: 'K1',
    objectiveId: 'O1',
    title: '',
    owner: '',
    type: 'Increase',
    unit: '',
    baseline: 0,
    target: 100,
    weight: 1,
    start: null,
    end: null,
    state: 'Agreed',
    score: null,
    ...fields,
  }
  const checkIns = values.map((value, index): CheckIn => {
    const texts = { whatChanged: '', blocker: '', by: '' }
    const entry = index + 1
    return {
      id: `C${entry}`,
      keyResultId: 'K1',
      date: '2027-01-01',
      entry,
      value,
      confidence: 5,
      status: null,
      ...texts,
    }
  })
  const context = { cycle: CYCLE, asOf, settings: DEFAULT_SETTINGS, objectiveState: null } as const
  return evaluateKeyResult(keyResult, checkIns, context)
}

describe('the pace', () => {
  test.each<[number, number, Status]>([
    [0, 0.09, 'On track'],
    [0, 0.1, 'Off track'],
    [0.45, 0.5, 'On track'],
    [0.449, 0.5, 'At risk'],
    [0.35, 0.5, 'At risk'],
    [0.349, 0.5, 'Off track'],
    [0.27, 0.3, 'On track'],
    [0.63, 0.7, 'On track'],
    [0.49, 0.7, 'At risk'],
  ])('of %d where %d is expected is %s', (progress, expected, status) => {
    expect(statusOfPace(progress, expected, DEFAULT_SETTINGS)).toBe(status)
  })
})

describe('what is expected', () => {
  test.each<[string, string, number]>([
    ['before the first day', '2026-12-31', 0],
    ['on the first day', '2027-01-01', 0],
    ['half-way', '2027-02-20', 0.5],
    ['on the last day', '2027-04-11', 1],
    ['after it', '2027-05-01', 1],
  ])('%s', (_, asOf, expected) => {
    expect(figures({}, [], asOf).expected).toBe(expected)
  })

  test('is all where own start and end are one day that has come, and nothing before', () => {
    const oneDay = { start: '2027-02-01', end: '2027-02-01' }
    expect(figures(oneDay, [], '2027-01-31').expected).toBe(0)
    expect(figures(oneDay, [], '2027-02-01').expected).toBe(1)
  })

  test('is all of a ratio at once, and of what is done or not only at its end', () => {
    expect(figures({ type: 'At most' }, [], '2027-01-02').expected).toBe(1)
    expect(figures({ type: 'Done' }, [], '2027-04-10').expected).toBe(0)
    expect(figures({ type: 'Done' }, [], '2027-04-11').expected).toBe(1)
  })
})

describe('the suggested status', () => {
  test('is done beyond the target, which raw progress shows', () => {
    expect(figures({}, [112], '2027-02-20')).toMatchObject({
      raw: 1.12,
      progress: 1,
      suggestedStatus: 'Done',
    })
  })

  test('is never below nothing, which raw progress shows', () => {
    expect(figures({}, [-20], '2027-02-20')).toMatchObject({
      raw: -0.2,
      progress: 0,
      suggestedStatus: 'Off track',
    })
  })

  test('of a ratio is done only at the end', () => {
    const ratio = { type: 'At least', target: 5 } as const
    expect(figures(ratio, [5, 6], '2027-04-10').suggestedStatus).toBe('On track')
    expect(figures(ratio, [5, 6], '2027-04-11').suggestedStatus).toBe('Done')
    expect(figures(ratio, [5, 4], '2027-04-11')).toMatchObject({
      progress: 0.5,
      suggestedStatus: 'Off track',
    })
  })

  test('is there where a check-in has a confidence and no value', () => {
    expect(figures({}, [null], '2027-02-20')).toMatchObject({
      current: null,
      progress: 0,
      suggestedStatus: 'Off track',
    })
  })

  test('is empty where nothing can be measured', () => {
    expect(figures({ target: 0 }, [5], '2027-02-20')).toMatchObject({ progress: null, suggestedStatus: null })
  })
})

import { describe, expect, test } from 'vitest'
import {
  DEFAULT_SETTINGS,
  evaluateQuality,
  type KeyResult,
  type Objective,
  type QualityRuleId,
  type TeamOkrs,
} from '../../shared/okr/index.ts'

const objective: Objective = {
  id: 'O1',
  title: 'New teams feel at home',
  owner: 'Ann',
  kind: 'Aspirational',
  state: 'Agreed',
  weight: 1,
  supports: 'O9',
  score: null,
}
const keyResult: KeyResult = {
  id: 'K1',
  objectiveId: 'O1',
  title: 'Onboarding takes 5 days',
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
const second: KeyResult = { ...keyResult, id: 'K2', title: 'Nine of ten would come again' }

function team(objectives: readonly Objective[], keyResults: readonly KeyResult[]): TeamOkrs {
  const cycle = { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' }
  return {
    organization: '',
    team: '',
    cycle,
    settings: DEFAULT_SETTINGS,
    objectives,
    keyResults,
    checkIns: [],
  }
}

describe('the quality of OKRs', () => {
  test('is full where nothing is found', () => {
    expect(evaluateQuality(team([objective], [keyResult, second]))).toEqual({ findings: [], ratio: 1 })
  })

  test('is not there where there is nothing to look at', () => {
    expect(evaluateQuality(team([], []))).toEqual({ findings: [], ratio: null })
  })

  const cases: [QualityRuleId, Partial<KeyResult>][] = [
    ['key-result-not-measurable', { type: null }],
    ['key-result-not-measurable', { baseline: null }],
    ['key-result-not-measurable', { type: 'Milestones', target: 0.5 }],
    ['target-equals-baseline', { target: 14 }],
    ['direction-contradicts-type', { target: 20 }],
    ['weight-not-a-number', { weight: null }],
    ['date-outside-cycle', { end: '2027-04-03' }],
    ['date-outside-cycle', { start: '2027-01-03' }],
    ['no-owner', { owner: ' ' }],
    ['reads-like-a-task', { title: 'Launch the portal' }],
    ['reads-like-a-task', { title: 'Einführen des Portals' }],
    ['same-key-result', { title: ' nine of TEN would come again' }],
  ]
  test.each(cases)('finds %s in %o', (rule, fields) => {
    const { findings } = evaluateQuality(team([objective], [second, { ...keyResult, ...fields }]))
    expect(findings.map((finding) => [finding.rule, finding.subject.id])).toEqual([[rule, 'K1']])
  })

  test('finds a target below the baseline of an increase twice: as an error and as a likely slip', () => {
    const { findings } = evaluateQuality(team([objective], [second, { ...keyResult, type: 'Increase' }]))
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['direction-contradicts-type', 'error'],
      ['target-below-baseline', 'warning'],
    ])
  })

  test.each<[QualityRuleId, Partial<Objective>]>([
    ['weight-not-a-number', { weight: null }],
    ['no-owner', { owner: '' }],
    ['objective-carries-number', { title: 'Win 10 teams' }],
    ['supports-nothing', { supports: null }],
  ])('finds %s in objective %o', (rule, fields) => {
    const { findings } = evaluateQuality(team([{ ...objective, ...fields }], [keyResult, second]))
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
  })

  test('counts a warning as half passed and an error as not passed', () => {
    const { findings, ratio } = evaluateQuality(team([objective], []))
    expect(findings.map(({ rule }) => rule)).toEqual(['objective-without-key-results'])
    const rulesOfAnObjectiveAndItsTeam = 7
    expect(ratio).toBe((rulesOfAnObjectiveAndItsTeam - 1) / rulesOfAnObjectiveAndItsTeam)
    const warned = evaluateQuality(team([{ ...objective, owner: '' }], [keyResult, second]))
    expect(1 - (warned.ratio ?? 0)).toBeCloseTo(0.5 / 25, 1)
  })

  test('looks at nothing that is cancelled', () => {
    const cancelled = { ...keyResult, id: 'K3', owner: '', state: 'Cancelled' } as const
    expect(evaluateQuality(team([objective], [keyResult, second, cancelled])).findings).toEqual([])
  })
})

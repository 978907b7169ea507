import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  evaluateTeam,
  type TeamFigures,
  type TeamOkrs,
  toSerial,
} from '../../shared/okr/index.ts'
import { evaluateProgram } from '../../shared/program/index.ts'
import { sampleOrganization, sampleTracker } from '../../shared/sample/index.ts'
import {
  type Document,
  type FieldSchema,
  MAX_CHANGES,
  programOf,
  type Scalar,
  TRACKER_SCHEMA,
  teamOkrsOf,
} from '../../shared/workbook/index.ts'

const TODAY = '2027-02-17'
const SEED = 20270217
const sample = sampleOrganization(TODAY)
const running = sample.trackers.filter(({ cycle }) => cycle === 'Wave 1')

describe('the sample organisation', () => {
  test('has 45 teams of 598 people on four levels', () => {
    const parents = new Map(sample.teams.map(({ id, parentId }) => [id, parentId]))
    const level = (id: string | null | undefined): number => (id ? 1 + level(parents.get(id)) : 0)
    expect(running).toHaveLength(45)
    expect(sample.teams.reduce((people, { headcount }) => people + headcount, 0)).toBe(598)
    expect(Math.max(...sample.teams.map(({ id }) => level(id)))).toBe(4)
    expect(parents.size).toBe(sample.teams.length)
    for (const [index, { parentId }] of sample.teams.entries()) {
      const before = sample.teams.slice(0, index).map(({ id }) => id)
      expect(parentId === null ? index === 0 : before.includes(parentId)).toBe(true)
    }
  })

  test(`is in the middle of its third cycle, whatever the day (seed ${SEED})`, () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(
      fc.property(day, (today) => {
        const { cycles } = sampleOrganization(today)
        expect(cycles.map(({ state }) => state)).toEqual(['closed', 'closed', 'running'])
        for (const { start, end } of cycles) {
          expect(new Date(`${start}T00:00:00Z`).getUTCDay()).toBe(1)
          expect(daysBetween(start, end)).toBe(88)
        }
        const weeks = Math.floor(daysBetween(cycles[2]?.start ?? '', today) / 7)
        expect(weeks).toBe(6)
      }),
      { numRuns: 20, seed: SEED },
    )
  })

  test('is the same on the same day, and moves by whole weeks', () => {
    expect(JSON.stringify(sampleOrganization(TODAY))).toBe(JSON.stringify(sample))
    expect(sampleOrganization(addDays(TODAY, 7))).toEqual(moved(sample, 7))
  })

  test('keeps to the schema, and each tracker fits one sync', () => {
    for (const { teamId, document } of sample.trackers) {
      expect(violations(document), teamId).toEqual([])
      expect(fieldsIn(document), teamId).toBeLessThanOrEqual(MAX_CHANGES)
    }
  })

  test('has checked in at no later day than today', () => {
    const dates = sample.trackers.flatMap(({ document }) => okrsOf(document).checkIns.map(({ date }) => date))
    expect(dates.every((date) => date <= TODAY)).toBe(true)
  })

  test('has all that a rollout shows: teams late, stale, silent, without OKRs, and people who disagree', () => {
    const figures = running.map(({ teamId, document }) => figuresOf(teamId, document))
    const keyResults = figures.flatMap(({ figures: { objectives } }) =>
      objectives.flatMap(({ keyResults }) => keyResults),
    )
    const ofStatus = (status: string) =>
      keyResults.filter(({ figures }) => figures.status === status && figures.lastCheckIn)
    for (const status of ['On track', 'At risk', 'Off track', 'Done']) {
      expect(ofStatus(status).length, status).toBeGreaterThan(1)
    }
    const stale = figures.filter(
      ({ figures: { lastCheckIn } }) => lastCheckIn && lastCheckIn < addDays(TODAY, -14),
    )
    expect(stale.map(({ teamId }) => teamId)).toEqual([
      'maintenance',
      'sales-benelux',
      'field-south',
      'talent',
    ])
    const silent = figures.filter(({ figures: { lastCheckIn } }) => lastCheckIn === null)
    expect(silent.map(({ teamId }) => teamId)).toEqual(['logistics', 'industrialisation', 'brand', 'legal'])
    expect(keyResults.filter(({ figures }) => figures.disagreement).length).toBeGreaterThan(5)
    expect(
      keyResults.filter(({ figures }) => figures.status && figures.status !== figures.suggestedStatus).length,
    ).toBeGreaterThan(1)
    expect(new Set(keyResults.map(({ keyResult }) => keyResult.type)).size).toBe(6)
    expect(keyResults.some(({ figures }) => (figures.raw ?? 0) < 0)).toBe(true)
  })

  test('has one key result that is not measurable, among the drafts', () => {
    const unmeasured = sample.trackers.flatMap(({ teamId, document }) =>
      figuresOf(teamId, document).figures.objectives.flatMap(({ keyResults }) =>
        keyResults.filter(({ figures }) => figures.progress === null).map(() => teamId),
      ),
    )
    expect(unmeasured).toEqual(['industrialisation'])
  })

  test('has a rollout program whose pilot is over, with a gate that waits for a success criterion', () => {
    const { gates } = evaluateProgram(programOf(sample.program, 'en'), TODAY)
    const stateOf = (step: string) => gates.find((gate) => gate.step === step)?.state
    expect(['Goal', 'Scope', 'Pilot', 'Coaching', 'Reflect'].map(stateOf)).toEqual(Array(5).fill('Passed'))
    expect(stateOf('Scale')).toBe('Open')
  })

  test('supports only objectives that are there', () => {
    const known = new Set(
      running.flatMap(({ teamId, document }) =>
        okrsOf(document).objectives.map((objective) => `${teamId}/${objective.id}`),
      ),
    )
    const supported = running.flatMap(({ document }) =>
      okrsOf(document).objectives.flatMap(({ supports }) => supports ?? []),
    )
    expect(supported.length).toBeGreaterThan(40)
    expect(supported.filter((reference) => !known.has(reference))).toEqual([])
  })
})

test('the tracker to try things on is a team of the running cycle with key results of all types', () => {
  const tracker = sampleTracker(TODAY)
  expect(running.find(({ teamId }) => teamId === 'onboarding')?.document).toEqual(tracker)
  expect(new Set(okrsOf(tracker).keyResults.map(({ type }) => type)).size).toBe(6)
})

function figuresOf(teamId: string, document: Document): { teamId: string; figures: TeamFigures } {
  return { teamId, figures: evaluateTeam(okrsOf(document), TODAY) }
}

function okrsOf(document: Document): TeamOkrs {
  const okrs = teamOkrsOf(document)
  if (!okrs) throw new Error('A sample tracker has no cycle.')
  return okrs
}

function fieldsIn(document: Document): number {
  const rows = Object.values(document.tables).flat()
  return rows.reduce((fields, row) => fields + Object.keys(row.fields).length, 0)
}

function violations(document: Document): readonly string[] {
  return Object.entries(document.tables).flatMap(([table, rows]) =>
    rows.flatMap(({ id, fields }) =>
      Object.entries(fields).flatMap(([field, value]) => {
        const schema = TRACKER_SCHEMA[table]?.fields[field]
        const isSetting = table === 'settings' && field === 'value'
        return isSetting || (schema && suits(schema, value)) ? [] : [`${table} ${id} ${field}: ${value}`]
      }),
    ),
  )
}

function suits({ kind, choices }: FieldSchema, value: Scalar): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (typeof value !== 'string' || value === '') return false
  return kind === 'date' ? toSerial(value) !== null : !choices || choices.includes(value)
}

/** The same value with every date in it moved by some days. */
function moved(value: unknown, days: number): unknown {
  return JSON.parse(JSON.stringify(value).replace(/\d{4}-\d{2}-\d{2}/g, (date) => addDays(date, days)))
}

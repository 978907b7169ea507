import { describe, expect, test } from 'vitest'
import { choosePilot, dateChanges, placeWaves, refreshDates } from '../../addin/actions/index.ts'
import { showWaves } from '../../addin/actions/show-waves.ts'
import { newFile } from '../../addin/hosts/xlsx/index.ts'
import {
  type Operation,
  optimize,
  PLANNERS,
  type Planner,
  plannedState,
  presetDocument,
  programPlan,
  readProgram,
  type Scalar,
} from '../../shared/workbook/index.ts'
import { computeInIronCalc } from '../formulas/ironcalc.ts'
import { AFTER_PILOT, PROGRAM } from './fixture.ts'
import { workbookOf } from './program-workbook.ts'

const typed = (sheet: string, row: number, column: number, value: Scalar): Operation => {
  return { kind: 'cells', sheet, row, column, cells: [[value]] }
}

test('Refreshed dates keep what people noted and typed', () => {
  const records = [
    { id: 'c1-review', movedTo: '2027-03-24', invitedOn: '2027-03-01', heldOn: null },
    { id: 'c2-review', movedTo: null, invitedOn: '2027-06-07', heldOn: '2027-06-28' },
  ]
  const { read, edit, carryOut } = workbookOf({ ...PROGRAM, records })
  const used = read().reading.document.tables.records?.length ?? 0
  edit([typed('2 Scope', 6, 1, 12), typed('Plan', 5 + used, 1, 'Our own board meeting')])
  const stale = dateChanges(read().reading, AFTER_PILOT)
  expect(stale.changed).toContain('OKR Review, Cycle 2')
  expect(stale.removed).toEqual(['Check-in, Cycle 1', 'Check-in, Cycle 2'])

  expect(carryOut(refreshDates(read().reading, AFTER_PILOT))).toEqual(stale)
  const { document, program } = read().reading
  for (const record of records) expect(program.records).toContainEqual(record)
  const events = document.tables.records ?? []
  expect(events.find(({ id }) => id === 'c2-review')?.fields.planned).toBe('2027-06-14')
  expect(events.map(({ fields }) => fields.event)).toContain('Our own board meeting')
  expect(dateChanges(read().reading, AFTER_PILOT)).toEqual({ added: [], changed: [], removed: [] })
})

test('The dates of a new program are those of its calendar', () => {
  const today = '2026-11-16'
  const options = {
    preset: 'full',
    organization: 'Acme',
    firstCycleStart: null,
    today,
    language: 'en',
  } as const
  const file = newFile()
  const plan = programPlan({ language: 'en', asOf: today, document: presetDocument(options), spareRows: 5 })
  file.apply(optimize(plan))
  const result = readProgram(file.read())
  if (result.kind !== 'program') throw new Error(result.message)
  expect(dateChanges(result.reading, today)).toEqual({ added: [], changed: [], removed: [] })
})

describe('The sheet and the engine see whether what planners wrote still holds', () => {
  const MARKED: Readonly<Record<Planner, string>> = { pilot: '3 Pilot', waves: '8 Scale', dates: 'Plan' }
  const edits: readonly (readonly [string, readonly Planner[], Operation])[] = [
    ['an influencer', [], typed('3 Pilot', 5, 15, 'Somebody else')],
    ['a rating', ['pilot'], typed('3 Pilot', 5, 8, 2)],
    ['a limit', ['pilot'], typed('3 Pilot', 5, 1, 2)],
    ['a department', ['waves'], typed('8 Scale', 6, 6, 'Here')],
    ['one team more', ['waves'], typed('8 Scale', 10, 4, 'New')],
    ['the first day', ['waves', 'dates'], typed('2 Scope', 5, 1, 46_398)],
    ['a coach’s last day', ['waves'], typed('4 People', 9, 6, 46_900)],
  ]

  test.each(edits)('after a change of %s', async (_, stale, change) => {
    const unchosen = PROGRAM.candidates.map((row) => ({ ...row, chosen: false }))
    const { read, edit, carryOut, steps } = workbookOf({ ...PROGRAM, candidates: unchosen })
    carryOut(refreshDates(read().reading, AFTER_PILOT))
    carryOut(choosePilot(read().reading, { ids: ['P2'] }, AFTER_PILOT))
    const waves = showWaves(read().reading, AFTER_PILOT)
    if (!waves) throw new Error('There are no waves.')
    carryOut(placeWaves(read().reading, waves, AFTER_PILOT))
    edit([change])
    const { document } = read().reading
    const computed = await computeInIronCalc([{ operations: steps }])
    for (const planner of PLANNERS) {
      const isOutOfDate = stale.includes(planner)
      expect(plannedState(document, planner), planner).toEqual({ on: AFTER_PILOT, isOutOfDate })
      const mark = computed(MARKED[planner], 2, 0)
      const says = isOutOfDate ? /^▲ Out of date: .* 2027-07-12$/ : /^Planned on 2027-07-12$/
      expect(mark, planner).toMatch(says)
    }
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choosePilot, dateChanges, placeWaves, refreshDates, undoPlan } from '../../addin/actions/index.ts'
import { showWaves } from '../../addin/actions/show-waves.ts'
import { newFile } from '../../addin/hosts/xlsx/index.ts'
import {
  type Document,
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

  expect(carryOut(refreshDates(read().reading, AFTER_PILOT)).changes).toEqual(stale)
  const { document, program } = read().reading
  for (const record of records) expect(program.records).toContainEqual(record)
  const events = document.tables.records ?? []
  expect(events.find(({ id }) => id === 'c2-review')?.fields.planned).toBe('2027-06-14')
  expect(events.map(({ fields }) => fields.event)).toContain('Our own board meeting')
  expect(dateChanges(read().reading, AFTER_PILOT)).toEqual({ added: [], changed: [], removed: [] })
})

describe('Whatever was typed and changed, refreshed dates', () => {
  const [MOVED_TO, INVITED_ON, HELD_ON, NOTES] = [7, 8, 9, 16]
  const text = fc.constantFrom('2027-03-24', 'soon', '=1')
  const notedIn = (columns: readonly number[], content: fc.Arbitrary<Scalar>) =>
    fc.record({ row: fc.nat(60), column: fc.constantFrom(...columns), content })
  const noted = fc.oneof(
    notedIn([MOVED_TO, INVITED_ON, HELD_ON], fc.oneof(fc.integer({ min: 46_000, max: 46_700 }), text)),
    notedIn([NOTES], text),
  )
  const own = fc.record({ title: fc.string({ minLength: 1, maxLength: 8 }), day: fc.option(fc.nat(600)) })
  const inputs = fc.record({
    firstDay: fc.constantFrom(46_398, 46_391, 46_440),
    weeks: fc.constantFrom(6, 12, 13),
    cycles: fc.constantFrom(1, 2, 3),
  })

  test('stand by date without gaps, with all that was typed beside its event, and can be taken back', () => {
    const property = fc.property(
      fc.array(noted, { maxLength: 12 }),
      fc.array(own, { maxLength: 3 }),
      inputs,
      (cells, rows, { firstDay, weeks, cycles }) => {
        const { read, edit, carryOut } = workbookOf(PROGRAM)
        const used = read().reading.document.tables.records?.length ?? 0
        edit(cells.map(({ row, column, content }) => typed('Plan', FIRST + (row % used), column, content)))
        rows.forEach(({ title, day }, index) => {
          edit([typed('Plan', FIRST + used + 2 * index, 1, `own ${title}`)])
          if (day !== null) edit([typed('Plan', FIRST + used + 2 * index, 3, 46_000 + day)])
        })
        edit([
          typed('2 Scope', 5, 1, firstDay),
          typed('2 Scope', 6, 1, weeks),
          typed('2 Scope', 7, 1, cycles),
        ])
        const before = linesOf(read().snapshot)
        const { document } = read().reading
        const written = carryOut(refreshDates(read().reading, AFTER_PILOT))
        const after = linesOf(read().snapshot)

        expect(after.map(({ line }) => line)).toEqual(after.map((_, index) => FIRST + index))
        expect(after.map(dayOf)).toEqual(after.map(dayOf).sort((a, b) => a - b))
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
        const keptIn = new Map(after.map((row) => [row.id === '' ? row.event : row.id, row]))
        for (const row of before) {
          const now = row.id === '' ? after.find(({ event }) => event === row.event) : keptIn.get(row.id)
          if (row.notes.some((cell) => cell !== null) || row.id === '') expect(now?.notes).toEqual(row.notes)
        }
        expect(carryOut(undoPlan(read().reading, written))).toEqual({ kept: 0 })
        expect(byId(read().reading.document)).toEqual(byId(document))
      },
    )
    fc.assert(property, { numRuns: 20 })
  })

  const FIRST = 5
  /** The used lines of the sheet, as anybody sees them. */
  function linesOf({ sheets }: ReturnType<ReturnType<typeof workbookOf>['read']>['snapshot']) {
    const values = sheets.find(({ name }) => name === 'Plan')?.values ?? []
    return values.flatMap((cells, line) => {
      const notes = [MOVED_TO, INVITED_ON, HELD_ON, NOTES].map((column) => cells[column] ?? null)
      const [id, event, planned] = [String(cells[0] ?? ''), String(cells[1] ?? ''), cells[3] ?? null]
      return line < FIRST || (id === '' && event === '') ? [] : [{ line, id, event, planned, notes }]
    })
  }
  function dayOf({ planned, notes: [movedTo, , heldOn] }: ReturnType<typeof linesOf>[number]): number {
    const days = [heldOn, movedTo, planned].filter((cell) => typeof cell === 'number')
    return days[0] ?? Number.POSITIVE_INFINITY
  }
  function byId({ tables }: Document) {
    const used = (tables.records ?? []).map(({ id, fields }) => [id, fields] as const)
    return new Map(used)
  }
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
  if (result.kind !== 'program') throw new Error(result.kind)
  expect(dateChanges(result.reading, today)).toEqual({ added: [], changed: [], removed: [] })
  expect(plannedState(result.reading.document, 'dates')).toEqual({ on: today, isOutOfDate: false })
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

import fc from 'fast-check'
import { fromSerial, type IsoDate, KEY_RESULT_TYPES, serialOf } from '../../shared/okr/index.ts'
import type { CellContent } from '../../shared/workbook/index.ts'

/** What people may have typed into a tracker: cells by column key, row by row, and the settings. */
export interface TypedTracker {
  readonly asOf: IsoDate
  readonly settings: Readonly<Record<string, CellContent>>
  readonly objectives: readonly TypedRow[]
  readonly keyResults: readonly TypedRow[]
  readonly checkIns: readonly TypedRow[]
}

export type TypedRow = Readonly<Record<string, CellContent>>

const START = serialOf('2027-01-04')
const END = serialOf('2027-04-02')

/** How many rows of each table are drawn. */
export interface Size {
  readonly objectives: number
  readonly keyResults: number
  readonly checkIns: number
}

/** The day looked at: before the cycle, on its first and last day, within and after it. */
const asOf = fc
  .oneof(fc.constantFrom(START - 10, START, START + 1, END, END + 30), fc.integer({ min: START, max: END }))
  .map(fromSerial)

/** A day near the cycle, as a date, or typed as text, or not a date at all. */
const day = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: START - 3, max: END + 20 }) },
  { weight: 2, arbitrary: fc.integer({ min: START, max: END }).map(fromSerial) },
  { weight: 1, arbitrary: fc.constantFrom('2027-02-30', '2027-2-3', 'soon', ' 2027-02-03 ', -5, 46_000.75) },
)

/** Few different numbers, so that bounds are met exactly; some as text, some no numbers. */
function amount(numbers: readonly number[]) {
  return fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...numbers) },
    { weight: 3, arbitrary: fc.integer({ min: -500, max: 2_500 }).map((hundredths) => hundredths / 100) },
    { weight: 2, arbitrary: fc.constantFrom('12.5', '-3', ' 7 ', '0.07', '00.10') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('1e3', '5%', '.5', '5.', '--1', '1,5', '1-2', 'abc', ' ', '=1'),
    },
  )
}

function sometimes(arbitrary: fc.Arbitrary<CellContent>, weight = 3): fc.Arbitrary<CellContent> {
  return fc.oneof({ weight, arbitrary }, { weight: 1, arbitrary: fc.constant(null) })
}

/** An id as typed: mostly its own, sometimes in another case, missing, twice, odd or a number. */
function typedId(letter: string, number: number): fc.Arbitrary<CellContent> {
  return fc.oneof(
    { weight: 24, arbitrary: fc.constant(`${letter}${number}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        null,
        `${letter}1`,
        `${letter.toLowerCase()}2`,
        ` ${letter}${number} `,
        `${letter}*`,
        `${letter}?~ é`,
        number,
        `${letter}0${number}`,
        `${letter}${number}-K7Q`,
      ),
    },
  )
}

function reference(letter: string, highest: number): fc.Arbitrary<CellContent> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: highest }).map((number) => `${letter}${number}`) },
    { weight: 2, arbitrary: fc.constantFrom(`${letter.toLowerCase()}3`, `  ${letter}4`) },
    { weight: 1, arbitrary: fc.constantFrom(null, `${letter}999`, `${letter}*`, '*', 5) },
  )
}

function word(words: readonly string[]): fc.Arbitrary<CellContent> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...words) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<CellContent>(
        null,
        'None of these',
        ` ${words[1]} `,
        `${words[0]}`.toUpperCase(),
      ),
    },
  )
}

const weight = fc.oneof(
  { weight: 6, arbitrary: fc.constant<CellContent>(null) },
  { weight: 6, arbitrary: fc.constantFrom<CellContent>(0, 1, 2, 0.5, -1, '2', 'heavy', ' ') },
)

const STATES = ['Agreed', 'Agreed', 'Agreed', 'Draft', 'Closed', 'Cancelled']

function objective(number: number): fc.Arbitrary<TypedRow> {
  return fc.record({
    id: typedId('O', number),
    title: fc.constant(`Objective ${number}`),
    state: word(STATES),
    weight,
    score: sometimes(fc.constantFrom<CellContent>(0.7, '0.4', 1.5, -0.1, null, null), 1),
  })
}

function keyResult(number: number, { objectives }: Size): fc.Arbitrary<TypedRow> {
  return fc.record({
    id: typedId('K', number),
    objectiveId: reference('O', objectives),
    title: fc.constant(`Key result ${number}`),
    type: word(KEY_RESULT_TYPES),
    baseline: sometimes(amount([0, 10, 20, -4]), 5),
    target: sometimes(amount([0, 1, 4, 10, 20, 100]), 8),
    weight,
    start: sometimes(day, 1),
    end: sometimes(day, 1),
    state: sometimes(word(STATES), 1),
  })
}

function checkIn(number: number, { keyResults }: Size): fc.Arbitrary<TypedRow> {
  return fc.record({
    id: typedId('C', number),
    date: sometimes(day, 20),
    keyResultId: reference('K', keyResults),
    value: sometimes(amount([0, 1, 2, 5, 9, 10, 14.5, 20]), 4),
    confidence: sometimes(amount([0, 3, 4, 5, 7, 10, 11, -1]), 2),
    status: sometimes(word(['On track', 'At risk', 'Off track', 'Done']), 1).map((status) =>
      number % 3 === 0 ? status : null,
    ),
  })
}

const settings = fc.record(
  {
    on_track_from: fc.constantFrom<CellContent>(0.9, 0.8, '0.75', 'x', 7),
    at_risk_from: fc.constantFrom<CellContent>(0.7, 0.5, null),
    grace: fc.constantFrom<CellContent>(0.1, 0, 0.25, null),
    stale_days: fc.constantFrom<CellContent>(14, 7, 0),
    cycle_start: fc.constantFrom<CellContent>(START, '2027-01-04', START),
    cycle_end: fc.constantFrom<CellContent>(END, END, START),
  },
  { requiredKeys: [] },
)

function rows(count: number, row: (number: number) => fc.Arbitrary<TypedRow>): fc.Arbitrary<TypedRow[]> {
  return fc.tuple(...Array.from({ length: count }, (_, index) => row(index + 1)))
}

/** Trackers with every edge that the formulas know. */
export function typedTracker(size: Size): fc.Arbitrary<TypedTracker> {
  return fc.record({
    asOf,
    settings,
    objectives: rows(size.objectives, objective),
    keyResults: rows(size.keyResults, (number) => keyResult(number, size)),
    checkIns: rows(size.checkIns, (number) => checkIn(number, size)),
  })
}

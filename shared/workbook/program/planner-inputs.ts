import { type IsoDate, toSerial } from '../../okr/index.ts'
import type { ProgramValues } from '../../program/index.ts'
import type { Document, Row, Scalar } from '../document.ts'
import { dateOf, textOf } from '../fields.ts'
import { type FormulaContext, type ProgramTableName, snakeCase } from './declare.ts'

export const PLANNERS = ['pilot', 'waves', 'dates'] as const

/** What writes results into the workbook: the pilot group, the waves, and the dates of the Plan sheet. */
export type Planner = (typeof PLANNERS)[number]

/** Rows counted, or one of their columns added up; only those with a word in a column, where it is named. */
interface Sum {
  readonly table: ProgramTableName
  readonly key: string
  readonly where?: readonly [key: string, word: string]
  readonly counts?: true
}

interface Inputs {
  /** The table whose rows each keep what they were planned from, and the columns that matter. */
  readonly rows: {
    readonly table: 'candidates' | 'teams'
    readonly texts: readonly string[]
    readonly numbers: readonly string[]
  } | null
  /** Named cells, all of them numbers or dates. */
  readonly values: readonly string[]
  readonly sums: readonly Sum[]
}

const COACHES = { table: 'people', where: ['role', 'OKR coach'] } as const
const BLACKOUTS = { table: 'closures', where: ['kind', 'Blackout'] } as const
const CHOSEN = { table: 'candidates', where: ['chosen', 'Yes'] } as const
const OVERRIDES: readonly Sum[] = [
  { table: 'overrides', key: 'value' },
  { table: 'overrides', key: 'department', counts: true },
]
const WEEKDAYS_USED = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'] as const

/** What each planner looks at. What stands in other tables is added up, so that one cell can tell a change. */
const INPUTS: Readonly<Record<Planner, Inputs>> = {
  pilot: {
    rows: {
      table: 'candidates',
      texts: ['team', 'department', 'rule'],
      numbers: ['size', 'level', 'stability', 'planningFit', 'willingness'],
    },
    values: [
      ...['minTeams', 'maxTeams', 'minHeadcount', 'maxHeadcount', 'minDepartments', 'minLevels'],
      ...['stabilityWeight', 'planningFitWeight', 'willingnessWeight'],
    ],
    sums: OVERRIDES,
  },
  waves: {
    rows: {
      table: 'teams',
      texts: ['team', 'parent', 'department'],
      numbers: ['size', 'readyFrom', 'fixedWave'],
    },
    values: [
      ...['firstCycleStart', 'cycleWeeks', 'pilotCycles', 'leadTimeWeeks'],
      ...['waveWeeks', 'seatsPerWeek', 'seatsPerTeam', 'peoplePerCoach'],
    ],
    sums: [
      { ...COACHES, key: 'role', counts: true },
      ...['capacity', 'from', 'to'].map((key) => ({ ...COACHES, key })),
      ...['from', 'to'].map((key) => ({ ...BLACKOUTS, key })),
      { ...CHOSEN, key: 'chosen', counts: true },
      { ...CHOSEN, key: 'size' },
      ...OVERRIDES,
    ],
  },
  dates: {
    rows: null,
    values: ['firstCycleStart', 'cycleWeeks', 'pilotCycles', 'invitationDays'],
    sums: [
      ...['from', 'to'].map((key): Sum => ({ table: 'closures', key })),
      { table: 'leadTimes', key: 'weeks' },
      { table: 'trainings', key: 'weeks' },
      { table: 'sessions', key: 'date' },
      { table: 'communications', key: 'date' },
      { table: 'meetings', key: 'ritual', counts: true },
      ...WEEKDAYS_USED.map((day): Sum => {
        return { table: 'meetings', key: 'weekday', where: ['weekday', day], counts: true }
      }),
      { table: 'records', key: 'movedTo' },
    ],
  },
}

/** The column in which a row keeps what it was planned from. */
export const ROW_INPUTS = 'plannedFrom'

/** The named cells of a planner: the day on which it last wrote its results, and what from. */
export const MARKS: Readonly<Record<Planner, { readonly on: PlannedOn; readonly from: string }>> = {
  pilot: { on: 'pilotPlannedOn', from: 'pilotPlannedFrom' },
  waves: { on: 'wavesPlannedOn', from: 'wavesPlannedFrom' },
  dates: { on: 'datesPlannedOn', from: 'datesPlannedFrom' },
}

type PlannedOn = keyof ProgramValues & `${Planner}PlannedOn`

/** In a row of a planner's table: 1 where the row is not as it was planned from, 0 elsewhere. */
export function rowChangedFormula(planner: 'pilot' | 'waves'): (context: FormulaContext) => string {
  const { rows } = INPUTS[planner]
  return ({ at }) => {
    const texts = [
      ...(rows?.texts ?? []).map((key) => `TRIM(${at(key)})`),
      ...(rows?.numbers ?? []).map((key) => numberFormula(at(key))),
    ]
    return `IF(${at('team')}="",0,IFERROR(IF(${texts.join('&"|"&')}=${at(ROW_INPUTS)},0,1),1))`
  }
}

/** Whether what a planner wrote was planned from something else than stands there now; TRUE or FALSE. */
export function outOfDateFormula(planner: Planner, all: FormulaContext['all']): string {
  const { rows, values, sums } = INPUTS[planner]
  const texts = [
    ...values.map((key) => numberFormula(snakeCase(key))),
    ...sums.map((sum) => `ROUND(1000*${sumFormula(sum, all)},0)`),
    ...(rows ? [`COUNTIF(${all(rows.table, 'team')},"?*")`] : []),
  ]
  const isSame = `${snakeCase(MARKS[planner].from)}=${texts.join('&"|"&')}`
  const unchanged = rows ? `AND(${isSame},SUM(${all(rows.table, 'changed')})=0)` : isSame
  return `IFERROR(NOT(${unchanged}),TRUE)`
}

/** When a planner's results were written, and whether something it looks at changed since. Null if never. */
export function plannedState(
  document: Document,
  planner: Planner,
): { readonly on: IsoDate; readonly isOutOfDate: boolean } | null {
  const on = dateOf(valueIn(document, MARKS[planner].on))
  if (on === null) return null
  const isSame = textOf(valueIn(document, MARKS[planner].from)) === inputsOf(document, planner)
  const hasChanged = rowsOf(document, planner).some(
    (row) => textOf(row.fields[ROW_INPUTS]) !== rowInputs(row, planner),
  )
  return { on, isOutOfDate: !isSame || hasChanged }
}

/** Everything a planner looks at, as one text. */
export function plannerInputs(document: Document, planner: Planner): string {
  const rows = rowsOf(document, planner).map((row) => `${row.id}|${rowInputs(row, planner)}`)
  return [inputsOf(document, planner), ...rows].join('\n')
}

/** The document with the mark that a planner's results are planned on a day, from what stands there now. */
export function withPlanned(document: Document, planner: Planner, day: IsoDate): Document {
  const { rows } = INPUTS[planner]
  const { on, from } = MARKS[planner]
  const values = (document.tables.values ?? []).filter(({ id }) => id !== on && id !== from)
  const marks: readonly Row[] = [
    { id: on, fields: { value: day } },
    { id: from, fields: { value: inputsOf(document, planner) } },
  ]
  const marked = rowsOf(document, planner).map((row) => {
    return { ...row, fields: { ...row.fields, [ROW_INPUTS]: rowInputs(row, planner) } }
  })
  const tables = { ...document.tables, values: [...values, ...marks] }
  return { tables: rows ? { ...tables, [rows.table]: marked } : tables }
}

function inputsOf(document: Document, planner: Planner): string {
  const { rows, values, sums } = INPUTS[planner]
  const named = rowsOf(document, planner).filter(({ fields }) => textOf(fields.team).trim() !== '')
  return [
    ...values.map((key) => numberText(valueIn(document, key))),
    ...sums.map((sum) => numberText(sumIn(document, sum))),
    ...(rows ? [String(named.length)] : []),
  ].join('|')
}

function rowInputs({ fields }: Row, planner: Planner): string {
  const { rows } = INPUTS[planner]
  return [
    ...(rows?.texts ?? []).map((key) => textOf(fields[key]).trim().replace(/ +/g, ' ')),
    ...(rows?.numbers ?? []).map((key) => numberText(fields[key])),
  ].join('|')
}

function rowsOf({ tables }: Document, planner: Planner): readonly Row[] {
  const { rows } = INPUTS[planner]
  return rows ? (tables[rows.table] ?? []) : []
}

/** A number or date as text that is the same in every language: in whole thousandths. */
function numberFormula(cell: string): string {
  return `IF(${cell}="","",ROUND(1000*${cell},0))`
}

function numberText(value: Scalar | undefined): string {
  const number = numberIn(value)
  return number === null ? '' : String(Math.round(1000 * number))
}

/** A number, or a date as its day number. */
function numberIn(value: Scalar | undefined): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? toSerial(value) : null
}

function sumFormula({ table, key, where, counts }: Sum, all: FormulaContext['all']): string {
  if (counts) return `COUNTIF(${all(table, key)},"${where?.[1] ?? '?*'}")`
  if (!where) return `SUM(${all(table, key)})`
  return `SUMIF(${all(table, where[0])},"${where[1]}",${all(table, key)})`
}

function sumIn({ tables }: Document, { table, key, where, counts }: Sum): number {
  const rows = (tables[table] ?? []).filter(
    ({ fields }) => !where || textOf(fields[where[0]]).toLowerCase() === where[1].toLowerCase(),
  )
  if (counts) return rows.filter(({ fields }) => textOf(fields[key]) !== '').length
  return rows.reduce((sum, { fields }) => sum + (numberIn(fields[key]) ?? 0), 0)
}

function valueIn({ tables }: Document, key: string): Scalar {
  return tables.values?.find(({ id }) => id === key)?.fields.value ?? null
}

import { evaluateTeam, type IsoDate, type TeamFigures, teamOverview } from '../../shared/okr/index.ts'
import {
  type CellContent,
  type CellValue,
  cellReference,
  type Figure,
  KEY_RESULTS,
  OBJECTIVES,
  type Plan,
  type Table,
  type TrackerOptions,
  type TrackerReading,
  trackerPlan,
} from '../../shared/workbook/index.ts'
import {
  type Block,
  CALCULATION,
  firstColumnOf,
  KEY_RESULT_BLOCK,
  OBJECTIVE_BLOCK,
  TEAM_BLOCK,
} from '../../shared/workbook/tracker/calculation/index.ts'
import { CHECK_INS } from '../../shared/workbook/tracker/check-ins.ts'
import type { TypedRow, TypedTracker } from './arbitrary-tracker.ts'
import type { Computed } from './computed.ts'

const TOLERANCE = 1e-9

/** The plan of a tracker, filled down as far as `filled` says, and the plan that types everything into it. */
export function typedPlans(typed: TypedTracker, filled?: TrackerOptions['filled']): readonly Plan[] {
  const tracker = trackerPlan({
    organization: 'Northwind',
    team: 'Platform',
    cycle: { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' },
    asOf: typed.asOf,
    language: 'en',
    ...(filled && { filled }),
  })
  const operations = [
    ...typedRows(OBJECTIVES, typed.objectives),
    ...typedRows(KEY_RESULTS, typed.keyResults),
    ...typedRows(CHECK_INS, typed.checkIns),
    ...tracker.operations.flatMap((operation) => {
      if (operation.kind !== 'name' || !(operation.name in typed.settings)) return []
      const content = typed.settings[operation.name] ?? null
      return [typedCell(operation.sheet, operation.area.row, operation.area.column, content)]
    }),
  ]
  return [tracker, { operations }]
}

function typedRows(table: Table, rows: readonly TypedRow[]) {
  return rows.flatMap((row, index) =>
    table.columns.flatMap(({ key }, column) =>
      key in row ? [typedCell(table.sheet, index + 1, column, row[key] ?? null)] : [],
    ),
  )
}

function typedCell(sheet: string, row: number, column: number, content: CellContent) {
  return { kind: 'cells', sheet, row, column, cells: [[content]] } as const
}

/** What a computed cell shows, and what the engine says of it. */
export interface ComparedCell {
  readonly cell: string
  readonly shown: CellValue
  readonly figure: Figure
}

/** Every computed cell beside the engine's figure: those of rows that are used, and all others, which are blank. */
export function compareCells(reading: TrackerReading, asOf: IsoDate, computed: Computed): ComparedCell[] {
  if (!reading.okrs) throw new Error('The drawn tracker has no cycle')
  const team = evaluateTeam(reading.okrs, asOf)
  const objectives = subjectsByRow(reading, 'objectives', team.objectives, ({ objective }) => objective.id)
  const keyResults = subjectsByRow(
    reading,
    'keyResults',
    allKeyResults(team),
    ({ keyResult }) => keyResult.id,
  )
  const overview = new Map([[1, { figures: team, overview: teamOverview(team, asOf) }]])
  return [
    ...blockCells(OBJECTIVE_BLOCK, objectives, computed),
    ...blockCells(KEY_RESULT_BLOCK, keyResults, computed),
    ...blockCells(TEAM_BLOCK, overview, computed),
    ...tableCells(OBJECTIVES, objectives, computed),
    ...tableCells(KEY_RESULTS, keyResults, computed),
  ]
}

/** Those where the two differ. */
export function differences(cells: readonly ComparedCell[]): readonly ComparedCell[] {
  return cells.filter(({ shown, figure }) => !agrees(shown, figure))
}

function agrees(shown: CellValue, figure: Figure): boolean {
  if (figure === null) return shown === null || shown === ''
  if (typeof figure === 'string') return shown === figure
  return typeof shown === 'number' && Math.abs(shown - figure) <= TOLERANCE * Math.max(1, Math.abs(figure))
}

function allKeyResults({ objectives, unassigned }: TeamFigures) {
  return [...objectives.flatMap(({ keyResults }) => keyResults), ...unassigned]
}

function subjectsByRow<Subject>(
  { places }: TrackerReading,
  table: 'objectives' | 'keyResults',
  subjects: readonly Subject[],
  idOf: (subject: Subject) => string,
): ReadonlyMap<number, Subject> {
  const rows = places.tables[table]?.rows
  return new Map(subjects.map((subject) => [rows?.get(idOf(subject)) ?? -1, subject]))
}

function blockCells<Subject>(
  block: Block<Subject>,
  subjects: ReadonlyMap<number, Subject>,
  computed: Computed,
): ComparedCell[] {
  const first = firstColumnOf(block)
  return block.columns.flatMap(({ figure }, index) =>
    figure ? columnCells(CALCULATION, first + index, block.rows, figure, subjects, computed) : [],
  )
}

function tableCells<Subject>(
  table: Table<Subject>,
  subjects: ReadonlyMap<number, Subject>,
  computed: Computed,
): ComparedCell[] {
  return table.columns.flatMap(({ figure }, column) =>
    figure ? columnCells(table.sheet, column, table.capacity, figure, subjects, computed) : [],
  )
}

function columnCells<Subject>(
  sheet: string,
  column: number,
  rows: number,
  figure: (subject: Subject) => Figure,
  subjects: ReadonlyMap<number, Subject>,
  computed: Computed,
): ComparedCell[] {
  return Array.from({ length: rows }, (_, index) => {
    const row = index + 1
    const subject = subjects.get(row)
    return {
      cell: `${sheet}!${cellReference(row, column)}`,
      shown: computed(sheet, row, column),
      figure: subject === undefined ? null : figure(subject),
    }
  })
}

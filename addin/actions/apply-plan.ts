import { groupBy, type IsoDate } from '../../shared/okr/index.ts'
import {
  type Document,
  type Planner,
  PROGRAM_FORM,
  type ProgramReading,
  type Row,
  type Scalar,
  withPlanned,
} from '../../shared/workbook/index.ts'
import { type ActionResult, refused } from './action.ts'
import type { ShownPilot } from './show-pilot.ts'
import type { ShownWaves } from './show-waves.ts'
import { writeDocument } from './write-document.ts'

/** What applying a planner's result wrote, so that it can be taken back. */
export interface AppliedPlan {
  readonly planner: Exclude<Planner, 'dates'>
  /** How many teams were chosen or left out, or put into another wave. */
  readonly changed: number
  readonly cells: readonly WrittenCell[]
}

interface WrittenCell {
  readonly table: string
  /** The row's id. */
  readonly row: string
  readonly field: string
  readonly before: Scalar
  readonly after: Scalar
}

const COLUMNS = {
  pilot: { table: 'candidates', field: 'chosen' },
  waves: { table: 'teams', field: 'wave' },
} as const

/** Chooses exactly the teams of a group as the pilot, planned on a day. */
export function choosePilot(
  reading: ProgramReading,
  { ids }: Pick<ShownPilot['groups'][number], 'ids'>,
  day: IsoDate,
): ActionResult<AppliedPlan> {
  if (ids.length === 0) return refused('There is no group of that size to choose.')
  const chosen = new Set(ids)
  return apply(reading, 'pilot', day, (row) => ({ chosen: chosen.has(row) ? 'Yes' : null }))
}

/** Writes the wave of each team that has one in the plan, planned on a day. Waves that have begun stay. */
export function placeWaves(
  reading: ProgramReading,
  { waves, started }: Pick<ShownWaves, 'waves' | 'started'>,
  day: IsoDate,
): ActionResult<AppliedPlan> {
  if (waves.length === 0) return refused('There are no waves to write.')
  const begun = new Set(started.map(({ id }) => id))
  const waveOf = new Map(waves.flatMap((wave) => wave.ids.map((id) => [id, wave])))
  return apply(reading, 'waves', day, (row) => {
    const wave = waveOf.get(row)
    return begun.has(row) ? {} : { wave: wave?.number ?? null, waveStart: wave?.start ?? null }
  })
}

/** Takes back what was written, but for cells that somebody changed since. The outcome is how many those are. */
export function undoPlan(
  reading: ProgramReading,
  { cells }: Pick<AppliedPlan, 'cells'>,
): ActionResult<{ readonly kept: number }> {
  const { document } = reading
  const same = cells.filter(({ table, row, field, after }) => valueAt(document, table, row, field) === after)
  const back = same.map((cell) => ({ ...cell, after: cell.before }))
  return writeDocument(PROGRAM_FORM, reading, withCells(document, back), { kept: cells.length - same.length })
}

function apply(
  reading: ProgramReading,
  planner: AppliedPlan['planner'],
  day: IsoDate,
  wanted: (row: string) => Row['fields'],
): ActionResult<AppliedPlan> {
  const { table, field } = COLUMNS[planner]
  const { tables } = reading.document
  const rows = (tables[table] ?? []).map((row) => {
    return { ...row, fields: { ...row.fields, ...wanted(row.id) } }
  })
  const next = withPlanned({ tables: { ...tables, [table]: rows } }, planner, day)
  const cells = differences(reading.document, next)
  const changed = cells.filter((cell) => cell.field === field).length
  return writeDocument(PROGRAM_FORM, reading, next, { planner, changed, cells })
}

/** The cells in which documents with the same rows differ. */
function differences(before: Document, after: Document): readonly WrittenCell[] {
  return Object.entries(after.tables).flatMap(([table, rows]) => {
    const known = byId(before.tables[table])
    return rows.flatMap(({ id, fields }) =>
      Object.entries(fields).flatMap(([field, value]): WrittenCell[] => {
        const old = known.get(id)?.fields[field] ?? null
        return value === old ? [] : [{ table, row: id, field, before: old, after: value }]
      }),
    )
  })
}

function withCells({ tables }: Document, cells: readonly WrittenCell[]): Document {
  const byRow = groupBy(cells, ({ table, row }) => `${table}/${row}`)
  const changed = Object.entries(tables).map(([table, rows]) => [
    table,
    rows.map((row) => {
      const own = (byRow.get(`${table}/${row.id}`) ?? []).map(({ field, after }) => [field, after])
      return { ...row, fields: { ...row.fields, ...Object.fromEntries(own) } }
    }),
  ])
  return { tables: Object.fromEntries(changed) }
}

function valueAt({ tables }: Document, table: string, row: string, field: string): Scalar {
  return tables[table]?.find(({ id }) => id === row)?.fields[field] ?? null
}

function byId(rows: readonly Row[] = []): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

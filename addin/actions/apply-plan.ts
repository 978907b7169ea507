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
import { refusal } from '../refusals/index.ts'
import { type ActionResult, refused } from './action.ts'
import { type DateChanges, dateChanges, withDates } from './date-changes.ts'
import type { ShownPilot } from './show-pilot.ts'
import type { ShownWaves } from './show-waves.ts'
import { writeDocument } from './write-document.ts'

/** What applying a planner's result wrote, so that it can be taken back. */
export interface AppliedPlan {
  readonly planner: Planner
  /** How many teams were chosen or left out or put into another wave, or how many events have other dates. */
  readonly changed: number
  readonly cells: readonly WrittenCell[]
}

/** A field that became another value, `null` being blank. A row that was removed is all its fields. */
interface WrittenCell {
  readonly table: string
  /** The row's id. */
  readonly row: string
  readonly field: string
  /** Whether the row was added. */
  readonly isNew: boolean
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
  if (ids.length === 0) return refused(refusal('no-such-group'))
  const chosen = new Set(ids)
  return applyToRows(reading, 'pilot', day, (row) => ({ chosen: chosen.has(row) ? 'Yes' : null }))
}

/** Writes the wave of each team that has one in the plan, planned on a day. Waves that have begun stay. */
export function placeWaves(
  reading: ProgramReading,
  { waves, started }: Pick<ShownWaves, 'waves' | 'started'>,
  day: IsoDate,
): ActionResult<AppliedPlan> {
  if (waves.length === 0) return refused(refusal('no-waves'))
  const begun = new Set(started.map(({ id }) => id))
  const waveOf = new Map(waves.flatMap((wave) => wave.ids.map((id) => [id, wave])))
  return applyToRows(reading, 'waves', day, (row) => {
    const wave = waveOf.get(row)
    return begun.has(row) ? {} : { wave: wave?.number ?? null, waveStart: wave?.start ?? null }
  })
}

/** Writes every dated event as planned on a day into the Plan sheet. What people noted of events stays with them. */
export function refreshDates(
  reading: ProgramReading,
  day: IsoDate,
): ActionResult<AppliedPlan & { readonly changes: DateChanges }> {
  const changes = dateChanges(reading, day)
  const next = withDates(reading, day)
  const changed = changes.added.length + changes.changed.length + changes.removed.length
  const cells = differences(reading.document, next)
  return writeDocument(PROGRAM_FORM, reading, next, { planner: 'dates', changed, cells, changes })
}

/**
 * Takes back what was written, but for cells that somebody changed since and rows that somebody noted something in. The
 * outcome is how many of the cells those are.
 */
export function undoPlan(
  reading: ProgramReading,
  { cells }: Pick<AppliedPlan, 'cells'>,
): ActionResult<{ readonly kept: number }> {
  const { document } = reading
  const back = [...groupBy(cells, ({ table, row }) => `${table}/${row}`).values()].flatMap((written) =>
    written.filter((cell) => valueAt(document, cell) === cell.after && !isNoted(document, written)),
  )
  const reversed = back.map((cell) => ({ ...cell, after: cell.before }))
  return writeDocument(PROGRAM_FORM, reading, withCells(document, reversed), {
    kept: cells.length - back.length,
  })
}

function applyToRows(
  reading: ProgramReading,
  planner: keyof typeof COLUMNS,
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

function differences(before: Document, after: Document): readonly WrittenCell[] {
  return Object.keys(after.tables).flatMap((table) => {
    const [old, next] = [byId(before.tables[table]), byId(after.tables[table])]
    return [...new Set([...old.keys(), ...next.keys()])].flatMap((row) => {
      const [was, is] = [old.get(row)?.fields ?? {}, next.get(row)?.fields ?? {}]
      const isNew = !old.has(row)
      return Object.keys({ ...was, ...is }).flatMap((field): WrittenCell[] => {
        const cell = { table, row, field, isNew, before: was[field] ?? null, after: is[field] ?? null }
        return cell.before === cell.after ? [] : [cell]
      })
    })
  })
}

/** Whether a row that was added holds something else by now than what was written into it. */
function isNoted({ tables }: Document, written: readonly WrittenCell[]): boolean {
  const [first] = written
  if (!first?.isNew) return false
  const fields = new Set(written.map(({ field }) => field))
  const row = byId(tables[first.table]).get(first.row)
  return Object.entries(row?.fields ?? {}).some(([key, value]) => value !== null && !fields.has(key))
}

/** The document with these values. A row that has none left goes, one that is missing comes. */
function withCells({ tables }: Document, cells: readonly WrittenCell[]): Document {
  const changed = [...groupBy(cells, ({ table }) => table)].map(([table, own]) => {
    const rows = byId(tables[table])
    for (const [id, written] of groupBy(own, ({ row }) => row)) {
      const values = Object.fromEntries(written.map(({ field, after }) => [field, after]))
      const fields = { ...rows.get(id)?.fields, ...values }
      if (Object.values(fields).every((value) => value === null)) rows.delete(id)
      else rows.set(id, { id, fields })
    }
    return [table, [...rows.values()]]
  })
  return { tables: { ...tables, ...Object.fromEntries(changed) } }
}

function valueAt({ tables }: Document, { table, row, field }: WrittenCell): Scalar {
  return tables[table]?.find(({ id }) => id === row)?.fields[field] ?? null
}

function byId(rows: readonly Row[] = []): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

import type { Cycle, Period } from '../../../shared/okr/index.ts'
import { TRACKER_FORM, type TrackerReading } from '../../../shared/workbook/index.ts'
import { type ActionResult, type Context, said } from '../action.ts'
import { withRows, writeDocument } from '../write-document.ts'
import { findColumns, type ImportColumns, type Mapping } from './columns.ts'
import type { DayOrder } from './dates.ts'
import { Draft } from './draft.ts'
import { type ImportField, plain } from './fields.ts'
import type { Unmeasured } from './measure.ts'
import { type ImportConversion, type ImportNote, ImportNotes } from './notes.ts'
import { type ImportItem, type ImportLine, resolveOutline } from './outline.ts'
import { quarterOf } from './quarter.ts'
import { RowReader } from './read-rows.ts'

/** A file of OKRs as lines of cells, and which of them to take; null is the tracker's own. */
export interface ImportInput {
  readonly titles: readonly string[]
  readonly lines: readonly ImportLine[]
  readonly mapping: Mapping
  /** Null: as the file's dates show. */
  readonly dayOrder: DayOrder
  readonly team: string | null
  readonly cycle: string | null
}

export interface ImportOutcome {
  /** The format by which the file was recognised. */
  readonly format: string | null
  readonly objectives: number
  readonly keyResults: number
  readonly checkIns: number
  /** Key results that the tracker had before. */
  readonly known: number
  readonly notes: readonly ImportNote[]
  readonly conversions: readonly ImportConversion[]
}

/** Adds the rows of one team and cycle to a tracker. Nothing is dropped without a note. */
export function importOkrs(
  reading: TrackerReading,
  input: ImportInput,
  context: Context,
): ActionResult<ImportOutcome> {
  const { okrs } = reading
  if (!okrs)
    return said('The tracker has no first and last day of its cycle: fill in cycle_start and cycle_end.')
  const columns = findColumns(input.titles, input.mapping)
  if ('messages' in columns) return said(...columns.messages)
  const notes = new ImportNotes()
  const reader = new RowReader(columns, input.titles, input.lines, input.dayOrder, notes)
  const [team, cycle] = [input.team ?? okrs.team, input.cycle ?? okrs.cycle.name]
  const items = itemsOf(input, columns, reader, notes)
  const chosen = items.filter((item) => names(item.team, team, plain) && names(item.cycle, cycle, plainCycle))
  if (chosen.length === 0) return said(noRows(items, team, cycle), ...errorsIn(notes))
  noteColumns(columns, chosen, reader, notes)
  const rows = chosen.flatMap((item) => reader.read(item) ?? [])
  const draft = new Draft(
    reading.document,
    context,
    {
      cycle: okrs.cycle,
      period: periodOf(cycle, okrs.cycle, notes),
      unmeasured: unmeasuredOf(columns),
    },
    notes,
  )
  for (const row of rows) if (row.kind === 'objective') draft.addObjective(row)
  for (const row of rows) if (row.kind === 'key result') draft.addKeyResult(row)
  const { objectives, keyResults, checkIns } = draft.added
  return writeDocument(TRACKER_FORM, reading, withRows(reading.document, draft.added), {
    format: columns.format?.name ?? null,
    objectives: objectives.length,
    keyResults: keyResults.length,
    checkIns: checkIns.length,
    known: draft.known,
    notes: notes.list,
    conversions: notes.conversions,
  })
}

function itemsOf(
  { lines }: ImportInput,
  { format, positions }: ImportColumns,
  reader: RowReader,
  notes: ImportNotes,
): ImportItem[] {
  const text = (line: ImportLine, field: ImportField) => reader.text(line, field)
  if (positions.has('title')) {
    return resolveOutline(lines, format?.outline ?? (positions.has('parent') ? 'id' : 'above'), text, notes)
  }
  const cell = (line: ImportLine, field: 'team' | 'cycle') =>
    positions.has(field) ? text(line, field) : null
  return lines.map((line) => ({
    ...line,
    objective: text(line, 'objective'),
    keyResult: text(line, 'keyResult'),
    team: cell(line, 'team'),
    cycle: cell(line, 'cycle'),
  }))
}

/** Whether a cell names a team or cycle, among others perhaps; where it may name any it is null. */
function names(cell: string | null, name: string, plain: (text: string) => string): boolean {
  return cell === null || [cell, ...cell.split(/[\n;,]/)].some((part) => plain(part) === plain(name))
}

function plainCycle(name: string): string {
  return plain(quarterOf(name)?.name ?? name)
}

/** The days of the rows' cycle where it is not the tracker's own. */
function periodOf(cycle: string, own: Cycle, notes: ImportNotes): Period | null {
  if (plainCycle(cycle) === plainCycle(own.name)) return null
  const quarter = quarterOf(cycle)
  if (!quarter)
    notes.warning(null, `The days of the cycle ${cycle} are not known; those of ${own.name} were taken.`)
  return quarter
}

function unmeasuredOf({ positions }: ImportColumns): Unmeasured {
  if (positions.has('completedOn')) return 'tasks'
  return positions.has('progress') || positions.has('current') || positions.has('status')
    ? 'progress'
    : 'scores'
}

function noteColumns(
  { format, unknown }: ImportColumns,
  items: readonly ImportItem[],
  reader: RowReader,
  notes: ImportNotes,
): void {
  const isUsed = (field: ImportField) => items.some((item) => reader.text(item, field) !== '')
  if (isUsed('priority')) notes.warning(null, 'A tracker has no field for a priority; it was not imported.')
  if (isUsed('projectedScore')) {
    notes.warning(null, 'Projected scores are no check-ins; they were not imported.')
  }
  if (format && unknown.length > 0) {
    const list = unknown.map((title) => `“${title}”`).join(', ')
    notes.warning(
      null,
      `The file has columns that an export of ${format.name} is not known to have; they were not imported: ${list}. Name what they hold with --map.`,
    )
    return
  }
  for (const title of unknown) notes.warning(null, `The column “${title}” is not known and was not imported.`)
}

function errorsIn({ list }: ImportNotes): string[] {
  return list.flatMap(({ severity, line, message }) =>
    severity === 'error' ? [`Line ${line}: ${message}`] : [],
  )
}

function noRows(items: readonly ImportItem[], team: string, cycle: string): string {
  const found = new Set(items.map((item) => `${item.team ?? ''} ${item.cycle ?? ''}`.trim()))
  const list = [...found].slice(0, 10).join('; ')
  return `No line is of the team ${team} and the cycle ${cycle}; the file has ${list || 'no lines'}. Choose with --team and --cycle.`
}

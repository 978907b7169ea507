import type { Cycle, Period } from '../../../shared/okr/index.ts'
import {
  CHECK_INS,
  type Document,
  KEY_RESULTS,
  OBJECTIVES,
  type Row,
  TRACKER_FORM,
  type TrackerReading,
} from '../../../shared/workbook/index.ts'
import { type ActionResult, type Context, refused } from '../action.ts'
import { newId } from '../new-id.ts'
import { idsOf, withRows, writeDocument } from '../write-document.ts'
import { findColumns, plain } from './columns.ts'
import { type ImportNote, ImportNotes } from './notes.ts'
import { middleOf, quarterOf } from './quarter.ts'
import { type ImportLine, type ImportRow, readRow } from './read-rows.ts'

/** A file of OKRs as lines of cells, and which of them to take; null is the tracker's own. */
export interface ImportInput {
  readonly titles: readonly string[]
  readonly lines: readonly ImportLine[]
  readonly mapping: readonly (readonly [title: string, field: string])[]
  readonly team: string | null
  readonly cycle: string | null
}

export interface ImportOutcome {
  readonly objectives: number
  readonly keyResults: number
  readonly checkIns: number
  /** Key results that the tracker had before. */
  readonly known: number
  readonly notes: readonly ImportNote[]
}

/** Adds the rows of one team and cycle to a tracker. Nothing is dropped without a note. */
export function importOkrs(
  reading: TrackerReading,
  input: ImportInput,
  context: Context,
): ActionResult<ImportOutcome> {
  const { okrs } = reading
  if (!okrs)
    return refused('The tracker has no first and last day of its cycle: fill in cycle_start and cycle_end.')
  const columns = findColumns(input.titles, input.mapping)
  if ('messages' in columns) return refused(...columns.messages)
  const notes = new ImportNotes()
  const team = input.team ?? okrs.team
  const cycle = input.cycle ?? okrs.cycle.name
  const chosen = input.lines.filter(({ cells }) => {
    const isOf = (field: 'team' | 'cycle', name: string) => {
      const position = columns.positions.get(field)
      return position === undefined || plain(cells[position] ?? '') === plain(name)
    }
    return isOf('team', team) && isOf('cycle', cycle)
  })
  if (chosen.length === 0) return refused(noRows(input, columns.positions, team, cycle))
  noteColumns(columns, chosen, notes)
  const rows = chosen.flatMap((line) => readRow(line, columns, notes) ?? [])
  const draft = new Draft(reading.document, context, okrs.cycle, periodOf(cycle, okrs.cycle, notes))
  for (const row of rows) draft.add(row, notes)
  const { objectives, keyResults, checkIns } = draft.added
  return writeDocument(TRACKER_FORM, reading, withRows(reading.document, draft.added), {
    objectives: objectives.length,
    keyResults: keyResults.length,
    checkIns: checkIns.length,
    known: draft.known,
    notes: notes.list,
  })
}

/** The days of the rows' cycle where it is not the tracker's own. */
function periodOf(cycle: string, own: Cycle, notes: ImportNotes): Period | null {
  if (plain(cycle) === plain(own.name)) return null
  const quarter = quarterOf(cycle)
  if (!quarter)
    notes.warning(null, `The days of the cycle ${cycle} are not known; those of ${own.name} were taken.`)
  return quarter
}

function noteColumns(
  { positions, unknown }: { positions: ReadonlyMap<string, number>; unknown: readonly string[] },
  lines: readonly ImportLine[],
  notes: ImportNotes,
): void {
  const isUsed = (field: string) => lines.some(({ cells }) => cells[positions.get(field) ?? -1]?.trim())
  if (isUsed('priority')) notes.warning(null, 'A tracker has no field for a priority; it was not imported.')
  if (isUsed('projectedScore')) {
    notes.warning(null, 'Projected scores are no check-ins; they were not imported.')
  }
  for (const title of unknown) notes.warning(null, `The column “${title}” is not known and was not imported.`)
}

function noRows(
  { lines }: ImportInput,
  positions: ReadonlyMap<string, number>,
  team: string,
  cycle: string,
): string {
  const cell = (cells: readonly string[], field: string) => cells[positions.get(field) ?? -1]?.trim() ?? ''
  const found = new Set(lines.map(({ cells }) => `${cell(cells, 'team')} ${cell(cells, 'cycle')}`.trim()))
  const list = [...found].slice(0, 10).join('; ')
  return `No line is of the team ${team} and the cycle ${cycle}; the file has ${list || 'no lines'}. Choose with --team and --cycle.`
}

/** New rows, growing line by line. */
class Draft {
  readonly added = { objectives: [] as Row[], keyResults: [] as Row[], checkIns: [] as Row[] }
  known = 0
  readonly #context: Context
  readonly #own: Cycle
  readonly #period: Period | null
  readonly #ids: Readonly<Record<'objectives' | 'keyResults' | 'checkIns', string[]>>
  readonly #objectives = new Map<string, string>()
  readonly #keyResults = new Map<string, { id: string; isNew: boolean }>()
  readonly #checkIns = new Set<string>()

  constructor(document: Document, context: Context, own: Cycle, period: Period | null) {
    this.#context = context
    this.#own = own
    this.#period = period
    this.#ids = {
      objectives: [...idsOf(document, 'objectives')],
      keyResults: [...idsOf(document, 'keyResults')],
      checkIns: [...idsOf(document, 'checkIns')],
    }
    for (const { id, fields } of document.tables.objectives ?? [])
      this.#objectives.set(plainTitle(fields.title), id)
    for (const { id, fields } of document.tables.keyResults ?? []) {
      this.#keyResults.set(`${fields.objectiveId}:${plainTitle(fields.title)}`, { id, isNew: false })
    }
    for (const { fields } of document.tables.checkIns ?? []) {
      this.#checkIns.add(`${fields.keyResultId}:${fields.date}`)
    }
  }

  add(row: ImportRow, notes: ImportNotes): void {
    const isScored = row.type === null && row.baseline === null && row.target === null
    const objectiveId = this.#objective(row, isScored)
    const key = `${objectiveId}:${plainTitle(row.keyResult)}`
    const known = this.#keyResults.get(key)
    if (known?.isNew) {
      notes.warning(row.line, `“${row.keyResult}” is in the file twice; this line was left out.`)
      return
    }
    if (known) this.known += 1
    const id = known?.id ?? this.#keyResult(row, objectiveId, isScored)
    if (!known) this.#keyResults.set(key, { id, isNew: true })
    const period = {
      start: row.start ?? (this.#period ?? this.#own).start,
      end: row.end ?? (this.#period ?? this.#own).end,
    }
    this.#checkIn(id, middleOf(period), row.midScore, row.owner)
    this.#checkIn(id, period.end, row.finalScore, row.owner)
  }

  #objective({ objective }: ImportRow, isScored: boolean): string {
    const key = plainTitle(objective)
    const known = this.#objectives.get(key)
    if (known !== undefined) return known
    const id = this.#id('objectives', OBJECTIVES.letter)
    this.#objectives.set(key, id)
    this.added.objectives.push({ id, fields: { title: objective, state: isScored ? 'Closed' : 'Agreed' } })
    return id
  }

  #keyResult(row: ImportRow, objectiveId: string, isScored: boolean): string {
    const id = this.#id('keyResults', KEY_RESULTS.letter)
    const measure = isScored
      ? { type: 'Increase', baseline: 0, target: 1, state: 'Closed' }
      : { type: row.type, baseline: row.baseline, target: row.target, state: 'Agreed' }
    const fields = {
      objectiveId,
      title: row.keyResult,
      owner: row.owner,
      unit: row.unit,
      weight: row.weight,
      start: row.start ?? this.#period?.start ?? null,
      end: row.end ?? this.#period?.end ?? null,
      notes: row.notes,
      ...measure,
    }
    const filled = Object.entries(fields).filter(([, value]) => value !== null && value !== '')
    this.added.keyResults.push({ id, fields: Object.fromEntries(filled) })
    return id
  }

  #checkIn(keyResultId: string, date: string, value: number | null, by: string): void {
    if (value === null || this.#checkIns.has(`${keyResultId}:${date}`)) return
    const id = this.#id('checkIns', CHECK_INS.letter)
    this.#checkIns.add(`${keyResultId}:${date}`)
    this.added.checkIns.push({ id, fields: { date, keyResultId, value, ...(by === '' ? {} : { by }) } })
  }

  #id(table: 'objectives' | 'keyResults' | 'checkIns', letter: string): string {
    const id = newId(letter, this.#ids[table], this.#context.suffix)
    this.#ids[table].push(id)
    return id
  }
}

function plainTitle(title: unknown): string {
  return String(title ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

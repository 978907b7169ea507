import type { Cycle, IsoDate, Period } from '../../../shared/okr/index.ts'
import {
  CHECK_INS,
  type Document,
  KEY_RESULTS,
  OBJECTIVES,
  type Row,
  type Scalar,
} from '../../../shared/workbook/index.ts'
import type { Context } from '../action.ts'
import { newId } from '../new-id.ts'
import { idsOf } from '../write-document.ts'
import { type Measure, measureOf, type Unmeasured } from './measure.ts'
import type { ImportNotes } from './notes.ts'
import { middleOf } from './quarter.ts'
import type { KeyResultRow, ObjectiveRow } from './read-rows.ts'

/** Where the rows go: the tracker's own cycle, the days of the rows' cycle where it is another, and what they measure. */
export interface DraftInput {
  readonly cycle: Cycle
  readonly period: Period | null
  readonly unmeasured: Unmeasured
}

/** New rows, growing line by line. */
export class Draft {
  readonly added = { objectives: [] as Row[], keyResults: [] as Row[], checkIns: [] as Row[] }
  known = 0
  readonly #context: Context
  readonly #input: DraftInput
  readonly #notes: ImportNotes
  readonly #ids: Readonly<Record<'objectives' | 'keyResults' | 'checkIns', string[]>>
  readonly #objectives = new Map<string, string>()
  readonly #keyResults = new Map<string, { id: string; isNew: boolean }>()
  readonly #checkIns = new Set<string>()

  constructor(document: Document, context: Context, input: DraftInput, notes: ImportNotes) {
    this.#context = context
    this.#input = input
    this.#notes = notes
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

  addObjective({ objective, owner, weight, notes }: ObjectiveRow): void {
    this.#objective(objective, { state: 'Agreed', owner, weight, notes })
  }

  addKeyResult(row: KeyResultRow): void {
    const { line, keyResult } = row
    const measure = measureOf(row, this.#input.unmeasured, this.#notes)
    const objectiveId = this.#objective(row.objective, { state: measure.state })
    const key = `${objectiveId}:${plainTitle(keyResult)}`
    const known = this.#keyResults.get(key)
    if (known?.isNew) {
      this.#notes.warning(line, `“${keyResult}” is in the file twice; this line was left out.`)
      return
    }
    if (known) this.known += 1
    const id = known?.id ?? this.#keyResult(row, objectiveId, measure)
    if (!known) this.#keyResults.set(key, { id, isNew: true })
    this.#checkInsOf(row, id, measure)
  }

  #objective(title: string, fields: Readonly<Record<string, Scalar>>): string {
    const key = plainTitle(title)
    const known = this.#objectives.get(key)
    if (known !== undefined) return known
    const id = this.#id('objectives', OBJECTIVES.letter)
    this.#objectives.set(key, id)
    this.added.objectives.push({ id, fields: filled({ title, ...fields }) })
    return id
  }

  #keyResult(row: KeyResultRow, objectiveId: string, { value: _, ...measure }: Measure): string {
    const { period } = this.#input
    const id = this.#id('keyResults', KEY_RESULTS.letter)
    const fields = {
      objectiveId,
      title: row.keyResult,
      owner: row.owner,
      unit: row.unit,
      weight: row.weight,
      start: row.start ?? period?.start ?? null,
      end: row.end ?? period?.end ?? null,
      notes: row.notes,
      ...measure,
    }
    this.added.keyResults.push({ id, fields: filled(fields) })
    return id
  }

  /** Scores are as of the middle and the end of the key result's period, all else as of the day the file says, or today. */
  #checkInsOf(row: KeyResultRow, id: string, { value }: Measure): void {
    const { cycle, period } = this.#input
    const start = row.start ?? (period ?? cycle).start
    const end = row.end ?? (period ?? cycle).end
    const { midScore, finalScore, confidence, status, owner: by } = row
    this.#checkIn(id, middleOf({ start, end }), { value: midScore, by })
    this.#checkIn(id, end, { value: finalScore, by })
    const day = row.checkedInOn ?? row.completedOn ?? this.#context.today
    const within = day < start ? start : day > end ? end : day
    this.#checkIn(id, within, { value, confidence, status, by })
  }

  #checkIn(
    keyResultId: string,
    date: IsoDate,
    { by, ...figures }: { readonly by: string } & Readonly<Record<string, Scalar>>,
  ): void {
    const says = Object.values(figures).some((figure) => figure !== null)
    if (!says || this.#checkIns.has(`${keyResultId}:${date}`)) return
    const id = this.#id('checkIns', CHECK_INS.letter)
    this.#checkIns.add(`${keyResultId}:${date}`)
    this.added.checkIns.push({ id, fields: filled({ date, keyResultId, ...figures, by }) })
  }

  #id(table: 'objectives' | 'keyResults' | 'checkIns', letter: string): string {
    const id = newId(letter, this.#ids[table], this.#context.suffix)
    this.#ids[table].push(id)
    return id
  }
}

function filled(fields: Readonly<Record<string, Scalar>>): Record<string, Scalar> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))
}

function plainTitle(title: unknown): string {
  return String(title ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

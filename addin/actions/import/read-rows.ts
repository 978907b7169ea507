import type { KeyResultType, OwnerStatus } from '../../../shared/okr/index.ts'
import type { ImportColumns } from './columns.ts'
import { takeScore, takeStatus, takeType } from './conversions.ts'
import { type DayOrder, dayOrderOf, takeDate } from './dates.ts'
import type { ImportField } from './fields.ts'
import { type Decimal, decimalOf, readFigure } from './figures.ts'
import type { ImportNotes } from './notes.ts'
import type { ImportItem, ImportLine } from './outline.ts'
import type { Taken } from './taken.ts'

/** An objective that a file has a line for. */
export interface ObjectiveRow {
  readonly kind: 'objective'
  readonly objective: string
  readonly owner: string
  readonly weight: number | null
  readonly notes: string
}

/** One key result as a file has it. Scores and progress are fractions, confidence is 0 to 10. */
export interface KeyResultRow {
  readonly kind: 'key result'
  readonly line: number
  readonly objective: string
  readonly keyResult: string
  readonly owner: string
  readonly type: KeyResultType | null
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
  readonly weight: number | null
  readonly start: string | null
  readonly end: string | null
  readonly notes: string
  readonly midScore: number | null
  readonly finalScore: number | null
  readonly current: number | null
  readonly progress: number | null
  readonly status: OwnerStatus | null
  readonly confidence: number | null
  readonly checkedInOn: string | null
  readonly completedOn: string | null
}

const NUMBERS: readonly ImportField[] = [
  'baseline',
  'target',
  'current',
  'weight',
  'midScore',
  'finalScore',
  'progress',
  'confidence',
]
const DATES: readonly ImportField[] = ['start', 'end', 'checkedInOn', 'completedOn']

/** Reads the lines of one file, and notes all that is taken as something else than it says or not at all. */
export class RowReader {
  readonly #columns: ImportColumns
  readonly #titles: readonly string[]
  readonly #notes: ImportNotes
  readonly #decimal: Decimal
  readonly #dayOrder: DayOrder
  readonly #full: Readonly<Record<'progress' | 'confidence', number>>

  constructor(
    columns: ImportColumns,
    titles: readonly string[],
    lines: readonly ImportLine[],
    dayOrder: DayOrder,
    notes: ImportNotes,
  ) {
    this.#columns = columns
    this.#titles = titles
    this.#notes = notes
    const cellsOf = (fields: readonly ImportField[]) =>
      lines.flatMap((line) => fields.map((field) => this.text(line, field)))
    this.#decimal = decimalOf(cellsOf(NUMBERS))
    this.#dayOrder = dayOrder ?? dayOrderOf(cellsOf(DATES))
    const isPercent = cellsOf(['progress']).some((cell) => Number(cell) > 1)
    this.#full = { progress: isPercent ? 100 : 1, confidence: 10, ...columns.format?.full }
  }

  text({ cells }: ImportLine, field: ImportField): string {
    return cells[this.#columns.positions.get(field) ?? -1]?.trim() ?? ''
  }

  /** Null where the line names no objective or no key result. */
  read(item: ImportItem): ObjectiveRow | KeyResultRow | null {
    const { line, objective, keyResult } = item
    if (objective === '' || keyResult === '') {
      const missing = objective === '' ? 'objective' : 'key result'
      this.#notes.error(line, `The line has no ${missing} and was not imported.`)
      return null
    }
    const common = {
      objective,
      owner: this.text(item, 'owner'),
      weight: this.#number(item, 'weight'),
      notes: this.text(item, 'notes'),
    }
    if (keyResult === null) return { kind: 'objective', ...common }
    const row = { kind: 'key result' as const, line, keyResult, ...common, ...this.#figures(item) }
    this.#noteGaps(row, (field) => this.text(item, field))
    return row
  }

  #figures(item: ImportItem) {
    const [baseline, target] = [this.#number(item, 'baseline'), this.#number(item, 'target')]
    const current = this.#number(item, 'current')
    return {
      type: this.#type(item, directionOf(baseline, target)),
      unit: this.text(item, 'unit'),
      baseline,
      target,
      current,
      progress: current === null ? this.#progress(item) : null,
      start: this.#date(item, 'start'),
      end: this.#date(item, 'end'),
      midScore: this.#score(item, 'midScore'),
      finalScore: this.#score(item, 'finalScore'),
      status: this.#take(item, 'status', takeStatus, 'the status was left blank'),
      confidence: this.#confidence(item),
      checkedInOn: this.#date(item, 'checkedInOn'),
      completedOn: this.#date(item, 'completedOn'),
    }
  }

  #progress(item: ImportItem): number | null {
    const take = (text: string) => takeScore(text, this.#decimal, this.#full.progress)
    return this.#take(item, 'progress', take, 'it was not imported; write it like 70 %')
  }

  #number(item: ImportItem, field: ImportField): number | null {
    return this.#take(item, field, (text) => readFigure(text, this.#decimal), 'the cell was left blank')
  }

  #date(item: ImportItem, field: ImportField): string | null {
    const how = 'write it like 2027-02-15; the cell was left blank'
    return this.#take(item, field, (text) => takeDate(text, this.#dayOrder), how)
  }

  #score(item: ImportItem, field: ImportField): number | null {
    const how = 'no check-in was made of it; write it like 0.7 or 70 %'
    const score = (text: string): Taken<number> => {
      const taken = takeScore(text, this.#decimal, 1)
      const isPlain = 'value' in taken && taken.rule !== 'per cent'
      return isPlain && taken.value > 1 ? { problem: 'is more than 1' } : taken
    }
    return this.#take(item, field, score, how)
  }

  #confidence(item: ImportItem): number | null {
    const outOfTen = (text: string): Taken<number> => {
      const taken = takeScore(text, this.#decimal, this.#full.confidence)
      if ('problem' in taken) return taken
      return { value: Math.round(taken.value * 1e4) / 1e3, rule: taken.rule ?? 'from 0 to 10' }
    }
    return this.#take(item, 'confidence', outOfTen, 'it was not imported; write it from 0 to 10')
  }

  /** The type that a line names, or else the one that its baseline and target make it. */
  #type(item: ImportItem, direction: Taken<KeyResultType> | null): KeyResultType | null {
    const named = this.text(item, 'type') === '' ? null : takeType(this.text(item, 'type'))
    const taken = named && 'value' in named ? named : (direction ?? named)
    if (!taken) return null
    return this.#note(item, 'type', taken, 'the cell was left blank')
  }

  #take<Value extends string | number>(
    item: ImportItem,
    field: ImportField,
    take: (text: string) => Taken<Value>,
    otherwise: string,
  ): Value | null {
    const text = this.text(item, field)
    return text === '' ? null : this.#note(item, field, take(text), otherwise)
  }

  /** Says where a cell is taken as something else than it says, or not at all. */
  #note<Value extends string | number>(
    item: ImportItem,
    field: ImportField,
    taken: Taken<Value>,
    otherwise: string,
  ): Value | null {
    const { line } = item
    const from = this.text(item, field)
    if ('problem' in taken) {
      this.#notes.error(line, `The ${nameOf(field)} “${from}” ${taken.problem}; ${otherwise}.`)
      return null
    }
    const { value: to, rule } = taken
    const column = this.#titles[this.#columns.positions.get(field) ?? -1] ?? nameOf(field)
    if (rule && String(to) !== from) this.#notes.converted({ line, column, from, to, rule })
    return to
  }

  /** Says what is likely to be none, or to need a second look; the row is imported all the same. */
  #noteGaps({ line, owner, keyResult }: KeyResultRow, text: (field: ImportField) => string): void {
    const measures: readonly ImportField[] = [
      'midScore',
      'finalScore',
      'target',
      'current',
      'progress',
      'completedOn',
    ]
    const isMeasured = measures.some((field) => text(field) !== '')
    if (owner === '' && !isMeasured && /:$|^\*.*\*$/.test(keyResult)) {
      const advice = 'remove the key result if it is none'
      this.#notes.warning(line, `“${keyResult}” reads like the heading of a list; ${advice}.`)
      return
    }
    if (owner === '') this.#notes.warning(line, `“${keyResult}” has no owner.`)
    if (!isMeasured) this.#notes.warning(line, `“${keyResult}” has no score and gets no check-in.`)
  }
}

function directionOf(baseline: number | null, target: number | null): Taken<KeyResultType> | null {
  if (baseline === null || target === null || baseline === target) return null
  return baseline < target
    ? { value: 'Increase', rule: 'the target is above the baseline' }
    : { value: 'Decrease', rule: 'the target is below the baseline' }
}

function nameOf(field: ImportField): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

import { KEY_RESULT_TYPES, type KeyResultType, toSerial } from '../../../shared/okr/index.ts'
import type { ImportColumns, ImportField } from './columns.ts'
import type { ImportNotes } from './notes.ts'

/** A line of a file, its cells in the order of the titles. */
export interface ImportLine {
  /** From 1 on, the titles' line among them. */
  readonly line: number
  readonly cells: readonly string[]
}

/** One key result as a file has it. */
export interface ImportRow {
  readonly line: number
  readonly team: string
  readonly cycle: string
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
}

/** Reads a line and notes all that it lacks; null where it names no objective or no key result. */
export function readRow(
  { line, cells }: ImportLine,
  columns: ImportColumns,
  notes: ImportNotes,
): ImportRow | null {
  const text = (field: ImportField) => cells[columns.positions.get(field) ?? -1]?.trim() ?? ''
  const number = (field: ImportField) => readNumber(text(field), field, line, notes)
  const date = (field: ImportField) => readDate(text(field), field, line, notes)
  const row: ImportRow = {
    line,
    team: text('team'),
    cycle: text('cycle'),
    objective: text('objective'),
    keyResult: text('keyResult'),
    owner: text('owner'),
    type: readType(text('type'), line, notes),
    unit: text('unit'),
    baseline: number('baseline'),
    target: number('target'),
    weight: number('weight'),
    start: date('start'),
    end: date('end'),
    notes: text('notes'),
    midScore: number('midScore'),
    finalScore: number('finalScore'),
  }
  if (row.objective === '' || row.keyResult === '') {
    notes.error(
      line,
      `The line has no ${row.objective === '' ? 'objective' : 'key result'} and was not imported.`,
    )
    return null
  }
  noteGaps(row, text, notes)
  return row
}

/** Says what is likely to be none, or to need a second look; the row is imported all the same. */
function noteGaps(
  { line, owner, keyResult }: ImportRow,
  text: (field: ImportField) => string,
  notes: ImportNotes,
): void {
  const hasScore = text('midScore') !== '' || text('finalScore') !== ''
  const isBare = owner === '' && !hasScore && text('target') === ''
  if (isBare && /:$|^\*.*\*$/.test(keyResult)) {
    notes.warning(
      line,
      `“${keyResult}” reads like the heading of a list; remove the key result if it is none.`,
    )
    return
  }
  if (owner === '') notes.warning(line, `“${keyResult}” has no owner.`)
  if (!hasScore && text('target') === '') {
    notes.warning(line, `“${keyResult}” has no score and gets no check-in.`)
  }
}

function readNumber(text: string, field: ImportField, line: number, notes: ImportNotes): number | null {
  if (text === '') return null
  if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text)
  const isScore = field === 'midScore' || field === 'finalScore'
  const what = isScore ? 'no check-in was made of it' : 'the cell was left blank'
  notes.error(line, `The ${title(field)} “${text}” is not a number; ${what}. Write it like 0.7.`)
  return null
}

function readDate(text: string, field: ImportField, line: number, notes: ImportNotes): string | null {
  if (text === '' || toSerial(text) !== null) return text || null
  notes.error(
    line,
    `The ${title(field)} “${text}” is not a date; write it like 2027-02-15. The cell was left blank.`,
  )
  return null
}

function readType(text: string, line: number, notes: ImportNotes): KeyResultType | null {
  if (text === '') return null
  const type = KEY_RESULT_TYPES.find((known) => known.toLowerCase() === text.toLowerCase())
  if (!type)
    notes.error(
      line,
      `The type “${text}” is none of ${KEY_RESULT_TYPES.join(', ')}; the cell was left blank.`,
    )
  return type ?? null
}

function title(field: ImportField): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

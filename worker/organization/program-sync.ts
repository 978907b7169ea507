import type { Body, Reply } from '../../shared/api/index.ts'
import { type Document, PROGRAM_FORM, type Row } from '../../shared/workbook/index.ts'
import { fail, ok, type Result } from '../result.ts'
import { checkChanges } from './check-changes.ts'
import type { Context } from './context.ts'
import type { Database } from './database.ts'
import {
  type DocumentKey,
  readDocument,
  readRows,
  rowOf,
  type StoredPlacedRow,
  writeDocument,
} from './documents.ts'
import { authorOf, type MergedRow, merge, OTHER_DATA, replyOf, writeMerged } from './merge.ts'

/** No team's tracker: a team's id is never blank. */
const PROGRAM: DocumentKey = { cycle: 'program', team: '' }

/** What is remembered of the program besides its rows. */
interface ProgramState {
  /** How many rows it has had. */
  readonly places: number
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>
}

const EMPTY_PROGRAM: ProgramState = { places: 0, rows: {} }

/** Exchanges changes of the organisation's rollout program, as a tracker's are: all of a request, or nothing. */
export function exchangeProgram(
  context: Context,
  { body }: { body: Body<'syncProgram'> },
): Result<Reply<'syncProgram'>> {
  const { database } = context
  const errors = checkChanges(PROGRAM_FORM, body)
  if (errors.length > 0) return fail(422, 'Some changes fit no rollout program; nothing was changed.', errors)
  const { revision, state } = readDocument<ProgramState>(database, PROGRAM) ?? {
    revision: 0,
    state: EMPTY_PROGRAM,
  }
  if (body.baseRevision > revision) return fail('other-data', OTHER_DATA)
  const merged = merge(database, PROGRAM, body, {
    form: PROGRAM_FORM,
    revision,
    places: state.places,
    author: authorOf(context),
  })
  const { touched } = merged
  if (touched.length === 0) return ok(replyOf(database, PROGRAM, body, revision, merged))
  const next = stateAfter(state, touched)
  const full = PROGRAM_FORM.tables.find(({ name, capacity }) => (next.rows[name] ?? 0) > capacity)
  if (full) {
    return fail(
      'too-many-rows',
      `A program has at most ${full.capacity} rows in the table ${full.name}, this would make ${next.rows[full.name]}; nothing was changed.`,
    )
  }
  writeMerged(database, PROGRAM, merged)
  writeDocument(database, PROGRAM, { revision: revision + 1, state: next })
  return ok(replyOf(database, PROGRAM, body, revision + 1, merged))
}

/** The program as it was synced last; empty where it never was. */
export function readProgramDocument(database: Database): Document {
  const tables: Record<string, Row[]> = {}
  for (const { table, id, stored } of readRows(database, PROGRAM)) {
    const row = rowOf(id, stored)
    if (row) tables[table] = [...(tables[table] ?? []), row]
  }
  return { tables }
}

/** How often the program has changed; 0 where it never was synced. */
export function programRevision(database: Database): number {
  return readDocument(database, PROGRAM)?.revision ?? 0
}

export function isProgram({ cycle, team }: DocumentKey): boolean {
  return cycle === PROGRAM.cycle && team === PROGRAM.team
}

/** What is remembered of a program with these rows. */
export function stateOfProgram(rows: readonly StoredPlacedRow[]): unknown {
  const touched = rows.map(({ stored, ...row }) => ({ ...row, before: undefined, after: stored }))
  return stateAfter(EMPTY_PROGRAM, touched)
}

function stateAfter({ places, rows }: ProgramState, touched: readonly MergedRow[]): ProgramState {
  const counts = { ...rows }
  const present = (row: MergedRow['after']) => (row && !row.deleted ? 1 : 0)
  for (const { table, before, after } of touched) {
    counts[table] = (counts[table] ?? 0) + present(after) - present(before)
  }
  return { places: Math.max(places, ...touched.map(({ place }) => place)), rows: counts }
}

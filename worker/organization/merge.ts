import type { Body, Reply } from '../../shared/api/index.ts'
import {
  type AcceptedChange,
  type Author,
  type Change,
  type Conflict,
  type Deletion,
  type DocumentForm,
  mergeChange,
  mergeDeletion,
  type StoredRow,
} from '../../shared/workbook/index.ts'
import type { Context } from './context.ts'
import type { Database } from './database.ts'
import { type DocumentKey, readRow, readRows, writeRow } from './documents.ts'
import { readLog, writeLog } from './log.ts'

type SyncRequest = Body<'sync'>
type SyncProblem = Reply<'sync'>['problems'][number]

/** A row before and after a sync. */
export interface MergedRow {
  readonly table: string
  readonly id: string
  readonly place: number
  readonly before: StoredRow | undefined
  after: StoredRow | undefined
}

/** What a request comes to, before anything is written. */
export interface Merged {
  readonly changes: readonly Change[]
  readonly deletes: readonly Deletion[]
  readonly conflicts: readonly Conflict[]
  readonly problems: readonly SyncProblem[]
  /** The rows that change. */
  readonly touched: readonly MergedRow[]
  readonly author: Author
  /** That the document has with them. */
  readonly revision: number
  /** Rows that the sender removed and that stay: they go back whole. */
  readonly kept: readonly MergedRow[]
}

/** A copy knows of a later revision than there is, so it was synced with something else. */
export const OTHER_DATA = 'This workbook was last synced with other data than is stored here; join again.'

/** Who changes something, and when. */
export function authorOf({ grant, now }: Context): Author {
  return { by: grant.kind === 'team' ? grant.person : 'the owner', at: now.toISOString() }
}

/** A stored document as far as merging needs to know it; `places` is how many rows it has had. */
interface Before {
  readonly form: DocumentForm
  readonly revision: number
  readonly places: number
  readonly author: Author
}

/** What a request does to a document, row by row. Writes nothing. */
export function merge(
  database: Database,
  key: DocumentKey,
  { changes, deletes = [], baseRevision }: SyncRequest,
  { form, revision, places: before, author }: Before,
): Merged {
  let places = before
  const rows = new Map<string, MergedRow>()
  const open = (table: string, id: string): MergedRow => {
    const known = rows.get(`${table}/${id}`)
    if (known) return known
    const found = readRow(database, key, table, id)
    if (!found) places += 1
    const row = { table, id, place: found?.place ?? places, before: found?.stored, after: found?.stored }
    rows.set(`${table}/${id}`, row)
    return row
  }
  const accepted: Change[] = []
  const removed: Deletion[] = []
  const conflicts: Conflict[] = []
  const problems: SyncProblem[] = []
  const kept: MergedRow[] = []

  for (const change of changes) {
    const row = open(change.table, change.row)
    const result = mergeChange(row.after, change, author, revision + 1)
    if (result.kind === 'conflict') conflicts.push(result.conflict)
    if (result.kind !== 'changed') continue
    row.after = result.row
    accepted.push(change)
  }
  for (const deletion of deletes) {
    const row = open(deletion.table, deletion.row)
    if (form.schema[deletion.table]?.appendOnly && row.after) {
      problems.push({ ...deletion, field: null, message: KEEP_CHECK_INS })
      kept.push(row)
      continue
    }
    const result = mergeDeletion(row.after, deletion, baseRevision, author, revision + 1)
    if (result.kind === 'conflict') conflicts.push(result.conflict)
    if (result.kind !== 'changed') continue
    row.after = result.row
    removed.push(deletion)
  }
  return {
    touched: [...rows.values()].filter(({ before, after }) => before !== after),
    changes: accepted,
    deletes: removed,
    conflicts,
    problems,
    author,
    revision: revision + 1,
    kept,
  }
}

/** Writes the rows that a request changes and notes them in the log. */
export function writeMerged(
  database: Database,
  key: DocumentKey,
  { touched, changes, deletes, revision, author }: Merged,
): void {
  for (const { table, id, place, after } of touched) {
    if (after) writeRow(database, key, { table, id, place, stored: after })
  }
  writeLog(database, key, revision, author, { changes, deletes })
}

const KEEP_CHECK_INS = 'Check-ins are only ever added; to withdraw one, empty its value. The row comes back.'

/** What the sender gets: all that its copy lacks of the document at `revision`. */
export function replyOf(
  database: Database,
  key: DocumentKey,
  { baseRevision }: SyncRequest,
  revision: number,
  { conflicts, problems, kept }: Merged,
): Reply<'sync'> {
  const since = baseRevision === 0 ? wholeDocument(database, key) : readLog(database, key, baseRevision)
  const back = kept.flatMap(({ table, id, after }) => (after ? changesOfRow(table, id, after) : []))
  return {
    revision,
    changes: [...since.changes, ...back],
    deletes: [...since.deletes],
    conflicts: [...conflicts],
    problems: [...problems],
  }
}

function wholeDocument(database: Database, key: DocumentKey) {
  const changes = readRows(database, key).flatMap(({ table, id, stored }) => changesOfRow(table, id, stored))
  return { changes, deletes: [] }
}

function changesOfRow(table: string, row: string, stored: StoredRow): AcceptedChange[] {
  if (stored.deleted) return []
  return Object.entries(stored.fields).map(([field, { value, by, at }]) => {
    return { table, row, field, from: null, to: value, by, at }
  })
}

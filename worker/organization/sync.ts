import type { Body, Reply } from '../../shared/api/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type Author,
  type Change,
  type Conflict,
  type Deletion,
  mergeChange,
  mergeDeletion,
  type StoredRow,
  TRACKER_SCHEMA,
} from '../../shared/workbook/index.ts'
import { fail, ok, type Result } from '../result.ts'
import { checkChanges } from './check-changes.ts'
import type { Context } from './context.ts'
import { findCycle, foldDay } from './cycles.ts'
import {
  type DocumentKey,
  NO_DOCUMENT,
  readCheckIns,
  readDocument,
  readRow,
  readRows,
  rowOf,
  writeDocument,
  writeRow,
} from './documents.ts'
import { readLog, writeLog } from './log.ts'
import { refreshTeam, sheetDays } from './refresh.ts'
import { nextState, type PlacedRow, type TeamState, type TouchedRow } from './team-state.ts'
import { markTracked } from './tree.ts'

const MAX_OBJECTIVES = 200
const MAX_KEY_RESULTS = 500

type SyncRequest = Body<'sync'>
type SyncProblem = Reply<'sync'>['problems'][number]

/** A row before and after a sync. */
interface MergedRow {
  readonly table: string
  readonly id: string
  readonly place: number
  readonly before: StoredRow | undefined
  after: StoredRow | undefined
}

/** What a request comes to, before anything is written. */
interface Merged {
  readonly rows: readonly MergedRow[]
  readonly changes: readonly Change[]
  readonly deletes: readonly Deletion[]
  readonly conflicts: readonly Conflict[]
  readonly problems: readonly SyncProblem[]
  /** Rows that the sender removed and that stay: they go back whole. */
  readonly kept: readonly MergedRow[]
}

/** Exchanges changes of a team's tracker (DESIGN.md, "Sync"): all of a request is taken in, or where it is not valid nothing. */
export function sync(
  context: Context,
  { params, body }: { params: { team: string; cycle: string }; body: SyncRequest },
): Result<Reply<'sync'>> {
  const { database, path } = context
  const [team] = path
  if (!team || team.archived) {
    return fail(
      404,
      `The team ${params.team} does not exist or was archived; ask the owner of the organisation.`,
    )
  }
  const found = findCycle(context, params.cycle)
  if (!found.ok) return found
  const cycle = found.value
  const errors = checkChanges(body)
  if (errors.length > 0) return fail(422, 'Some changes fit no tracker; nothing was changed.', errors)

  const key = { cycle: cycle.key, team: team.id }
  const document = readDocument(database, key) ?? NO_DOCUMENT
  if (body.baseRevision > document.revision) {
    return fail(
      409,
      'This workbook was last synced with other data than is stored here; join the team again.',
    )
  }
  const author = { by: authorOf(context), at: context.now.toISOString() }
  const merged = merge(database, key, body, document, author)
  const touched = merged.rows.filter(({ before, after }) => before !== after)
  if (touched.length === 0) return ok(replyOf(database, key, body, document.revision, merged))

  const checkIns = () => withTouchedCheckIns(readCheckIns(database, key), touched)
  const changedRows = touched.map(touchedRowOf)
  const state = nextState(document.state, changedRows, foldDay(cycle), checkIns)
  const limit = limitOf(state)
  if (limit) return fail(422, limit)

  const revision = document.revision + 1
  const isNew = document.revision === 0
  for (const { table, id, place, after } of touched) {
    if (after) writeRow(database, key, { table, id, place, stored: after })
  }
  writeDocument(database, key, { revision, state })
  writeLog(database, key, revision, author, { changes: merged.changes, deletes: merged.deletes })
  if (isNew) markTracked(database, path)
  const days = sheetDays(cycle, team.id)
  refreshTeam(database, cycle, path, state, isNew ? days : affectedDays(days, changedRows))
  return ok(replyOf(database, key, body, revision, merged))
}

function authorOf({ grant }: Context): string {
  return grant.kind === 'team' ? grant.person : ''
}

function merge(
  database: Context['database'],
  key: DocumentKey,
  { changes, deletes = [], baseRevision }: SyncRequest,
  { revision, state }: { revision: number; state: TeamState },
  author: Author,
): Merged {
  let places = state.places
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
    if (TRACKER_SCHEMA[deletion.table]?.appendOnly && row.after) {
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
  return { rows: [...rows.values()], changes: accepted, deletes: removed, conflicts, problems, kept }
}

const KEEP_CHECK_INS = 'Check-ins are only ever added; to withdraw one, empty its value. The row comes back.'

function replyOf(
  database: Context['database'],
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

function wholeDocument(database: Context['database'], key: DocumentKey) {
  const changes = readRows(database, key).flatMap(({ table, id, stored }) => changesOfRow(table, id, stored))
  return { changes, deletes: [] }
}

function changesOfRow(table: string, row: string, stored: StoredRow): Change[] {
  const fields = rowOf(row, stored)?.fields ?? {}
  return Object.entries(fields).map(([field, to]) => ({ table, row, field, from: null, to }))
}

function touchedRowOf({ table, id, place, before, after }: MergedRow): TouchedRow {
  return { table, place, before: before ? rowOf(id, before) : null, after: after ? rowOf(id, after) : null }
}

function withTouchedCheckIns(stored: readonly PlacedRow[], touched: readonly MergedRow[]): PlacedRow[] {
  const rows = new Map(stored.map((placed) => [placed.row.id, placed]))
  for (const { table, id, place, after } of touched) {
    const row = table === 'checkIns' && after ? rowOf(id, after) : null
    if (row) rows.set(id, { place, row })
  }
  return [...rows.values()].sort((one, other) => one.place - other.place)
}

function limitOf({ document }: TeamState): string | null {
  const objectives = document.tables.objectives?.length ?? 0
  const keyResults = document.tables.keyResults?.length ?? 0
  if (objectives > MAX_OBJECTIVES) {
    return `A team has at most ${MAX_OBJECTIVES} objectives, this would make ${objectives}; nothing was changed.`
  }
  if (keyResults > MAX_KEY_RESULTS) {
    return `A team has at most ${MAX_KEY_RESULTS} key results, this would make ${keyResults}; nothing was changed.`
  }
  return null
}

/** Those of some days whose figures a sync can have changed: for check-ins, those from the earliest on. */
function affectedDays(days: readonly IsoDate[], touched: readonly TouchedRow[]): readonly IsoDate[] {
  if (touched.some(({ table }) => table !== 'checkIns')) return days
  const dates = touched.flatMap(({ before, after }) => [before?.fields.date, after?.fields.date])
  const earliest = dates.filter((date) => typeof date === 'string').sort()[0]
  return earliest === undefined ? [] : days.filter((day) => day >= earliest)
}

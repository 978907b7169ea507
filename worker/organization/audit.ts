import type { Reply } from '../../shared/api/index.ts'
import type { Scalar } from '../../shared/workbook/index.ts'
import type { Database } from './database.ts'
import type { LogEntry } from './log.ts'

/** One thing that somebody did. `cycle` is a cycle's key; the organisation's own doings are of no cycle and no team. */
export type AuditEntry = Reply<'readLog'>['entries'][number]

type Stored = { cycle: string; team: string; revision: number; at: string; by: string; entry: string }

/** Where an entry stands in the log. */
type Place = Pick<Stored, 'cycle' | 'team' | 'revision'>

/** What is logged of the organisation's own doings: what was done, and to what. */
type OrganizationEntry = { readonly action: string; readonly from?: unknown; readonly to?: unknown }

/** Of which cycle, and of which team's tracker of it. */
interface Scope {
  readonly cycle: string | undefined
  readonly team: string | undefined
}

const ROWS_AT_ONCE = 20
const ENTRIES_PER_PART = 500

/**
 * The log from a place on, in the order of its documents: the organisation's own first, then cycle by cycle and team by
 * team, each by revision. Null where `after` is no place in it.
 */
export function readAudit(database: Database, only: Scope, after = '//0'): Reply<'readLog'> | null {
  const found = /^(.*)\/([^/]*)\/(\d+)$/.exec(after)
  if (!found) return null
  const [, cycle = '', team = '', revision] = found
  let place: Place = { cycle, team, revision: Number(revision) }
  const entries: AuditEntry[] = []
  for (;;) {
    const rows = rowsAfter(database, only, place)
    for (const row of rows) {
      place = row
      entries.push(...entriesOf(row))
      if (entries.length < ENTRIES_PER_PART) continue
      return { entries, next: `${row.cycle}/${row.team}/${row.revision}` }
    }
    if (rows.length < ROWS_AT_ONCE) return { entries, next: null }
  }
}

/** The last of the organisation's own doings, the newest first. */
export function readLatest(database: Database, limit: number): AuditEntry[] {
  return database
    .all<Stored>(`SELECT * FROM log WHERE cycle = '' AND team = '' ORDER BY revision DESC LIMIT ?`, limit)
    .flatMap(entriesOf)
}

function rowsAfter(database: Database, only: Scope, place: Place): Stored[] {
  const [condition, bindings] = scopeOf(only, place)
  return database.all<Stored>(
    `SELECT * FROM log WHERE ${condition} ORDER BY cycle, team, revision LIMIT ?`,
    ...bindings,
    ROWS_AT_ONCE,
  )
}

/** What comes after a place, in a form that the table's key answers. */
function scopeOf(
  only: Scope,
  { cycle, team, revision }: Place,
): readonly [condition: string, bindings: readonly (string | number)[]] {
  if (only.cycle === undefined) return ['(cycle, team, revision) > (?, ?, ?)', [cycle, team, revision]]
  if (only.team === undefined)
    return ['cycle = ? AND (team, revision) > (?, ?)', [only.cycle, team, revision]]
  return ['cycle = ? AND team = ? AND revision > ?', [only.cycle, only.team, revision]]
}

function entriesOf({ cycle, team, revision, at, by, entry }: Stored): AuditEntry[] {
  const common = { at, by: by || 'the owner', cycle: cycle || null, teamId: team || null, revision }
  if (cycle === '') {
    const { action, from = null, to = null, ...what }: OrganizationEntry = JSON.parse(entry)
    const subject = Object.keys(what).length === 0 ? null : JSON.stringify(what)
    return [{ ...common, action, what: subject, from: textOf(from), to: textOf(to) }]
  }
  const { changes, deletes }: LogEntry = JSON.parse(entry)
  return [
    ...changes.map(({ table, row, field, from, to }) => {
      const action = from === null ? 'set' : 'changed'
      return { ...common, action, what: `${table} ${row} ${field}`, from, to }
    }),
    ...deletes.map(({ table, row }) => {
      return { ...common, action: 'removed', what: `${table} ${row}`, from: null, to: null }
    }),
  ]
}

function textOf(value: unknown): Scalar {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value)
}

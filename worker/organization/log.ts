import type { AcceptedChange, Author, Change, Deletion } from '../../shared/workbook/index.ts'
import type { Database } from './database.ts'
import type { DocumentKey } from './documents.ts'

/** What a document took in at one revision. */
export interface LogEntry {
  readonly changes: readonly Change[]
  readonly deletes: readonly Pick<Deletion, 'table' | 'row'>[]
}

/** The organisation's own doings are logged like those of a document that has no team. */
const ORGANIZATION: DocumentKey = { cycle: '', team: '' }

export function writeLog(
  database: Database,
  { cycle, team }: DocumentKey,
  revision: number,
  { at, by }: Author,
  entry: unknown,
): void {
  database.run(
    'INSERT INTO log (cycle, team, revision, at, by, entry) VALUES (?, ?, ?, ?, ?, ?)',
    cycle,
    team,
    revision,
    at,
    by,
    JSON.stringify(entry),
  )
}

/** What a document took in at each revision after one, with who did it and when. */
export function readEntries(
  database: Database,
  { cycle, team }: DocumentKey,
  after = 0,
): readonly (LogEntry & Author)[] {
  const entries = database.all<{ at: string; by: string; entry: string }>(
    'SELECT at, by, entry FROM log WHERE cycle = ? AND team = ? AND revision > ? ORDER BY revision',
    cycle,
    team,
    after,
  )
  return entries.map(({ at, by, entry }) => {
    const { changes, deletes }: LogEntry = JSON.parse(entry)
    return { at, by, changes, deletes }
  })
}

/** Everything a document took in after a revision, the last word on each field, without rows that are gone. */
export function readLog(
  database: Database,
  key: DocumentKey,
  after: number,
): LogEntry & { readonly changes: readonly AcceptedChange[] } {
  const changes = new Map<string, AcceptedChange>()
  const deletes = new Map<string, Pick<Deletion, 'table' | 'row'>>()
  for (const { by, at, ...step } of readEntries(database, key, after)) {
    for (const change of step.changes) {
      const field = JSON.stringify([change.table, change.row, change.field])
      changes.set(field, { ...change, by, at, from: changes.get(field)?.from ?? change.from })
    }
    for (const { table, row } of step.deletes) deletes.set(JSON.stringify([table, row]), { table, row })
  }
  const lasting = [...changes.values()].filter(({ table, row }) => !deletes.has(JSON.stringify([table, row])))
  return { changes: lasting, deletes: [...deletes.values()] }
}

/** Notes what was done to the organisation itself. `action` says it in a word or two, `details` with what. */
export function logAction(
  database: Database,
  author: Author,
  action: string,
  details: Readonly<Record<string, unknown>>,
): void {
  const last = database.first<{ revision: number }>(
    `SELECT revision FROM log WHERE cycle = '' AND team = '' ORDER BY revision DESC LIMIT 1`,
  )
  writeLog(database, ORGANIZATION, (last?.revision ?? 0) + 1, author, { action, ...details })
}

import type { Row, StoredRow } from '../../shared/workbook/index.ts'
import type { Database } from './database.ts'
import { EMPTY_TEAM, type PlacedRow, type TeamState } from './team-state.ts'

/** A team's tracker of one cycle, or a document that has no team. */
export interface DocumentKey {
  readonly cycle: string
  readonly team: string
}

/** `state` is what is remembered of it besides its rows. */
export interface StoredDocument<State> {
  readonly revision: number
  readonly state: State
}

/** A row of a document's table with its whole history of who set what, and its place among the document's rows. */
export interface StoredPlacedRow {
  readonly table: string
  readonly id: string
  readonly place: number
  readonly stored: StoredRow
}

export const NO_DOCUMENT: StoredDocument<TeamState> = { revision: 0, state: EMPTY_TEAM }

export function readDocument<State = TeamState>(
  database: Database,
  { cycle, team }: DocumentKey,
): StoredDocument<State> | null {
  const found = database.first<{ revision: number; state: string }>(
    'SELECT revision, state FROM documents WHERE cycle = ? AND team = ?',
    cycle,
    team,
  )
  return found && { revision: found.revision, state: JSON.parse(found.state) }
}

export function writeDocument(
  database: Database,
  { cycle, team }: DocumentKey,
  { revision, state }: StoredDocument<unknown>,
): void {
  database.run(
    'INSERT OR REPLACE INTO documents (cycle, team, revision, state) VALUES (?, ?, ?, ?)',
    cycle,
    team,
    revision,
    JSON.stringify(state),
  )
}

/** The documents of a cycle after a team, in the order of the teams' ids. */
export function readDocumentsAfter(
  database: Database,
  cycle: string,
  team: string,
  limit: number,
): { readonly team: string; readonly state: TeamState }[] {
  return database
    .all<{ team: string; state: string }>(
      'SELECT team, state FROM documents WHERE cycle = ? AND team > ? ORDER BY team LIMIT ?',
      cycle,
      team,
      limit,
    )
    .map(({ team, state }) => ({ team, state: JSON.parse(state) }))
}

type Stored = { tab: string; id: string; place: number; content: string }

export function readRow(
  database: Database,
  { cycle, team }: DocumentKey,
  table: string,
  id: string,
): StoredPlacedRow | null {
  const found = database.first<Stored>(
    'SELECT * FROM rows WHERE cycle = ? AND team = ? AND tab = ? AND id = ?',
    cycle,
    team,
    table,
    id,
  )
  return found && recordOf(found)
}

/** All rows of a document in their places, tombstones among them. */
export function readRows(database: Database, { cycle, team }: DocumentKey): StoredPlacedRow[] {
  return database
    .all<Stored>('SELECT * FROM rows WHERE cycle = ? AND team = ? ORDER BY place', cycle, team)
    .map(recordOf)
}

/** The check-ins of a document in their places. */
export function readCheckIns(database: Database, { cycle, team }: DocumentKey): PlacedRow[] {
  return database
    .all<Stored>(
      `SELECT * FROM rows WHERE cycle = ? AND team = ? AND tab = 'checkIns' ORDER BY place`,
      cycle,
      team,
    )
    .flatMap((stored) => placedRowOf(recordOf(stored)) ?? [])
}

export function writeRow(
  database: Database,
  { cycle, team }: DocumentKey,
  { table, id, place, stored }: StoredPlacedRow,
): void {
  database.run(
    'INSERT OR REPLACE INTO rows (cycle, team, tab, id, place, content) VALUES (?, ?, ?, ?, ?, ?)',
    cycle,
    team,
    table,
    id,
    place,
    JSON.stringify(stored),
  )
}

/** What a stored row holds now; null where it was removed. */
function placedRowOf({ id, place, stored }: StoredPlacedRow): PlacedRow | null {
  const row = rowOf(id, stored)
  return row && { place, row }
}

export function rowOf(id: string, { fields, deleted }: StoredRow): Row | null {
  if (deleted) return null
  return { id, fields: Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value])) }
}

function recordOf({ tab, id, place, content }: Stored): StoredPlacedRow {
  return { table: tab, id, place, stored: JSON.parse(content) }
}

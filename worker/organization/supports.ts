import { supportedBy } from '../../shared/okr/index.ts'
import { type Document, objectiveOf } from '../../shared/workbook/index.ts'
import type { Database } from './database.ts'
import type { DocumentKey } from './documents.ts'

/** An objective that supports another one, and what it is called. */
export interface Supporter {
  readonly team: string
  readonly objective: string
  readonly title: string
}

/**
 * Keeps for every objective which others support it, so that a page finds them without going through all trackers. Writes
 * what differs between a tracker as it was and as it is.
 */
export function writeSupports(
  database: Database,
  { cycle, team }: DocumentKey,
  before: Document,
  after: Document,
): void {
  const [old, now] = [supportsIn(before, team), supportsIn(after, team)]
  for (const [key, [target, of, objective]] of old) {
    if (now.has(key)) continue
    database.run(
      'DELETE FROM supports WHERE cycle = ? AND target_team = ? AND target = ? AND team = ? AND objective = ?',
      ...[cycle, target, of, team, objective],
    )
  }
  for (const [key, row] of now) {
    if (old.has(key)) continue
    const [target, of, objective, title] = row
    database.run(
      'INSERT OR REPLACE INTO supports (cycle, target_team, target, team, objective, title) VALUES (?, ?, ?, ?, ?, ?)',
      ...[cycle, target, of, team, objective, title],
    )
  }
}

/** The first so many objectives that support one. */
export function readSupporters(
  database: Database,
  { cycle, team }: DocumentKey,
  objective: string,
  limit: number,
): Supporter[] {
  return database.all<Record<keyof Supporter, string>>(
    `SELECT team, objective, title FROM supports WHERE cycle = ? AND target_team = ? AND target = ?
     ORDER BY team, objective LIMIT ?`,
    cycle,
    team,
    objective,
    limit,
  )
}

type Row = readonly [targetTeam: string, target: string, objective: string, title: string]

function supportsIn({ tables }: Document, team: string): Map<string, Row> {
  const rows = (tables.objectives ?? []).map(objectiveOf).flatMap((objective): Row[] => {
    const target = objective.state === 'Cancelled' ? null : supportedBy(objective, team)
    return target ? [[target.team, target.objective, objective.id, objective.title]] : []
  })
  return new Map(rows.map((row) => [JSON.stringify(row), row]))
}

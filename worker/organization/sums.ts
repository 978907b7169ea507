import type { IsoDate } from '../../shared/okr/index.ts'
import { addSums, NO_SUMS, type NodeSums, sameSums } from '../../shared/organization/index.ts'
import type { Database } from './database.ts'

/** The figures of a cycle's nodes as of one day. */
export interface Sheet {
  readonly cycle: string
  readonly day: IsoDate
}

/** A node's sums; null where no team of its subtree has a tracker. */
export function readSums(database: Database, { cycle, day }: Sheet, node: string): NodeSums | null {
  const found = database.first<{ sums: string }>(
    'SELECT sums FROM sums WHERE cycle = ? AND day = ? AND node = ?',
    cycle,
    day,
    node,
  )
  return found && JSON.parse(found.sums)
}

/** Adds (sign 1) to a node's sums, or takes away. */
export function addToNode(
  database: Database,
  sheet: Sheet,
  node: string,
  sums: NodeSums,
  sign: 1 | -1,
): void {
  const next = addSums(readSums(database, sheet, node) ?? NO_SUMS, sums, sign)
  database.run(
    'INSERT OR REPLACE INTO sums (cycle, day, node, sums) VALUES (?, ?, ?, ?)',
    sheet.cycle,
    sheet.day,
    node,
    JSON.stringify(next),
  )
}

export function readContribution(database: Database, { cycle, day }: Sheet, team: string): NodeSums | null {
  const found = database.first<{ sums: string }>(
    'SELECT sums FROM contributions WHERE cycle = ? AND day = ? AND team = ?',
    cycle,
    day,
    team,
  )
  return found && JSON.parse(found.sums)
}

/**
 * Puts a team's contribution in the place of its former one and hands the difference on to every node of `path`: the
 * team's own and those above. `null` takes the team out. Nothing is written where nothing changed.
 */
export function replaceContribution(
  database: Database,
  sheet: Sheet,
  path: readonly string[],
  contribution: NodeSums | null,
): void {
  const [team] = path
  if (team === undefined) return
  const former = readContribution(database, sheet, team)
  const difference = addSums(contribution ?? NO_SUMS, former ?? NO_SUMS, -1)
  if (sameSums(difference, NO_SUMS)) return
  for (const node of path) addToNode(database, sheet, node, difference, 1)
  if (contribution) writeContribution(database, sheet, team, contribution)
  else {
    const { cycle, day } = sheet
    database.run('DELETE FROM contributions WHERE cycle = ? AND day = ? AND team = ?', cycle, day, team)
  }
}

export function writeContribution(database: Database, sheet: Sheet, team: string, sums: NodeSums): void {
  database.run(
    'INSERT OR REPLACE INTO contributions (cycle, day, team, sums) VALUES (?, ?, ?, ?)',
    sheet.cycle,
    sheet.day,
    team,
    JSON.stringify(sums),
  )
}

import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type AttentionItem,
  type AttentionList,
  addSums,
  mergeLists,
  NO_ATTENTION,
  NO_SUMS,
  type NodeSums,
  replaceItems,
  sameSums,
} from '../../shared/organization/index.ts'
import type { Database } from './database.ts'

/** The figures of a cycle's nodes as of one day. */
export interface Sheet {
  readonly cycle: string
  readonly day: IsoDate
}

/** What a subtree adds up to, and what of it needs a decision. */
export interface NodeTotals {
  readonly sums: NodeSums
  readonly attention: AttentionList
}

/** What one team adds to the nodes above it. */
export interface Contribution {
  readonly sums: NodeSums
  readonly attention: readonly AttentionItem[]
}

export const NO_TOTALS: NodeTotals = { sums: NO_SUMS, attention: NO_ATTENTION }
const NO_CONTRIBUTION: Contribution = { sums: NO_SUMS, attention: [] }

type Stored = { sums: string; attention: string }

/** A node's totals; null where no team of its subtree has a tracker. */
export function readTotals(database: Database, { cycle, day }: Sheet, node: string): NodeTotals | null {
  const found = database.first<Stored>(
    'SELECT sums, attention FROM sums WHERE cycle = ? AND day = ? AND node = ?',
    cycle,
    day,
    node,
  )
  return found && { sums: JSON.parse(found.sums), attention: JSON.parse(found.attention) }
}

export function writeTotals(
  database: Database,
  { cycle, day }: Sheet,
  node: string,
  { sums, attention }: NodeTotals,
): void {
  database.run(
    'INSERT OR REPLACE INTO sums (cycle, day, node, sums, attention) VALUES (?, ?, ?, ?, ?)',
    cycle,
    day,
    node,
    JSON.stringify(sums),
    JSON.stringify(attention),
  )
}

/** What a team adds as of a day; null where it has no part in it. */
export function readContribution(
  database: Database,
  { cycle, day }: Sheet,
  team: string,
): Contribution | null {
  const found = database.first<Stored>(
    'SELECT sums, attention FROM contributions WHERE cycle = ? AND day = ? AND team = ?',
    cycle,
    day,
    team,
  )
  return found && { sums: JSON.parse(found.sums), attention: JSON.parse(found.attention) }
}

export function writeContribution(
  database: Database,
  { cycle, day }: Sheet,
  team: string,
  { sums, attention }: Contribution,
): void {
  database.run(
    'INSERT OR REPLACE INTO contributions (cycle, day, team, sums, attention) VALUES (?, ?, ?, ?, ?)',
    cycle,
    day,
    team,
    JSON.stringify(sums),
    JSON.stringify(attention),
  )
}

/**
 * Puts a team's contribution in the place of its former one and hands the difference on to every node of `path`: the
 * team's own and those above. `null` takes the team out. Nothing is written where nothing changed.
 */
export function replaceContribution(
  database: Database,
  sheet: Sheet,
  path: readonly string[],
  contribution: Contribution | null,
): void {
  const [team] = path
  if (team === undefined) return
  const former = readContribution(database, sheet, team) ?? NO_CONTRIBUTION
  const { sums, attention } = contribution ?? NO_CONTRIBUTION
  if (sameSums(sums, former.sums) && JSON.stringify(attention) === JSON.stringify(former.attention)) return
  const difference = addSums(sums, former.sums, -1)
  for (const node of path) {
    const totals = readTotals(database, sheet, node) ?? NO_TOTALS
    writeTotals(database, sheet, node, {
      sums: addSums(totals.sums, difference, 1),
      attention: replaceItems(totals.attention, team, attention),
    })
  }
  if (contribution) writeContribution(database, sheet, team, contribution)
  else {
    const { cycle, day } = sheet
    database.run('DELETE FROM contributions WHERE cycle = ? AND day = ? AND team = ?', cycle, day, team)
  }
}

/** Finds out anew what of a node's subtree needs a decision, from the nodes right below it and its own tracker. */
export function gatherAttention(
  database: Database,
  sheet: Sheet,
  node: string,
  children: readonly string[],
): void {
  const totals = readTotals(database, sheet, node)
  if (!totals) return
  const own = readContribution(database, sheet, node)?.attention ?? []
  const below = children.flatMap((child) => readTotals(database, sheet, child)?.attention ?? [])
  const attention = mergeLists([replaceItems(NO_ATTENTION, node, own), ...below])
  writeTotals(database, sheet, node, { ...totals, attention })
}

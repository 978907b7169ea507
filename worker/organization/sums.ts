import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type AttentionItem,
  type AttentionList,
  addSums,
  figuresOf,
  MEASURES,
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
  /** By node right below: its mean confidence by each measure, so that a page reads one row for a whole week of them. */
  readonly confidences: Readonly<Record<string, readonly (number | null)[]>>
}

/** What one team adds to the nodes above it. */
export interface Contribution {
  readonly sums: NodeSums
  readonly attention: readonly AttentionItem[]
}

export const NO_TOTALS: NodeTotals = { sums: NO_SUMS, attention: NO_ATTENTION, confidences: {} }
const NO_CONTRIBUTION: Contribution = { sums: NO_SUMS, attention: [] }

type Stored = { sums: string; attention: string }

/** A node's totals; null where no team of its subtree has a tracker. */
export function readTotals(database: Database, { cycle, day }: Sheet, node: string): NodeTotals | null {
  const found = database.first<Stored & { confidences: string }>(
    'SELECT sums, attention, confidences FROM sums WHERE cycle = ? AND day = ? AND node = ?',
    cycle,
    day,
    node,
  )
  return (
    found && {
      sums: sumsIn(found),
      attention: JSON.parse(found.attention),
      confidences: JSON.parse(found.confidences),
    }
  )
}

/** What was stored before something new was counted has none of it until it is counted again. */
function sumsIn({ sums }: Pick<Stored, 'sums'>): NodeSums {
  return { ...NO_SUMS, ...JSON.parse(sums) }
}

export function writeTotals(
  database: Database,
  { cycle, day }: Sheet,
  node: string,
  { sums, attention, confidences }: NodeTotals,
): void {
  database.run(
    'INSERT OR REPLACE INTO sums (cycle, day, node, sums, attention, confidences) VALUES (?, ?, ?, ?, ?, ?)',
    cycle,
    day,
    node,
    JSON.stringify(sums),
    JSON.stringify(attention),
    JSON.stringify(confidences),
  )
}

/** Where nodes' totals are read from and written to. */
export interface TotalsStore {
  readonly read: (node: string) => NodeTotals
  readonly write: (node: string, totals: NodeTotals) => void
}

/** Adds to every node of `path`, the team's own and those above it. What the team had needing a decision is replaced. */
export function addAlong(
  path: readonly string[],
  { sums, attention }: Contribution,
  { read, write }: TotalsStore,
): void {
  const [team = ''] = path
  let below: Readonly<Record<string, readonly (number | null)[]>> = {}
  for (const node of path) {
    const before = read(node)
    const totals = {
      sums: addSums(before.sums, sums, 1),
      attention: replaceItems(before.attention, team, attention),
      confidences: { ...before.confidences, ...below },
    }
    write(node, totals)
    below = { [node]: confidencesOf(totals.sums) }
  }
}

/** To the hundredth, which is finer than anything shows. */
function confidencesOf(sums: NodeSums): (number | null)[] {
  return MEASURES.map((measure) => {
    const { confidence } = figuresOf(sums, measure)
    return confidence === null ? null : Math.round(confidence * 100) / 100
  })
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
  return found && { sums: sumsIn(found), attention: JSON.parse(found.attention) }
}

/** What every team adds as of a day: one row a team. */
export function contributionsOn(database: Database, { cycle, day }: Sheet): Map<string, NodeSums> {
  const rows = database.all<{ team: string; sums: string }>(
    'SELECT team, sums FROM contributions WHERE cycle = ? AND day = ?',
    cycle,
    day,
  )
  return new Map(rows.map(({ team, sums }) => [team, sumsIn({ sums })]))
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
  const difference = { sums: addSums(sums, former.sums, -1), attention }
  addAlong(path, difference, {
    read: (node) => readTotals(database, sheet, node) ?? NO_TOTALS,
    write: (node, totals) => writeTotals(database, sheet, node, totals),
  })
  if (contribution) writeContribution(database, sheet, team, contribution)
  else {
    const { cycle, day } = sheet
    database.run('DELETE FROM contributions WHERE cycle = ? AND day = ? AND team = ?', cycle, day, team)
  }
}

/** Finds out anew what a node knows of those right below it: what needs a decision, and their confidence. */
export function gatherFromBelow(
  database: Database,
  sheet: Sheet,
  node: string,
  children: readonly string[],
): void {
  const totals = readTotals(database, sheet, node)
  if (!totals) return
  const own = readContribution(database, sheet, node)?.attention ?? []
  const below = children.flatMap((child) => {
    const found = readTotals(database, sheet, child)
    return found ? [[child, found] as const] : []
  })
  const lists = below.map(([, { attention }]) => attention)
  writeTotals(database, sheet, node, {
    ...totals,
    attention: mergeLists([replaceItems(NO_ATTENTION, node, own), ...lists]),
    confidences: Object.fromEntries(below.map(([child, { sums }]) => [child, confidencesOf(sums)])),
  })
}

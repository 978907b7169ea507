import { addSums, NO_SUMS, type NodeSums, sameSums } from '../../shared/organization/index.ts'
import type { CycleRecord } from './cycle-record.ts'
import { readCycles } from './cycles.ts'
import type { Database } from './database.ts'
import { nextMidnight } from './day.ts'
import { readDocumentsAfter } from './documents.ts'
import { logAction } from './log.ts'
import { evaluator } from './refresh.ts'
import { contributionsOn, readTotals } from './sums.ts'
import { readPath } from './teams.ts'

/** A node whose running sums, or a team whose own part in them, are not what adding up afresh gives. */
export interface Difference {
  readonly cycle: string
  readonly day: string
  readonly node: string
  readonly stored: NodeSums
  readonly fresh: NodeSums
}

const HOUR = 3_600_000
const MAX_REPORTED = 20
const TEAMS_AT_ONCE = 200

/** Adds up every cycle that is not closed from its documents and names the nodes whose running sums differ. Mends nothing. */
export function verifySums(database: Database): Difference[] {
  return readCycles(database)
    .filter(({ state }) => state !== 'closed')
    .flatMap((cycle) => differencesIn(database, cycle))
}

function differencesIn(database: Database, cycle: CycleRecord): Difference[] {
  const { key, day } = cycle
  const stored = database.all<{ node: string }>('SELECT node FROM sums WHERE cycle = ? AND day = ?', key, day)
  const { fresh, byTeam } = freshSums(database, cycle)
  const compare = (node: string, running: NodeSums, sums: NodeSums) =>
    sameSums(running, sums) ? [] : [{ cycle: cycle.name, day, node, stored: running, fresh: sums }]
  const nodes = new Set([...fresh.keys(), ...stored.map(({ node }) => node)])
  const inNodes = [...nodes].flatMap((node) => {
    const running = readTotals(database, { cycle: key, day }, node)?.sums ?? NO_SUMS
    return compare(node, running, fresh.get(node) ?? NO_SUMS)
  })
  const inTeams = [...contributionsOn(database, { cycle: key, day })].flatMap(([team, running]) =>
    compare(team, running, byTeam.get(team) ?? NO_SUMS),
  )
  return [...inNodes, ...inTeams]
}

/** What each node adds up to, and what each team adds. */
function freshSums(database: Database, cycle: CycleRecord) {
  const fresh = new Map<string, NodeSums>()
  const byTeam = new Map<string, NodeSums>()
  for (let last = ''; ; ) {
    const documents = readDocumentsAfter(database, cycle.key, last, TEAMS_AT_ONCE)
    for (const { team, state } of documents) {
      const path = readPath(database, team, cycle.day)
      const [record] = path
      if (!record || record.archived) continue
      const { sums } = evaluator(database, cycle, record, state)(cycle.day)
      byTeam.set(team, sums)
      for (const { id } of path) fresh.set(id, addSums(fresh.get(id) ?? NO_SUMS, sums, 1))
    }
    const end = documents[documents.length - 1]
    if (!end) return { fresh, byTeam }
    last = end.team
  }
}

/** An hour before the day turns: its sums have then taken in a day's syncs, and after it they are built anew. */
export function nextCheck(now: Date, timeZone: string): Date {
  const hourLater = new Date(now.getTime() + HOUR)
  return new Date(nextMidnight(hourLater, timeZone).getTime() - HOUR)
}

/** Puts differences into the organisation's log, where its owner finds them, and into the server's. */
export function reportDifferences(database: Database, differences: readonly Difference[], now: Date): void {
  if (differences.length === 0) return
  console.error(`The sums of ${differences.length} nodes are not what adding up afresh gives.`)
  const author = { by: 'the server', at: now.toISOString() }
  logAction(database, author, 'found sums that differ', { differences: differences.slice(0, MAX_REPORTED) })
}

import type { IsoDate } from '../../shared/okr/index.ts'
import { attentionOf, completedWeeks, contributionOf } from '../../shared/organization/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import type { CycleRecord } from './cycle-record.ts'
import { currentCycle, foldDay } from './cycles.ts'
import type { Database } from './database.ts'
import { readCheckIns, readDocument, writeDocument } from './documents.ts'
import { addAlong, NO_TOTALS, type NodeTotals, readTotals, writeTotals } from './sums.ts'
import { writeSupports } from './supports.ts'
import { EMPTY_TEAM, evaluateState, nextState, type TeamState } from './team-state.ts'
import { readChildren, type TeamRecord } from './teams.ts'

const MAX_NODES = 1_000

/** A team as it stood on the pinned day. */
interface PinnedTeam {
  readonly team: TeamRecord
  /** The team and those above it up to the link's node. */
  readonly path: readonly string[]
  readonly state: TeamState
}

/**
 * Stores how a node and all below it stood on a day that has been, for one link. It is kept like a closed cycle that only
 * this link knows, under a key that no cycle can have, so that pages read it as they read any other. What is changed or
 * dated back later does not reach it.
 */
export function pinFigures(
  context: Context,
  link: string,
  top: TeamRecord,
  day: IsoDate,
): Result<CycleRecord> {
  const { database, today } = context
  if (day > today)
    return fail('pinned-day', `${day} lies ahead. A link is pinned to a day that has been, or to today.`)
  const cycle = currentCycle({ database, today: day })
  if (!cycle) return fail('pinned-day', `No cycle had begun by ${day}. Choose a later day.`)
  const pinned: CycleRecord = { ...cycle, key: ` ${link}`, state: 'closed', day, nextDay: null, builtTo: '' }
  const paths = pathsBelow(database, top, day)
  if (paths.length > MAX_NODES) {
    return fail(422, `There are more than 1,000 nodes below ${top.name}. Pin one further down.`)
  }
  const teams = paths.flatMap((path) => pinnedTeam(database, cycle, path, day) ?? [])
  if (!teams.some(hasCheckIn)) {
    return fail('pinned-day', `Nobody in ${top.name} had checked in by ${day}. Choose a later day.`)
  }
  for (const { team, state } of teams) {
    const key = { cycle: pinned.key, team: team.id }
    writeDocument(database, key, { revision: 0, state })
    writeSupports(database, key, EMPTY_TEAM.document, state.document)
  }
  for (const [node, totals] of totalsOf(teams, cycle, day)) {
    writeTotals(database, { cycle: pinned.key, day }, node, totals)
  }
  for (const week of completedWeeks(cycle, day)) {
    for (const [node] of paths) {
      const totals = node && readTotals(database, { cycle: cycle.key, day: week }, node.id)
      if (totals) writeTotals(database, { cycle: pinned.key, day: week }, node.id, totals)
    }
  }
  return ok(pinned)
}

/** Removes what was stored for a pinned link. */
export function removePinned(database: Database, { key }: CycleRecord): void {
  database.run('DELETE FROM sums WHERE cycle = ?', key)
  database.run('DELETE FROM documents WHERE cycle = ?', key)
  database.run('DELETE FROM supports WHERE cycle = ?', key)
}

/** Of a node and each below it, as the tree was on a day, the path up to that node; at most one more than may be. */
function pathsBelow(database: Database, top: TeamRecord, day: IsoDate): (readonly TeamRecord[])[] {
  const paths: (readonly TeamRecord[])[] = [[top]]
  for (const path of paths) {
    const [node] = path
    if (paths.length > MAX_NODES || !node) break
    paths.push(...readChildren(database, node.id, { day }).map((child) => [child, ...path]))
  }
  return paths
}

function pinnedTeam(
  database: Database,
  cycle: CycleRecord,
  path: readonly TeamRecord[],
  day: IsoDate,
): PinnedTeam | null {
  const [team] = path
  const key = { cycle: cycle.key, team: team?.id ?? '' }
  const document = readDocument(database, key)
  if (!team || team.archived || !document) return null
  const state = nextState(document.state, [], foldDay({ day, end: cycle.end }), () =>
    readCheckIns(database, key),
  )
  return { team, path: path.map(({ id }) => id), state: { ...state, pending: [] } }
}

function hasCheckIn({ state }: PinnedTeam): boolean {
  return Object.values(state.histories).some(({ latest }) => latest !== null)
}

function totalsOf(teams: readonly PinnedTeam[], cycle: CycleRecord, day: IsoDate): Map<string, NodeTotals> {
  const totals = new Map<string, NodeTotals>()
  for (const { team, path, state } of teams) {
    const { figures, staleDays } = evaluateState(state, cycle, day)
    const contribution = {
      sums: contributionOf(figures, team.headcount, { asOf: day, staleDays }),
      attention: attentionOf(team.id, figures),
    }
    addAlong(path, contribution, {
      read: (node) => totals.get(node) ?? NO_TOTALS,
      write: (node, changed) => totals.set(node, changed),
    })
  }
  return totals
}

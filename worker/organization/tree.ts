import { groupBy, type IsoDate } from '../../shared/okr/index.ts'
import { addSums, pathToRoot } from '../../shared/organization/index.ts'
import type { CycleRecord } from './cycle-record.ts'
import { readCycles } from './cycles.ts'
import type { Database } from './database.ts'
import { readDocument } from './documents.ts'
import { refreshTeam, sheetDays } from './refresh.ts'
import { gatherFromBelow, NO_TOTALS, readTotals, type Sheet, writeTotals } from './sums.ts'
import { parentOn, readPath, type TeamRecord, withTeamCounts, writeTeam } from './teams.ts'

/**
 * Puts the nodes `after` in the place of `before`, both whole trees, and brings the sums along. Of a node that moves, the
 * days on which its parent is another one than before go along; archiving and headcount reach the cycles that are not closed.
 */
export function replaceTree(
  database: Database,
  before: readonly TeamRecord[],
  after: readonly TeamRecord[],
): void {
  const old = new Map(before.map((team) => [team.id, team]))
  const counted = withTeamCounts(after)
  const known = counted.filter(({ id }) => old.has(id))
  const moved = known.filter((team) => placeOf(old.get(team.id)) !== placeOf(team)).map(({ id }) => id)
  const reweighted = known.filter(
    ({ id, headcount, archived }) =>
      old.get(id)?.headcount !== headcount || old.get(id)?.archived !== archived,
  )
  for (const team of counted) {
    if (JSON.stringify(old.get(team.id)) !== JSON.stringify(team)) writeTeam(database, team)
  }
  const cycles = moved.length + reweighted.length === 0 ? [] : readCycles(database)
  for (const cycle of moved.length === 0 ? [] : cycles) {
    for (const day of allDays(cycle)) {
      moveSums(database, { cycle: cycle.key, day }, moved, new TreeOn(before, day), new TreeOn(counted, day))
    }
  }
  for (const { id } of reweighted) refreshEverywhere(database, cycles, readPath(database, id))
}

function placeOf(team: TeamRecord | undefined): string {
  return JSON.stringify([team?.parentId, team?.former])
}

/** Counts a node that gets its first tracker as a team. `path`: the node and those above. */
export function markTracked(database: Database, path: readonly TeamRecord[]): void {
  const [team] = path
  if (!team || team.tracked) return
  const wasGroup = database.first('SELECT id FROM teams WHERE parent = ? AND archived = 0 LIMIT 1', team.id)
  for (const node of path) {
    const teams = node.teams + (wasGroup ? 1 : 0)
    if (node === team || wasGroup)
      writeTeam(database, { ...node, teams, tracked: node.tracked || node === team })
  }
}

/** A tree as it was on a day. */
class TreeOn {
  readonly #nodes: readonly TeamRecord[]
  readonly #day: IsoDate
  readonly #parents: ReadonlyMap<string, string | null>

  constructor(nodes: readonly TeamRecord[], day: IsoDate) {
    this.#nodes = nodes
    this.#day = day
    this.#parents = new Map(nodes.map((node) => [node.id, parentOn(node, day)]))
  }

  parentOf(id: string): string | null {
    return this.#parents.get(id) ?? null
  }

  pathOf(id: string): string[] {
    return pathToRoot(id, (id) => this.parentOf(id))
  }

  children(): ReadonlyMap<string | null, readonly TeamRecord[]> {
    return groupBy(this.#nodes, (node) => parentOn(node, this.#day))
  }
}

/**
 * Takes the sums of moved nodes away from those that were above them, deepest first, and adds them to those that are,
 * shallowest first, so that of two moved nodes the upper one has or has not the lower one's in both steps.
 */
function moveSums(
  database: Database,
  sheet: Sheet,
  nodes: readonly string[],
  before: TreeOn,
  after: TreeOn,
): void {
  const moved = nodes.filter((id) => before.parentOf(id) !== after.parentOf(id))
  if (moved.length === 0) return
  handOn(database, sheet, byDepth(moved, before).reverse(), before, -1)
  handOn(database, sheet, byDepth(moved, after), after, 1)
  gatherAbove(database, sheet, moved, before, after)
}

/** Adds the sums of nodes to those above them, or takes them away. */
function handOn(
  database: Database,
  sheet: Sheet,
  nodes: readonly string[],
  tree: TreeOn,
  sign: 1 | -1,
): void {
  for (const node of nodes) {
    const moving = readTotals(database, sheet, node)
    for (const ancestor of moving ? tree.pathOf(node).slice(1) : []) {
      const totals = readTotals(database, sheet, ancestor) ?? NO_TOTALS
      const sums = addSums(totals.sums, (moving ?? NO_TOTALS).sums, sign)
      writeTotals(database, sheet, ancestor, { ...totals, sums })
    }
  }
}

/** Finds out anew what needs a decision in every node above a moved one, in the old tree or the new, lowest first. */
function gatherAbove(
  database: Database,
  sheet: Sheet,
  moved: readonly string[],
  before: TreeOn,
  after: TreeOn,
): void {
  const children = after.children()
  const parents = moved.flatMap((id) => [before.parentOf(id), after.parentOf(id)])
  const above = parents.flatMap((parent) => (parent === null ? [] : after.pathOf(parent)))
  for (const node of byDepth([...new Set(above)], after).reverse()) {
    const below = (children.get(node) ?? []).map(({ id }) => id)
    gatherFromBelow(database, sheet, node, below)
  }
}

/** Shallowest first. */
function byDepth(nodes: readonly string[], tree: TreeOn): string[] {
  return [...nodes].sort((one, other) => tree.pathOf(one).length - tree.pathOf(other).length)
}

function refreshEverywhere(
  database: Database,
  cycles: readonly CycleRecord[],
  path: readonly TeamRecord[],
): void {
  const [team] = path
  for (const cycle of team ? cycles : []) {
    if (!team || cycle.state === 'closed') continue
    const document = readDocument(database, { cycle: cycle.key, team: team.id })
    if (document) refreshTeam(database, cycle, path, document.state, sheetDays(cycle, team.id))
  }
}

/** Every day of a cycle that has sums. */
function allDays(cycle: CycleRecord): string[] {
  return [...sheetDays({ ...cycle, nextDay: null }, ''), ...(cycle.nextDay === null ? [] : [cycle.nextDay])]
}

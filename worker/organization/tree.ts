import { groupBy } from '../../shared/okr/index.ts'
import { addSums, pathToRoot } from '../../shared/organization/index.ts'
import { type CycleRecord, readCycles } from './cycles.ts'
import type { Database } from './database.ts'
import { readDocument } from './documents.ts'
import { refreshTeam, sheetDays } from './refresh.ts'
import { gatherAttention, NO_TOTALS, readTotals, writeTotals } from './sums.ts'
import { readPath, type TeamRecord, withTeamCounts, writeTeam } from './teams.ts'

/**
 * Puts the nodes `after` in the place of `before`, both whole trees, and brings the sums along. A team that moves takes its
 * past with it; archiving and headcount reach the cycles that are not closed.
 */
export function replaceTree(
  database: Database,
  before: readonly TeamRecord[],
  after: readonly TeamRecord[],
): void {
  const old = new Map(before.map((team) => [team.id, team]))
  const counted = withTeamCounts(after)
  const known = counted.filter(({ id }) => old.has(id))
  const moved = known.filter(({ id, parentId }) => old.get(id)?.parentId !== parentId)
  const reweighted = known.filter(
    ({ id, headcount, archived }) =>
      old.get(id)?.headcount !== headcount || old.get(id)?.archived !== archived,
  )
  const cycles = moved.length + reweighted.length === 0 ? [] : readCycles(database)
  moveSums(database, cycles, moved, before, -1)
  for (const team of counted) {
    if (JSON.stringify(old.get(team.id)) !== JSON.stringify(team)) writeTeam(database, team)
  }
  moveSums(database, cycles, moved, counted, 1)
  gatherAbove(database, cycles, moved, [before, counted])
  for (const { id } of reweighted) refreshEverywhere(database, cycles, readPath(database, id))
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

/**
 * Takes the sums of nodes away from those above them (sign -1), deepest first, or adds them (sign 1), shallowest first,
 * so that of two moved nodes the upper one has or has not the lower one's in both steps.
 */
function moveSums(
  database: Database,
  cycles: readonly CycleRecord[],
  moved: readonly TeamRecord[],
  tree: readonly TeamRecord[],
  sign: 1 | -1,
): void {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]))
  const paths = moved.map(({ id }) => pathToRoot(id, (id) => parents.get(id) ?? null))
  paths.sort((one, other) => sign * (one.length - other.length))
  for (const [node, ...above] of paths) {
    for (const cycle of node === undefined ? [] : cycles) {
      for (const day of allDays(cycle)) {
        const sheet = { cycle: cycle.key, day }
        const moving = node === undefined ? null : readTotals(database, sheet, node)
        for (const ancestor of moving ? above : []) {
          const totals = readTotals(database, sheet, ancestor) ?? NO_TOTALS
          const sums = addSums(totals.sums, (moving ?? NO_TOTALS).sums, sign)
          writeTotals(database, sheet, ancestor, { ...totals, sums })
        }
      }
    }
  }
}

/** Finds out anew what needs a decision in every node above a moved one, in the old tree or the new, lowest first. */
function gatherAbove(
  database: Database,
  cycles: readonly CycleRecord[],
  moved: readonly TeamRecord[],
  [before, after]: readonly [readonly TeamRecord[], readonly TeamRecord[]],
): void {
  const parents = new Map(after.map(({ id, parentId }) => [id, parentId]))
  const children = groupBy(after, ({ parentId }) => parentId)
  const pathOf = (id: string) => pathToRoot(id, (id) => parents.get(id) ?? null)
  const oldParents = new Map(before.map(({ id, parentId }) => [id, parentId]))
  const nodes = moved.flatMap(({ id, parentId }) =>
    [parentId, oldParents.get(id) ?? null].flatMap((node) => (node === null ? [] : pathOf(node))),
  )
  const lowestFirst = [...new Set(nodes)].sort((one, other) => pathOf(other).length - pathOf(one).length)
  for (const cycle of cycles) {
    for (const day of allDays(cycle)) {
      for (const node of lowestFirst) {
        const below = (children.get(node) ?? []).map(({ id }) => id)
        gatherAttention(database, { cycle: cycle.key, day }, node, below)
      }
    }
  }
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

import type { Query, Reply } from '../../shared/api/index.ts'
import { mergeLists } from '../../shared/organization/index.ts'
import { type Grant, pinnedDay } from '../access/authorize.ts'
import { ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import type { CycleRecord } from './cycle-record.ts'
import type { Database } from './database.ts'
import { decisionsOf } from './decisions.ts'
import { chooseCycle, dayOfTree, EVERYTHING, objectivesOf, shownNodes } from './rollup.ts'
import { readTotals } from './sums.ts'
import { readPath, readRoots, readTeamsAfter, type TeamRecord } from './teams.ts'

type Portfolio = Reply<'portfolio'>

/** So many nodes are looked at for one part, whether or not they are below a link's node. */
const NODES_OF_PART = 100

/** The numbers and objectives of all nodes, or for a link of its node and those below it, a part at a time. */
export function portfolio(context: Context, { query }: { query: Query<'portfolio'> }): Result<Portfolio> {
  const { database, grant, organization, today } = context
  const found = chooseCycle(context, query.cycle)
  if (!found.ok) return found
  const cycle = found.value
  const { after, measure = 'team' } = query
  const records = readTeamsAfter(database, after ?? '', NODES_OF_PART)
  const places = placesOf(database, records, grant, cycle)
  const show = grant.kind === 'link' ? grant.show : EVERYTHING
  const nodes = places.flatMap(({ path, level }) => {
    const [own, parent] = path
    return shownNodes(database, own ? [own] : [], cycle, measure).map(({ team, ...numbers }) => {
      return { team: { ...team, parentId: level > 1 && parent ? parent.id : null }, ...numbers, level }
    })
  })
  const shown = new Set(nodes.map(({ team }) => team.id))
  const tracked = records.filter(({ id }) => shown.has(id))
  const last = records[NODES_OF_PART - 1]
  return ok({
    organization: organization.name,
    cycle: cycle && { name: cycle.name, start: cycle.start, end: cycle.end },
    measure,
    asOf: cycle?.day ?? today,
    nodes,
    objectives: cycle
      ? tracked.flatMap((team) => summaries(objectivesOf(database, cycle, team, show), team))
      : [],
    decisions:
      cycle && after === undefined ? decisionsOf(database, cycle, mostUrgent(context, cycle), show) : [],
    next: last?.id ?? null,
  })
}

interface PlaceInTree {
  /** The node and its ancestors, nearest first. */
  readonly path: readonly TeamRecord[]
  /** 1 at the top of what may be seen. */
  readonly level: number
}

/** Nodes that may be seen, with where they are; a closed cycle and a pinned link keep the tree that they had. */
function placesOf(
  database: Database,
  records: readonly TeamRecord[],
  grant: Grant,
  cycle: CycleRecord | null,
): PlaceInTree[] {
  const day = pinnedDay(grant) ?? dayOfTree(cycle)
  return records.flatMap(({ id }) => {
    const path = readPath(database, id, day)
    const level = grant.kind === 'link' ? 1 + path.findIndex((node) => node.id === grant.team) : path.length
    return level === 0 ? [] : [{ path, level }]
  })
}

function summaries(
  objectives: Reply<'rollup'>['objectives'],
  { id: teamId }: TeamRecord,
): Portfolio['objectives'] {
  return objectives.map(({ keyResults, ...objective }) => {
    const days = keyResults.flatMap(({ lastCheckIn }) => lastCheckIn ?? [])
    return { ...objective, teamId, keyResults: keyResults.length, lastCheckIn: days.sort().pop() ?? null }
  })
}

function mostUrgent({ database, grant }: Context, { key, day }: CycleRecord) {
  const tops = grant.kind === 'link' ? [grant.team] : readRoots(database)
  const lists = tops.flatMap((top) => readTotals(database, { cycle: key, day }, top)?.attention ?? [])
  return mergeLists(lists).items
}

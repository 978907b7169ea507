import type * as z from 'zod/mini'
import type { Query, Reply, schemas } from '../../shared/api/index.ts'
import type { Show } from '../access/authorize.ts'
import { LINK_TEXTS } from '../link-texts/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import type { CycleRecord } from './cycle-record.ts'
import { readCycles } from './cycles.ts'
import type { Database } from './database.ts'
import { decisionsOf, type LastWord, lastWordOf } from './decisions.ts'
import { readDocument } from './documents.ts'
import { chooseCycle, dayOfTree, rollup, shownNodes } from './rollup.ts'
import { readTotals } from './sums.ts'
import { supportersShown } from './supporters-shown.ts'
import { evaluateState } from './team-state.ts'
import { readChildren } from './teams.ts'

type Rollup = Reply<'rollup'>
export type PageNode = Rollup['children'][number]
export type PageObjective = Rollup['objectives'][number]

/** Everything a roll-up page shows. */
export type PageData = z.output<typeof schemas.RollupPage>
export type PageQuery = Query<'rollup'>

const MAX_NODES = 120
const MAX_DECISIONS = 5

/** What the roll-up page of a node shows through a link (REQUIREMENTS.md, R6), all as of one day. */
export function pageData(context: Context, query: PageQuery): Result<PageData> {
  const { database, grant, path } = context
  const [team] = path
  if (!team || grant.kind !== 'link') return fail(404, LINK_TEXTS[context.language].nothingHere)
  const node = rollup(context, { params: { team: team.id }, query })
  if (!node.ok) return node
  const chosen = chooseCycle(context, query.cycle)
  const cycle = chosen.ok ? chosen.value : null
  const top = path.findIndex(({ id }) => id === grant.team)
  const below = cycle ? nodesBelow(database, cycle, node.value) : {}
  const reached = [
    ...path.slice(0, top + 1),
    ...[node.value.children, ...Object.values(below)].flat().map(({ team }) => team),
  ]
  const named = new Map(reached.map(({ id, name }) => [id, name]))
  const ids = node.value.objectives.map(({ id }) => id)
  return ok({
    organization: context.organization.name,
    expiresAt: grant.expiresAt,
    pinnedTo: grant.pinned?.day ?? null,
    path: path
      .slice(0, top + 1)
      .reverse()
      .map(({ id, name }) => ({ id, name })),
    cycles: (grant.pinned ? [grant.pinned] : readCycles(database)).map(({ name, state }) => ({
      name,
      state,
    })),
    rollup: node.value,
    below,
    decisions: cycle ? decisionsOf(database, cycle, attentionOf(database, cycle, team.id), grant.show) : [],
    lastWords: cycle ? lastWordsOf(database, cycle, team.id, grant.show) : {},
    supporters: cycle ? supportersShown(database, { grant, cycle, team: team.id }, ids, named) : {},
  })
}

/** The children's children, as long as they are few enough for a page. */
function nodesBelow(
  database: Database,
  cycle: CycleRecord,
  { children, measure }: Rollup,
): Record<string, PageNode[]> {
  const below: Record<string, PageNode[]> = {}
  let room = MAX_NODES - children.length
  for (const { team } of children) {
    if (room <= 0) break
    const nodes = readChildren(database, team.id, { limit: room + 1, day: dayOfTree(cycle) })
    if (nodes.length > room) continue
    room -= nodes.length
    below[team.id] = shownNodes(database, nodes, cycle, measure)
  }
  return below
}

/** The most urgent objectives of a subtree, as many as a page has room for. */
function attentionOf(database: Database, { key, day }: CycleRecord, node: string) {
  return (readTotals(database, { cycle: key, day }, node)?.attention.items ?? []).slice(0, MAX_DECISIONS)
}

function lastWordsOf(
  database: Database,
  cycle: CycleRecord,
  team: string,
  show: Show,
): Record<string, LastWord> {
  const document = readDocument(database, { cycle: cycle.key, team })
  if (!document) return {}
  const { histories } = evaluateState(document.state, cycle, cycle.day)
  return Object.fromEntries(
    Object.entries(histories).flatMap(([id, { latest }]) => (latest ? [[id, lastWordOf(latest, show)]] : [])),
  )
}

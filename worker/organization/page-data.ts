import type * as z from 'zod/mini'
import type { Query, Reply, schemas } from '../../shared/api/index.ts'
import type { Show } from '../access/authorize.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import type { CycleRecord } from './cycle-record.ts'
import { readCycles } from './cycles.ts'
import type { Database } from './database.ts'
import { readDocument } from './documents.ts'
import { chooseCycle, dayOfTree, rollup, shownNodes } from './rollup.ts'
import { readTotals } from './sums.ts'
import { evaluateState, type History } from './team-state.ts'
import { readChildren, readTeam } from './teams.ts'

type Rollup = Reply<'rollup'>
export type PageNode = Rollup['children'][number]
export type PageObjective = Rollup['objectives'][number]

/** Everything a roll-up page shows. */
export type PageData = z.output<typeof schemas.RollupPage>
export type Decision = PageData['decisions'][number]
export type LastWord = PageData['lastWords'][string]
export type PageQuery = Query<'rollup'>

const MAX_NODES = 120
const MAX_DECISIONS = 5

/** What the roll-up page of a node shows through a link (REQUIREMENTS.md, R6), all as of one day. */
export function pageData(context: Context, query: PageQuery): Result<PageData> {
  const { database, grant, path } = context
  const [team] = path
  if (!team || grant.kind !== 'link') return fail(404, 'There is nothing at this address.')
  const node = rollup(context, { params: { team: team.id }, query })
  if (!node.ok) return node
  const chosen = chooseCycle(context, query.cycle)
  const cycle = chosen.ok ? chosen.value : null
  const top = path.findIndex(({ id }) => id === grant.team)
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
    below: cycle ? nodesBelow(database, cycle, node.value) : {},
    decisions: cycle ? decisionsOf(database, cycle, team.id, grant.show) : [],
    lastWords: cycle ? lastWordsOf(database, cycle, team.id, grant.show) : {},
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

function decisionsOf(database: Database, cycle: CycleRecord, node: string, show: Show): Decision[] {
  const items = readTotals(database, { cycle: cycle.key, day: cycle.day }, node)?.attention.items ?? []
  return items.slice(0, MAX_DECISIONS).flatMap((item) => {
    const team = readTeam(database, item.team)
    const document = readDocument(database, { cycle: cycle.key, team: item.team })
    if (!team || !document) return []
    const { figures, histories } = evaluateState(document.state, cycle, cycle.day)
    const found = figures.objectives.find(({ objective }) => objective.id === item.objective)
    if (!found) return []
    const { progress, expected, confidence, status, weakest } = found.figures
    const checkIns = found.keyResults
      .flatMap(({ keyResult }) => histories[keyResult.id]?.latest ?? [])
      .sort((one, other) => (one.date < other.date ? 1 : -1))
    const [latest] = checkIns
    const blocker = checkIns.find(({ blocker }) => blocker)?.blocker ?? null
    return {
      team: { id: team.id, name: team.name },
      objective: {
        id: item.objective,
        title: show.titles ? found.objective.title : null,
        progress,
        expected,
        confidence,
        status,
        weakest,
      },
      disagreements: found.keyResults.filter(({ figures }) => figures.disagreement).length,
      blocker: show.notes ? blocker : null,
      source: latest ? lastWordOf(latest, show) : null,
    }
  })
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

function lastWordOf(latest: NonNullable<History['latest']>, show: Show): LastWord {
  return {
    id: latest.id,
    date: latest.date,
    by: show.owners ? latest.by || null : null,
    whatChanged: show.notes ? latest.whatChanged : null,
    blocker: show.notes ? latest.blocker : null,
  }
}

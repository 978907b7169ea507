import type { Query, Reply } from '../../shared/api/index.ts'
import {
  countsInTeam,
  DEFAULT_SETTINGS,
  type EvaluatedObjective,
  forecast,
  type IsoDate,
} from '../../shared/okr/index.ts'
import { cycleKey, figuresOf, type Measure } from '../../shared/organization/index.ts'
import { authorize, pinnedDay, type Show } from '../access/authorize.ts'
import { LINK_TEXTS } from '../link-texts/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import type { CycleRecord } from './cycle-record.ts'
import { currentCycle, findCycle } from './cycles.ts'
import type { Database } from './database.ts'
import { readDocument } from './documents.ts'
import { historyOf } from './history.ts'
import { NO_TOTALS, type NodeTotals, readTotals } from './sums.ts'
import { evaluateState } from './team-state.ts'
import { readChildren, readPath, type TeamRecord } from './teams.ts'

type Rollup = Reply<'rollup'>

/** What an owner or a member sees. */
export const EVERYTHING: Show = { titles: true, owners: true, notes: true }

/** The numbers of a node and its children (FORMULAS.md, "Team and organisation"), all as of one day. */
export function rollup(
  context: Context,
  { params, query }: { params: { team: string }; query: Query<'rollup'> },
): Result<Rollup> {
  const { database, grant, path } = context
  const [team] = path
  if (!team) return fail('no-such-team', `There is no team ${params.team}.`)
  const found = chooseCycle(context, query.cycle)
  if (!found.ok) return found
  const cycle = found.value
  const measure = query.measure ?? 'team'
  const show = grant.kind === 'link' ? grant.show : EVERYTHING
  const totals = totalsIn(database, cycle, team.id)
  if (grant.kind === 'link' && isGone(team, totals))
    return fail(410, LINK_TEXTS[context.language].archived(team.name))
  const numbers = numbersOf(database, team, totals, cycle, measure)
  const children = shownNodes(
    database,
    readChildren(database, team.id, { day: dayOfTree(cycle) }),
    cycle,
    measure,
  )
  return ok({
    team: nodeOf(team),
    cycle: cycle && { name: cycle.name, start: cycle.start, end: cycle.end },
    measure,
    asOf: cycle?.day ?? context.today,
    ...numbers,
    forecast: forecast(numbers.progress, numbers.expected, DEFAULT_SETTINGS),
    objectives: cycle ? objectivesOf(database, cycle, team, show) : [],
    children,
    ...historyOf(database, cycle, { node: team.id, children, measure, isPinned: pinnedDay(grant) !== null }),
  })
}

/** The numbers of some nodes: of those that are there and that whoever asks may see. */
export function figures(context: Context, { query }: { query: Query<'figures'> }): Result<Reply<'figures'>> {
  const { database, grant } = context
  const found = chooseCycle(context, query.cycle)
  if (!found.ok) return found
  const cycle = found.value
  const nodes = [...new Set(query.nodes.split(','))].flatMap((id) => {
    const path = readPath(database, id, pinnedDay(grant))
    const isAllowed = authorize(
      grant,
      'rollup',
      path.map((node) => node.id),
    )
    return isAllowed ? path.slice(0, 1) : []
  })
  const asOf = cycle?.day ?? context.today
  return ok({ asOf, nodes: shownNodes(database, nodes, cycle, query.measure ?? 'team') })
}

/** A closed cycle keeps the tree that it had. */
export function dayOfTree(cycle: CycleRecord | null): IsoDate | null {
  return cycle?.state === 'closed' ? cycle.day : null
}

/** Nodes with their numbers. */
export function shownNodes(
  database: Database,
  nodes: readonly TeamRecord[],
  cycle: CycleRecord | null,
  measure: Measure,
): Rollup['children'] {
  return nodes.flatMap((node) => {
    const totals = totalsIn(database, cycle, node.id)
    return isGone(node, totals)
      ? []
      : [{ team: nodeOf(node), ...numbersOf(database, node, totals, cycle, measure) }]
  })
}

/** An archived node is there only in cycles that it has a part in: those that were closed before. */
function isGone({ archived }: TeamRecord, totals: NodeTotals | null): boolean {
  return archived && (totals ?? NO_TOTALS).sums.trackers === 0
}

function totalsIn(database: Database, cycle: CycleRecord | null, node: string): NodeTotals | null {
  return cycle && readTotals(database, { cycle: cycle.key, day: cycle.day }, node)
}

/** The cycle asked for by name, or else the current one; null where the organisation has none that has begun. */
export function chooseCycle(context: Context, name: string | undefined): Result<CycleRecord | null> {
  const { grant, language } = context
  const pinned = grant.kind === 'link' ? grant.pinned : null
  if (pinned) {
    const isOther = name !== undefined && cycleKey(name) !== cycleKey(pinned.name)
    return isOther ? fail(404, LINK_TEXTS[language].onlyPinned(pinned.name, pinned.day)) : ok(pinned)
  }
  return name === undefined ? ok(currentCycle(context)) : findCycle(context, name)
}

/**
 * A node's numbers. How many teams should have a check-in is what the tree says, but for a cycle that is closed the teams
 * that had a tracker in it, whatever became of the tree since.
 */
function numbersOf(
  database: Database,
  team: TeamRecord,
  totals: NodeTotals | null,
  cycle: CycleRecord | null,
  measure: Measure,
) {
  const { sums } = totals ?? NO_TOTALS
  const {
    objectives,
    trackers,
    drafted: _,
    supporting: __,
    reporting,
    stale,
    practice: ___,
    ...figures
  } = figuresOf(sums, measure)
  const expected = cycle?.state === 'closed' ? trackers : team.teams
  return {
    ...figures,
    objectiveCount: objectives,
    alignment: alignmentOf(database, team, sums, cycle),
    coverage: { expected, reporting, stale },
  }
}

/** The team at the top has nobody to support, so its own objectives are left out; those of an archived one count nowhere. */
function alignmentOf(
  database: Database,
  team: TeamRecord,
  { supporting, objectives }: NodeTotals['sums'],
  cycle: CycleRecord | null,
) {
  const isCountedTop = team.parentId === null && !team.archived
  const own = isCountedTop && cycle ? objectivesOf(database, cycle, team, EVERYTHING) : []
  const counted = own.filter(({ state }) => countsInTeam(state))
  return {
    supporting: supporting - counted.filter(({ supports }) => supports !== null).length,
    objectives: objectives - counted.length,
  }
}

function nodeOf({ id, name, parentId, headcount }: TeamRecord): Rollup['team'] {
  return { id, name, parentId, headcount }
}

/** What a node's own tracker holds, as far as it may be shown. */
export function objectivesOf(
  database: Database,
  cycle: CycleRecord,
  team: TeamRecord,
  show: Show,
): Rollup['objectives'] {
  const document = readDocument(database, { cycle: cycle.key, team: team.id })
  if (!document) return []
  const { figures } = evaluateState(document.state, cycle, cycle.day)
  return figures.objectives.map((evaluated) => objectiveOf(evaluated, show))
}

function objectiveOf({ objective, figures, keyResults }: EvaluatedObjective, show: Show) {
  return {
    ...figures,
    id: objective.id,
    title: show.titles ? objective.title : null,
    owner: show.owners ? objective.owner : null,
    state: objective.state,
    weight: objective.weight,
    supports: objective.supports,
    keyResults: keyResults.map(({ keyResult, figures }) => ({
      ...figures,
      id: keyResult.id,
      title: show.titles ? keyResult.title : null,
      owner: show.owners ? keyResult.owner : null,
      state: keyResult.state,
      weight: keyResult.weight,
      type: keyResult.type,
      unit: keyResult.unit,
      baseline: keyResult.baseline,
      target: keyResult.target,
    })),
  }
}

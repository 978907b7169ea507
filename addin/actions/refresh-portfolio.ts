import type { Answered, Client, Reply } from '../../shared/api/index.ts'
import { groupBy, type IsoDate, type Status } from '../../shared/okr/index.ts'
import { type PortfolioReading, type Row, type RowChanges, refreshPlan } from '../../shared/workbook/index.ts'
import { type ActionResult, said } from './action.ts'
import type { Address } from './connection.ts'
import { scalingTable } from './scaling-table.ts'

type Part = Reply<'portfolio'>
type Node = Part['nodes'][number]

/** All that a portfolio shows; without `scaling` where the key does not open that report. */
export interface PortfolioNews extends Omit<Part, 'next'> {
  readonly scaling: Reply<'scalingReport'> | null
}

/** What a refresh wrote. */
export interface Refreshed {
  readonly nodes: number
  readonly objectives: number
  readonly decisions: number
  readonly cycle: string | null
  readonly asOf: IsoDate
  readonly rows: RowChanges
  /** The cells in which people wrote formulas of their own, which stay. */
  readonly keptFormulas: number
  /** False where the key does not open the scaling report, so that its sheet stays as it is. */
  readonly hasScaling: boolean
  /** What could not be found to be written. */
  readonly notes: readonly string[]
}

/** Asks for everything part after part. `onProgress` is told how many nodes have come; true from it stops. */
export async function askForPortfolio(
  client: Client,
  { values: { cycle, measure }, language }: PortfolioReading,
  onProgress: (nodes: number) => boolean = () => false,
): Promise<Answered<PortfolioNews> | null> {
  const query = { ...(cycle === '' ? {} : { cycle }), ...measureIn(measure) }
  const parts: Part[] = []
  for (let after: string | null = ''; after !== null; ) {
    const answer: Answered<Part> = await client.call('portfolio', {
      query: after === '' ? query : { ...query, after },
    })
    if (!answer.ok) return answer
    parts.push(answer.value)
    after = answer.value.next
    if (onProgress(parts.reduce((sum, { nodes }) => sum + nodes.length, 0))) return null
  }
  const [first] = parts
  if (!first) return null
  const report = await client.call('scalingReport', {
    query: { language, ...(cycle === '' ? {} : { cycle }) },
  })
  if (!report.ok && report.problem.status !== 403) return report
  return {
    ok: true,
    value: {
      ...first,
      nodes: parts.flatMap(({ nodes }) => nodes),
      objectives: parts.flatMap(({ objectives }) => objectives),
      scaling: report.ok ? report.value : null,
    },
  }
}

/**
 * Brings a portfolio up to date. Nothing but its own tables and named cells is written. `readyRows` are the rows of a
 * table that have their formats already.
 */
export function refreshPortfolio(
  reading: PortfolioReading,
  news: PortfolioNews,
  { server }: Pick<Address, 'server'>,
  today: IsoDate,
  readyRows?: number,
): ActionResult<Refreshed> {
  const { nodes, objectives, decisions, cycle, asOf, organization, scaling } = news
  const names = new Map(nodes.map(({ team }) => [team.id, team.name]))
  const { values } = reading
  const settings = {
    ...{ organization, cycle: values.cycle, measure: values.measure, shownCycle: cycle?.name ?? null },
    ...{ asOf, refreshedOn: today, source: server },
  }
  const tables = {
    rollup: inTreeOrder(nodes).map((node) => nodeRow(node, names)),
    objectives: objectives.map((objective) => objectiveRow(objective, names)),
    decisions: decisions.map(decisionRow),
    ...(scaling ? { scaling: scalingTable(scaling) } : {}),
    values: Object.entries(settings).map(([id, value]) => ({ id, fields: { value: value || null } })),
  }
  const { plan, problems, rows, keptFormulas } = refreshPlan(reading, { tables }, readyRows)
  if (problems.length > 0) return said(...problems)
  const counts = { nodes: nodes.length, objectives: objectives.length, decisions: decisions.length }
  const shown = { cycle: cycle?.name ?? null, asOf, hasScaling: scaling !== null }
  const notes = reading.problems.map(({ message }) => message)
  return { ok: true, plan, outcome: { ...counts, ...shown, rows, keptFormulas, notes } }
}

function measureIn(text: string): { readonly measure?: Part['measure'] } {
  return text === 'team' || text === 'headcount' || text === 'objective' ? { measure: text } : {}
}

/** Each node before those below it, those of one parent by name. */
function inTreeOrder(nodes: readonly Node[]): readonly Node[] {
  const below = groupBy(nodes, ({ team }) => team.parentId)
  const ordered: Node[] = []
  const waiting = [...(below.get(null) ?? [])].sort(fromLastName)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    ordered.push(node)
    waiting.push(...[...(below.get(node.team.id) ?? [])].sort(fromLastName))
  }
  return ordered
}

function fromLastName(one: Node, other: Node): number {
  return other.team.name.localeCompare(one.team.name, 'en')
}

function nodeRow(
  { team, level, coverage, statusCounts, ...numbers }: Node,
  names: ReadonlyMap<string, string>,
): Row {
  const counts = (['Done', 'On track', 'No check-in', 'At risk', 'Off track'] as const).map(
    (status: Status) => [status, statusCounts[status] ?? 0],
  )
  return {
    id: team.id,
    fields: {
      node: team.name,
      parent: team.parentId === null ? null : (names.get(team.parentId) ?? team.parentId),
      level,
      teams: coverage.expected,
      reporting: coverage.reporting,
      progress: numbers.progress,
      expected: numbers.expected,
      confidence: numbers.confidence,
      ...Object.fromEntries(counts),
      objectives: numbers.objectiveCount,
      stale: coverage.stale,
      disagreements: numbers.disagreements,
      headcount: team.headcount,
    },
  }
}

function objectiveRow(objective: Part['objectives'][number], names: ReadonlyMap<string, string>): Row {
  const { id, teamId, suggestedScore: _, title, owner, ...rest } = objective
  const texts = { title: title || null, owner: owner || null, team: names.get(teamId) ?? teamId }
  return { id: `${teamId}.${id}`, fields: { ...rest, ...texts } }
}

function decisionRow(
  { team, objective: { id: _, title, ...fields }, disagreements, blocker }: Part['decisions'][number],
  index: number,
): Row {
  const texts = { title: title || null, blocker: blocker || null, team: team.name }
  return { id: String(index + 1), fields: { ...fields, ...texts, disagreements } }
}

import { STATUSES, type Status } from '../../shared/okr/index.ts'
import { cellReference, type PortfolioReading, type Row, type Scalar } from '../../shared/workbook/index.ts'

/** How a node at the top of a portfolio stands, as its row says. */
export interface TopNode {
  readonly id: string
  readonly name: string
  readonly progress: number | null
  readonly expected: number | null
  readonly confidence: number | null
  /** How many objectives have each status, without those that none has. */
  readonly statusCounts: readonly (readonly [status: Status, objectives: number])[]
  /** Teams that reported, out of all, and how many of these are out of date. */
  readonly coverage: { readonly teams: number; readonly reporting: number; readonly stale: number }
  readonly disagreements: number
}

/** An objective that needs a decision, and where it stands in the workbook. */
export interface TopDecision {
  readonly id: string
  readonly team: string
  readonly title: string
  readonly status: Status | null
  readonly blocker: string
  readonly sheet: string
  readonly cell: string | null
}

/** What a portfolio says first: the nodes that are below no other, and what needs a decision, the most urgent first. */
export interface PortfolioTop {
  readonly nodes: readonly TopNode[]
  readonly decisions: readonly TopDecision[]
}

export function portfolioTop({ document: { tables }, places }: PortfolioReading): PortfolioTop {
  const rows = tables.rollup ?? []
  const top = Math.min(...rows.map(({ fields }) => numberIn(fields.level) ?? 1))
  const place = places.tables.decisions
  const cellOf = (id: string) => {
    const row = place?.rows.get(id)
    return row === undefined ? null : cellReference(row, place?.columns.get('title') ?? 0)
  }
  return {
    nodes: rows.filter(({ fields }) => fields.level === top).map(nodeOf),
    decisions: [...(tables.decisions ?? [])]
      .sort((one, other) => Number(one.id) - Number(other.id))
      .map(({ id, fields }) => ({
        id,
        team: textIn(fields.team),
        title: textIn(fields.title),
        status: STATUSES.find((status) => status === fields.status) ?? null,
        blocker: textIn(fields.blocker),
        sheet: place?.sheet ?? '',
        cell: cellOf(id),
      })),
  }
}

function nodeOf({ id, fields }: Row): TopNode {
  const count = (key: string) => numberIn(fields[key]) ?? 0
  return {
    id,
    name: textIn(fields.node),
    progress: numberIn(fields.progress),
    expected: numberIn(fields.expected),
    confidence: numberIn(fields.confidence),
    statusCounts: STATUSES.map((status) => [status, count(status)] as const).filter(
      ([, number]) => number > 0,
    ),
    coverage: { teams: count('teams'), reporting: count('reporting'), stale: count('stale') },
    disagreements: count('disagreements'),
  }
}

function numberIn(value: Scalar | undefined): number | null {
  return typeof value === 'number' ? value : null
}

function textIn(value: Scalar | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

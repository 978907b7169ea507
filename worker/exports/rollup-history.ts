import { STATUSES, supportedBy } from '../../shared/okr/index.ts'
import type { PageData } from '../organization/page-data.ts'
import { type ExportColumn, type ExportTable, tableOf } from './table.ts'

type Rollup = PageData['rollup']

/** A node now, or as it stood before. */
interface Stand {
  readonly what: string
  readonly cycle: string | null
  readonly asOf: string
  readonly progress: number | null
  readonly expected: number | null
  readonly confidence: number | null
  readonly objectiveCount: number
  readonly statusCounts: Readonly<Record<string, number>>
  readonly disagreements: number
  readonly reporting: number
}

const STANDS: readonly ExportColumn<Stand>[] = [
  { title: 'When', format: 'text', read: ({ what }) => what },
  { title: 'Cycle', format: 'text', read: ({ cycle }) => cycle },
  { title: 'As of', format: 'date', read: ({ asOf }) => asOf },
  { title: 'Progress', format: 'percent', read: ({ progress }) => progress },
  { title: 'Expected', format: 'percent', read: ({ expected }) => expected },
  { title: 'Confidence', format: 'decimal', read: ({ confidence }) => confidence },
  { title: 'Objectives', format: 'number', read: ({ objectiveCount }) => objectiveCount },
  ...[...STATUSES].reverse().map(
    (status): ExportColumn<Stand> => ({
      title: status,
      format: 'number',
      read: ({ statusCounts }) => statusCounts[status] ?? 0,
    }),
  ),
  { title: 'Disagreements', format: 'number', read: ({ disagreements }) => disagreements },
  { title: 'Reporting', format: 'number', read: ({ reporting }) => reporting },
]

/** The node now, about two weeks ago and in the last cycle at the same time, as far as they are known. */
export function comparedTable({ before, cycle, coverage, ...now }: Rollup): ExportTable {
  const { twoWeeks, lastCycle } = before
  return tableOf('Compared', STANDS, [
    { ...now, what: 'Now', cycle: cycle?.name ?? null, reporting: coverage.reporting },
    ...(twoWeeks ? [{ ...twoWeeks, what: 'Two weeks ago' }] : []),
    ...(lastCycle ? [{ ...lastCycle, what: 'Last cycle' }] : []),
  ])
}

/** Mean confidence of each unit right below, by week: the heat map. */
export function heatTable({ children, trend, confidenceByTeam }: Rollup): ExportTable {
  type Row = Rollup['confidenceByTeam'][number]
  const names = new Map(children.map(({ team }) => [team.id, team.name]))
  const weeks = trend.map(
    ({ week }, place): ExportColumn<Row> => ({
      title: `Week of ${week}`,
      format: 'heat',
      read: ({ weeks }) => weeks[place] ?? null,
    }),
  )
  return tableOf(
    'Confidence by week',
    [
      { title: 'ID', format: 'text', read: ({ teamId }) => teamId },
      { title: 'Name', format: 'text', read: ({ teamId }) => names.get(teamId) ?? null },
      ...weeks,
    ],
    confidenceByTeam,
  )
}

interface Alignment {
  readonly objective: string
  readonly direction: 'supports' | 'supported by'
  readonly team: string
  readonly other: string
  readonly title: string | null
}

const ALIGNMENTS: readonly ExportColumn<Alignment>[] = [
  { title: 'Objective', format: 'text', read: ({ objective }) => objective },
  { title: 'Direction', format: 'text', read: ({ direction }) => direction },
  { title: 'Team', format: 'text', read: ({ team }) => team },
  { title: 'Other objective', format: 'text', read: ({ other }) => other },
  { title: 'Name', format: 'text', read: ({ title }) => title },
]

/** What the node's own objectives support, and what supports them. */
export function alignmentTable({ rollup, path, supporters }: PageData): ExportTable {
  const known = [...path, ...rollup.children.map(({ team }) => team)]
  const nameOf = (id: string) => known.find((node) => node.id === id)?.name ?? id
  const rows = rollup.objectives.flatMap((objective): Alignment[] => {
    const target = supportedBy(objective, rollup.team.id)
    const out: Alignment[] = target
      ? [
          {
            objective: objective.id,
            direction: 'supports',
            team: nameOf(target.team),
            other: target.objective,
            title: null,
          },
        ]
      : []
    const incoming = (supporters[objective.id]?.shown ?? []).map(
      ({ team, objective: other, title }): Alignment => ({
        objective: objective.id,
        direction: 'supported by',
        team: team.name,
        other,
        title,
      }),
    )
    return [...out, ...incoming]
  })
  return tableOf('Alignment', ALIGNMENTS, rows)
}

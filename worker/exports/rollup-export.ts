import { STATUSES } from '../../shared/okr/index.ts'
import type { Decision, LastWord } from '../organization/decisions.ts'
import type { PageData, PageNode, PageObjective } from '../organization/page-data.ts'
import { alignmentTable, comparedTable, heatTable } from './rollup-history.ts'
import { type Export, type ExportColumn, tableOf } from './table.ts'

type KeyResult = PageObjective['keyResults'][number]
type Week = PageData['rollup']['trend'][number]

interface UnitRow extends PageNode {
  /** 1 is the node that the page is about. */
  readonly level: number
}

interface Figures {
  readonly progress: number | null
  readonly expected: number | null
  readonly confidence: number | null
}

const FIGURES: readonly ExportColumn<Figures>[] = [
  { title: 'Progress', format: 'percent', read: ({ progress }) => progress },
  { title: 'Expected', format: 'percent', read: ({ expected }) => expected },
  { title: 'Confidence', format: 'decimal', read: ({ confidence }) => confidence },
]

const UNITS: readonly ExportColumn<UnitRow>[] = [
  { title: 'ID', format: 'text', read: ({ team }) => team.id },
  { title: 'Name', format: 'text', read: ({ team }) => team.name },
  { title: 'Parent', format: 'text', read: ({ team }) => team.parentId },
  { title: 'Level', format: 'number', read: ({ level }) => level },
  { title: 'Teams', format: 'number', read: ({ coverage }) => coverage.expected },
  { title: 'Reporting', format: 'number', read: ({ coverage }) => coverage.reporting },
  { title: 'Stale', format: 'number', read: ({ coverage }) => coverage.stale },
  ...FIGURES,
  { title: 'Objectives', format: 'number', read: ({ objectiveCount }) => objectiveCount },
  ...[...STATUSES].reverse().map(
    (status): ExportColumn<UnitRow> => ({
      title: status,
      format: 'number',
      read: ({ statusCounts }) => statusCounts[status] ?? 0,
    }),
  ),
  { title: 'Disagreements', format: 'number', read: ({ disagreements }) => disagreements },
]

const OBJECTIVES: readonly ExportColumn<PageObjective>[] = [
  { title: 'ID', format: 'text', read: ({ id }) => id },
  { title: 'Name', format: 'text', read: ({ title }) => title },
  { title: 'Owner', format: 'text', read: ({ owner }) => owner },
  { title: 'State', format: 'text', read: ({ state }) => state },
  { title: 'Weight', format: 'number', read: ({ weight }) => weight },
  { title: 'Supports', format: 'text', read: ({ supports }) => supports },
  ...FIGURES,
  { title: 'Status', format: 'text', read: ({ status }) => status },
  { title: 'Weakest', format: 'text', read: ({ weakest }) => weakest },
  { title: 'Score', format: 'decimal', read: ({ score }) => score },
]

interface KeyResultRow extends KeyResult {
  readonly objective: string
  readonly last: LastWord | null
}

const KEY_RESULTS: readonly ExportColumn<KeyResultRow>[] = [
  { title: 'ID', format: 'text', read: ({ id }) => id },
  { title: 'Objective', format: 'text', read: ({ objective }) => objective },
  { title: 'Name', format: 'text', read: ({ title }) => title },
  { title: 'Owner', format: 'text', read: ({ owner }) => owner },
  { title: 'State', format: 'text', read: ({ state }) => state },
  { title: 'Type', format: 'text', read: ({ type }) => type },
  { title: 'Unit', format: 'text', read: ({ unit }) => unit },
  { title: 'Baseline', format: 'number', read: ({ baseline }) => baseline },
  { title: 'Target', format: 'number', read: ({ target }) => target },
  { title: 'Current', format: 'number', read: ({ current }) => current },
  ...FIGURES,
  { title: 'Forecast', format: 'percent', read: ({ forecast }) => forecast },
  { title: 'Status', format: 'text', read: ({ status }) => status },
  { title: 'Suggested status', format: 'text', read: ({ suggestedStatus }) => suggestedStatus },
  { title: 'Disagreement', format: 'text', read: ({ disagreement }) => (disagreement ? 'yes' : null) },
  { title: 'Out of date', format: 'text', read: ({ stale }) => (stale ? 'yes' : null) },
  { title: 'Check-in', format: 'text', read: ({ last }) => last?.id ?? null },
  { title: 'Date', format: 'date', read: ({ last }) => last?.date ?? null },
  { title: 'By', format: 'text', read: ({ last }) => last?.by ?? null },
  { title: 'What changed', format: 'text', read: ({ last }) => last?.whatChanged ?? null },
  { title: 'Blocker', format: 'text', read: ({ last }) => last?.blocker ?? null },
]

const DECISIONS: readonly ExportColumn<Decision>[] = [
  { title: 'Team', format: 'text', read: ({ team }) => team.name },
  { title: 'ID', format: 'text', read: ({ objective }) => objective.id },
  { title: 'Name', format: 'text', read: ({ objective }) => objective.title },
  ...FIGURES.map(({ title, format, read }): ExportColumn<Decision> => {
    return { title, format, read: ({ objective }) => read(objective) }
  }),
  { title: 'Status', format: 'text', read: ({ objective }) => objective.status },
  { title: 'Disagreements', format: 'number', read: ({ disagreements }) => disagreements },
  { title: 'Blocker', format: 'text', read: ({ blocker }) => blocker },
]

const TREND: readonly ExportColumn<Week>[] = [
  { title: 'Week', format: 'date', read: ({ week }) => week },
  ...FIGURES,
]

/**
 * What a roll-up page shows: units, needs a decision, objectives, key results, trend, what to compare it with, the heat map and
 * alignment.
 */
export function rollupExport(data: PageData): Export {
  const { organization, rollup, below, decisions, lastWords } = data
  const { children } = rollup
  const units: UnitRow[] = [
    { ...rollup, level: 1 },
    ...children.map((child) => ({ ...child, level: 2 })),
    ...children.flatMap(({ team }) => (below[team.id] ?? []).map((node) => ({ ...node, level: 3 }))),
  ]
  const keyResults = rollup.objectives.flatMap(({ id, keyResults }) =>
    keyResults.map((keyResult) => ({ ...keyResult, objective: id, last: lastWords[keyResult.id] ?? null })),
  )
  return {
    heading: rollup.team.name,
    lead: null,
    note: [organization, rollup.cycle?.name ?? 'No cycle yet', `as of ${rollup.asOf}`].join(' · '),
    facts: UNITS.slice(FIRST_FACT).map(({ title, format, read }) => {
      return { name: title, format, value: read({ ...rollup, level: 1 }) }
    }),
    tables: [
      tableOf('Roll-up', UNITS, units),
      tableOf('Needs a decision', DECISIONS, decisions),
      tableOf('Objectives', OBJECTIVES, rollup.objectives),
      tableOf('Key results', KEY_RESULTS, keyResults),
      tableOf('Trend', TREND, rollup.trend),
      comparedTable(rollup),
      heatTable(rollup),
      alignmentTable(data),
    ],
    charts: [
      { title: 'Progress against expected', type: 'line', table: 'Trend', categories: 'Week', series: PACE },
      {
        title: 'Right below it',
        type: 'column',
        table: 'Roll-up',
        categories: 'Name',
        series: PACE,
        rows: { first: 1, count: Math.min(children.length, MAX_COLUMNS) },
      },
    ],
  }
}

/** After what names a unit. */
const FIRST_FACT = 4
const MAX_COLUMNS = 30
const PACE = [
  { column: 'Progress', color: '0F62AC' },
  { column: 'Expected', color: '8A8A8A', dashed: true },
]

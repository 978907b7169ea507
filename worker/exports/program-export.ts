import type { AgendaPage, StoryPage } from '../../shared/pages/index.ts'
import type { AgendaItem, AgendaTeam, StoryCriterion } from '../../shared/program/index.ts'
import { type Export, type ExportColumn, tableOf } from './table.ts'

const ITEMS: readonly ExportColumn<AgendaItem>[] = [
  { title: 'Item', format: 'text', read: ({ title }) => title },
  { title: 'Minutes', format: 'number', read: ({ minutes }) => minutes },
  { title: 'Points', format: 'text', read: ({ points }) => points.join('; ') },
]

const CRITERIA: readonly ExportColumn<StoryCriterion>[] = [
  { title: 'Criterion', format: 'text', read: ({ text }) => text },
  { title: 'Unit', format: 'text', read: ({ unit }) => unit },
  { title: 'Baseline', format: 'decimal', read: ({ baseline }) => baseline },
  { title: 'Target', format: 'decimal', read: ({ target }) => target },
  { title: 'Current', format: 'decimal', read: ({ current }) => current },
  { title: 'Progress', format: 'percent', read: ({ progress }) => progress },
]

const TEAMS: readonly ExportColumn<AgendaTeam>[] = [
  { title: 'Team', format: 'text', read: ({ team }) => team },
  { title: 'Minutes', format: 'number', read: ({ minutes }) => minutes },
  { title: 'Progress', format: 'percent', read: ({ progress }) => progress },
  { title: 'Expected', format: 'percent', read: ({ expected }) => expected },
  { title: 'Status', format: 'text', read: ({ status }) => status },
  { title: 'Confidence', format: 'decimal', read: ({ confidence }) => confidence },
]

/** What an agenda shows, for other programs. */
export function agendaExport({ organization, agenda }: AgendaPage): Export {
  const { meeting, cycle, date, minutes, items } = agenda
  return {
    heading: `${meeting}: ${cycle.name}`,
    lead: null,
    note: `${organization} · ${date ?? 'No date yet'}`,
    facts: [
      { name: 'Date', value: date, format: 'date' },
      { name: 'Minutes', value: minutes, format: 'number' },
    ],
    tables: [
      tableOf('Agenda', ITEMS, items),
      ...items.flatMap(({ teams }) => (teams ? [tableOf('Teams', TEAMS, teams)] : [])),
    ],
    charts: [],
  }
}

/** What the success story shows, for other programs. */
export function storyExport({ organization, story, asOf }: StoryPage): Export {
  return {
    heading: `How ${organization} began with OKRs`,
    lead: story?.purpose || null,
    note: `As of ${asOf}`,
    facts: (story?.figures ?? []).map(({ label, value, unit }) => ({
      name: label,
      value,
      format: FORMATS[unit],
    })),
    tables: [tableOf('Success criteria', CRITERIA, story?.criteria ?? [])],
    charts: [],
  }
}

const FORMATS = { count: 'number', fraction: 'percent', rating: 'decimal' } as const

import { type ScalingData, STAGES } from '../organization/scaling/index.ts'
import { type Export, type ExportColumn, tableOf } from './table.ts'

type Department = ScalingData['departments'][number]
type Wave = ScalingData['waves'][number]
type Figure = Wave['figures'][number]

const DEPARTMENTS: readonly ExportColumn<Department>[] = [
  { title: 'Department', format: 'text', read: ({ name }) => name },
  { title: 'Teams', format: 'number', read: ({ teams }) => teams.length },
  ...STAGES.map((stage): ExportColumn<Department> => {
    const title = `${stage.charAt(0).toUpperCase()}${stage.slice(1)}`
    return { title, format: 'number', read: ({ reached }) => reached[stage].length }
  }),
]

interface TeamRow {
  readonly team: string
  readonly department: Department
}

const TEAMS: readonly ExportColumn<TeamRow>[] = [
  { title: 'Department', format: 'text', read: ({ department }) => department.name },
  { title: 'Team', format: 'text', read: ({ team }) => team },
  {
    title: 'Stage',
    format: 'text',
    read: ({ team, department: { reached } }) =>
      [...STAGES].reverse().find((stage) => reached[stage].includes(team)) ?? null,
  },
]

interface WaveFigure {
  readonly wave: Wave
  readonly figure: Figure
}

const WAVES: readonly ExportColumn<Wave>[] = [
  { title: 'Wave', format: 'text', read: ({ name }) => name },
  { title: 'Teams', format: 'number', read: ({ teams }) => teams },
  { title: 'Advice', format: 'text', read: ({ advice }) => advice },
  { title: 'Reason', format: 'text', read: ({ reason }) => reason },
]

const FIGURES: readonly ExportColumn<WaveFigure>[] = [
  { title: 'Wave', format: 'text', read: ({ wave }) => wave.name },
  { title: 'Figure', format: 'text', read: ({ figure }) => figure.name },
  { title: 'Value', format: 'decimal', read: ({ figure }) => figure.value },
  { title: 'Before', format: 'decimal', read: ({ figure }) => figure.before },
  { title: 'Grade', format: 'text', read: ({ figure }) => figure.grade },
  { title: 'Short', format: 'text', read: ({ figure }) => figure.rows.join('; ') },
  { title: 'More', format: 'number', read: ({ figure }) => figure.more },
  {
    title: 'Next step',
    format: 'text',
    read: ({ wave, figure }) => wave.next.find((each) => each.figure === figure.name)?.step ?? null,
  },
]

const GATES: readonly ExportColumn<ScalingData['gates'][number]>[] = [
  { title: 'Gate', format: 'text', read: ({ step }) => step },
  { title: 'State', format: 'text', read: ({ state }) => state },
  { title: 'Due', format: 'date', read: ({ due }) => due },
  { title: 'Reasons', format: 'text', read: ({ reasons }) => reasons.join('; ') },
]

const CRITERIA: readonly ExportColumn<ScalingData['criteria'][number]>[] = [
  { title: 'Criterion', format: 'text', read: ({ text }) => text },
  { title: 'Progress', format: 'percent', read: ({ progress }) => progress },
]

/** What the scaling report shows: the funnel by department, and how far each team is. */
export function scalingExport(data: ScalingData): Export {
  const { organization, name, cycle, asOf, departments, waves, gates, criteria } = data
  const figures = waves.flatMap((wave) =>
    [...wave.funnel, ...wave.figures].map((figure): WaveFigure => ({ wave, figure })),
  )
  const teams = departments.flatMap((department) => department.teams.map((team) => ({ team, department })))
  const [, , ...stages] = DEPARTMENTS
  return {
    heading: `Scaling report: ${name}`,
    note: [organization, cycle ?? 'No cycle yet', `as of ${asOf}`].join(' · '),
    facts: [
      { name: 'Teams', value: teams.length, format: 'number' },
      ...stages.map(({ title, format, read }) => ({
        name: title,
        value: departments.reduce((sum, department) => sum + Number(read(department)), 0),
        format,
      })),
    ],
    tables: [
      tableOf('Adoption', DEPARTMENTS, departments),
      tableOf('Teams', TEAMS, teams),
      tableOf('Waves', WAVES, waves),
      tableOf('Figures', FIGURES, figures),
      tableOf('Gates', GATES, gates),
      tableOf('Success criteria', CRITERIA, criteria),
    ],
    charts: [
      {
        title: 'How far each department is',
        type: 'column',
        table: 'Adoption',
        categories: 'Department',
        series: [
          { column: 'Teams', color: '8A8A8A' },
          ...stages.map(({ title }, at) => stageSeries(title, at)),
        ],
      },
    ],
  }
}

const STAGE_COLORS = ['A9C9EA', '6BA3DA', '2F7DC4', '0B4F8F']

function stageSeries(column: string, place: number) {
  return { column, color: STAGE_COLORS[place] ?? '0B4F8F' }
}

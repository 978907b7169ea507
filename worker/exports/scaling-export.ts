import { type Department, type ScalingData, STAGES } from '../organization/scaling-data.ts'
import { type Export, type ExportColumn, tableOf } from './table.ts'

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

/** What the scaling report shows: the funnel by department, and how far each team is. */
export function scalingExport({ organization, name, cycle, asOf, departments }: ScalingData): Export {
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
    tables: [tableOf('Adoption', DEPARTMENTS, departments), tableOf('Teams', TEAMS, teams)],
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

import { type Department, type ScalingData, STAGES } from '../organization/scaling-data.ts'
import { type ExportColumn, type ExportTable, tableOf } from './table.ts'

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

/** What the scaling report shows, as tables: the funnel by department, and how far each team is. */
export function scalingTables({ departments }: ScalingData): ExportTable[] {
  const teams = departments.flatMap((department) => department.teams.map((team) => ({ team, department })))
  return [tableOf('Adoption', DEPARTMENTS, departments), tableOf('Teams', TEAMS, teams)]
}

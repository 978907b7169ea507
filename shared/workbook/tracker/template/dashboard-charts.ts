import { STATUSES } from '../../../okr/index.ts'
import { areaReference } from '../../a1.ts'
import type { Captions } from '../../captions/index.ts'
import type { ChartSeries, Operation } from '../../plan.ts'
import { calculatedRange } from '../calculation/index.ts'
import { STATUS_CHART } from '../style.ts'
import { DASHBOARD_SHEET, type DashboardList } from './dashboard-lists.ts'

const HEIGHT = 13

/** Progress against expected by objective, and the key results by status. */
export function dashboardCharts(
  { dashboardSheet: texts, columns }: Captions,
  objectives: DashboardList,
  attention: DashboardList,
  row: number,
): readonly Operation[] {
  const sheet = DASHBOARD_SHEET
  const lines = (column: number) =>
    areaReference(sheet, { row: objectives.row + 2, column, rows: objectives.rows, columns: 1 })
  const categories = lines(1)
  const progress: readonly ChartSeries[] = [
    { title: columns.objectives.progress[0], categories, values: lines(8), color: '3B6FB6' },
    { title: columns.objectives.expected[0], categories, values: lines(9), color: 'C9D3E0' },
  ]
  const statuses = STATUSES.map(
    (status, index): ChartSeries => ({
      title: status,
      categories: areaReference(sheet, { row: attention.row + 1, column: 2, rows: 1, columns: 1 }),
      values: calculatedRange(`team.keyResults${index}`),
      color: STATUS_CHART[status],
    }),
  )
  return [
    {
      kind: 'chart',
      sheet,
      name: 'progress',
      type: 'column',
      title: texts.progressChart,
      anchor: { row, column: 1, rows: HEIGHT, columns: 7 },
      series: progress,
      percent: true,
    },
    {
      kind: 'chart',
      sheet,
      name: 'statuses',
      type: 'column',
      title: texts.statusChart,
      anchor: { row, column: 8, rows: HEIGHT, columns: 5 },
      series: statuses,
      percent: false,
    },
  ]
}

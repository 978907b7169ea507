import type { Operation } from '../../plan.ts'

export const DASHBOARD_SHEET = 'Dashboard'

export function dashboardSheet(): readonly Operation[] {
  return [{ kind: 'sheet', sheet: DASHBOARD_SHEET, gridlines: false }]
}

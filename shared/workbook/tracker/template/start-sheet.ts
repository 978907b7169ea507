import type { Operation } from '../../plan.ts'

export const START_SHEET = 'Start'

export function startSheet(): readonly Operation[] {
  return [{ kind: 'sheet', sheet: START_SHEET, gridlines: false }]
}

import type { ScalingRow } from '../../program/index.ts'

/** The titles of the scaling report as a table. */
export const scalingEn: Readonly<Record<keyof ScalingRow, string>> = {
  id: 'Figure ID',
  part: 'Part',
  wave: 'Wave',
  cycle: 'Cycle',
  department: 'Department',
  teams: 'Teams',
  figure: 'Figure',
  unit: 'Unit',
  value: 'Value',
  before: 'Cycle before',
  grade: 'Grade',
  date: 'Date',
  short: 'Falling short, or why',
  more: 'Others',
  step: 'Next step',
  asOf: 'As of',
}

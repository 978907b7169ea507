import type { ScalingRow } from '../program/index.ts'
import type { Column } from './table.ts'
import { FORMATS } from './tracker/columns.ts'

/** Keeps a text off the number that stands right before it. */
export const BEHIND_NUMBER = '" "@'

type ScalingKey = Exclude<keyof ScalingRow, 'id'>

function text(key: ScalingKey, width: number): Column<never, ScalingKey> {
  return { key, kind: 'text', width }
}

function number(key: ScalingKey, width: number, numberFormat: string): Column<never, ScalingKey> {
  return { key, kind: 'number', width, numberFormat }
}

function date(key: ScalingKey): Column<never, ScalingKey> {
  return { key, kind: 'date', width: 13, numberFormat: FORMATS.date }
}

/** The scaling report as a table: in a portfolio, in the rollout program, as CSV and as a workbook of its own. */
export const SCALING_COLUMNS: readonly Column<never, ScalingKey>[] = [
  text('part', 16),
  text('wave', 14),
  text('cycle', 12),
  text('department', 20),
  number('teams', 8, '0'),
  { ...text('figure', 26), numberFormat: BEHIND_NUMBER },
  text('unit', 9),
  number('value', 9, '0.00'),
  number('before', 11, '0.00'),
  { ...text('grade', 14), numberFormat: BEHIND_NUMBER },
  date('date'),
  { ...text('short', 52), numberFormat: BEHIND_NUMBER },
  number('more', 9, '0'),
  { ...text('step', 48), numberFormat: BEHIND_NUMBER },
  date('asOf'),
]

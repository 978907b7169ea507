import type { Status } from '../../okr/index.ts'

/** The tracker's palette, `RRGGBB`. */
export const INK = '1F2937'
export const QUIET = '6B7280'
export const LINE = 'E5E7EB'
export const BRAND = '1F3A5F'
export const PAPER = 'F8FAFC'
export const COMPUTED = 'F3F4F6'
export const WHITE = 'FFFFFF'

interface Look {
  readonly shape: string
  readonly color: string
  readonly fill: string
}

/** A status is shown by shape and word beside colour. */
export const STATUS_LOOK: Readonly<Record<Status, Look>> = {
  'Off track': { shape: '■', color: '9F1239', fill: 'FDE8EC' },
  'At risk': { shape: '▲', color: '92400E', fill: 'FEF3DC' },
  'No check-in': { shape: '○', color: '4B5563', fill: 'F3F4F6' },
  'On track': { shape: '●', color: '166534', fill: 'E4F5E9' },
  Done: { shape: '✔', color: '1E40AF', fill: 'E5EDFF' },
}

/** The same hues, strong enough for a chart. */
export const STATUS_CHART: Readonly<Record<Status, string>> = {
  'Off track': 'BE4B5E',
  'At risk': 'D99A3D',
  'No check-in': '9CA3AF',
  'On track': '4F9D69',
  Done: '4A72C4',
}

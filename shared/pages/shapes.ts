import type { Status } from '../okr/index.ts'

/** Shape and word beside the colour, so that none of them is needed alone. */
export const SHAPES: Readonly<Record<Status, string>> = {
  'Off track': '■',
  'At risk': '▲',
  'No check-in': '○',
  'On track': '●',
  Done: '✓',
}

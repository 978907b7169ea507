import type { KeyResultType, State } from '../../../shared/okr/index.ts'
import type { ImportNotes } from './notes.ts'
import type { KeyResultRow } from './read-rows.ts'

/** How a key result is measured, and its value now where the file says one. */
export interface Measure {
  readonly type: KeyResultType | null
  readonly baseline: number | null
  readonly target: number | null
  readonly state: State
  readonly value: number | null
}

/** What kind of figures a file has where its key results have no measure of their own. */
export type Unmeasured = 'scores' | 'progress' | 'tasks'

/** A key result without a measure is what the file makes of it: scored from 0 to 1, on its way from 0 to 1, or done or not. */
export function measureOf(row: KeyResultRow, unmeasured: Unmeasured, notes: ImportNotes): Measure {
  const { type, baseline, target, current } = row
  if (type !== null || baseline !== null || target !== null) {
    const value = current ?? valueAt(row, notes)
    return { type, baseline, target, state: 'Agreed', value }
  }
  if (current !== null) {
    notes.warning(
      row.line,
      `“${row.keyResult}” has a current value but no target; the value was not imported.`,
    )
  }
  if (row.progress === null && unmeasured === 'tasks') {
    const value = row.completedOn === null ? null : 1
    return { type: 'Done', baseline, target, state: 'Agreed', value }
  }
  const state = unmeasured === 'scores' ? 'Closed' : 'Agreed'
  return { type: 'Increase', baseline: 0, target: 1, state, value: row.progress }
}

/** The value at which a key result has the progress that the file says, where that can be told. */
function valueAt(
  { line, type, baseline, target, progress }: KeyResultRow,
  notes: ImportNotes,
): number | null {
  if (progress === null) return null
  const to = type === 'Done' ? Math.floor(progress) : between(type, baseline, target, progress)
  if (to === null) {
    notes.warning(line, `A progress of ${progress} tells no value of this key result; it was not imported.`)
    return null
  }
  notes.converted({
    line,
    column: 'progress',
    from: String(progress),
    to,
    rule: 'the value at that progress',
  })
  return to
}

function between(
  type: KeyResultType | null,
  baseline: number | null,
  target: number | null,
  progress: number,
): number | null {
  const from = type === 'Milestones' ? 0 : baseline
  const hasWay = type === 'Increase' || type === 'Decrease' || type === 'Milestones'
  if (!hasWay || from === null || target === null) return null
  return Math.round((from + progress * (target - from)) * 1e9) / 1e9
}

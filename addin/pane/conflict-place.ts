import {
  type Caption,
  type Conflict,
  captionsOf,
  TRACKER_FORM,
  type TrackerReading,
} from '../../shared/workbook/index.ts'
import { spotOf } from '../actions/index.ts'

/** Where a conflict is, as people say it: `O1, Objective (Objectives B2)`. */
export function conflictPlace(reading: TrackerReading, conflict: Conflict): string {
  const { columns, settings } = captionsOf(reading.language)
  const titles: Readonly<Record<string, Readonly<Record<string, Caption>>>> = columns
  const named: Readonly<Record<string, Caption>> = settings
  const { table, row, field } = conflict
  const title = table === 'settings' ? named[row]?.[0] : titles[table]?.[field ?? '']?.[0]
  const spot = spotOf(TRACKER_FORM, reading, conflict)
  const what =
    table === 'settings' ? (title ?? row) : [row, ...(title === undefined ? [] : [title])].join(', ')
  return spot ? `${what} (${spot.sheet} ${spot.cell})` : what
}

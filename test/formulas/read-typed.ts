import { newFile } from '../../addin/hosts/xlsx/index.ts'
import { readTracker, type TrackerOptions } from '../../shared/workbook/index.ts'
import type { TypedTracker } from './arbitrary-tracker.ts'
import { typedPlans } from './compare.ts'

/** The file that a tracker makes, filled down as far as `filled` says, and what the reader finds in it. */
export function readTyped(typed: TypedTracker, filled?: TrackerOptions['filled']) {
  const plans = typedPlans(typed, filled)
  const file = newFile()
  for (const plan of plans) file.apply(plan)
  const result = readTracker(file.read())
  if (result.kind !== 'tracker') throw new Error(result.kind)
  return { plans, file, reading: result.reading }
}

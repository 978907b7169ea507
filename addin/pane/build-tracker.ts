import {
  KEY_RESULTS,
  type Operation,
  optimize,
  type TrackerOptions,
  trackerPlan,
} from '../../shared/workbook/index.ts'
import type { PanePort } from './port.ts'

/** Makes the open workbook a tracker. One that has rows already opens at its first key result. */
export async function buildTracker(
  { host, spareRows }: PanePort,
  options: Omit<TrackerOptions, 'language' | 'filled'>,
  further: readonly Operation[] = [],
): Promise<void> {
  const used = (table: string) => options.document?.tables[table]?.length ?? 0
  const filled = spareRows && {
    keyResults: used('keyResults') + spareRows.keyResults,
    checkIns: used('checkIns') + spareRows.checkIns,
  }
  const plan = trackerPlan({ ...options, language: 'en', ...(filled && { filled }) })
  const first: Operation = { kind: 'activate', sheet: KEY_RESULTS.sheet, row: 1, column: 0 }
  const last = options.document ? [first] : []
  await host.apply(optimize({ operations: [...plan.operations, ...further, ...last] }))
}

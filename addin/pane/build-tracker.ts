import {
  type Capability,
  KEY_RESULTS,
  type Operation,
  optimize,
  type TrackerOptions,
  trackerPlan,
} from '../../shared/workbook/index.ts'
import type { PanePort } from './port.ts'
import { paneLanguage } from './texts/index.ts'

/**
 * Makes the open workbook a tracker. One that has rows already opens at its first key result. Returns what the
 * host had no means for.
 */
export async function buildTracker(
  port: Pick<PanePort, 'host' | 'spareRows' | 'language' | 'locale'>,
  options: Omit<TrackerOptions, 'language' | 'filled'>,
  further: readonly Operation[] = [],
): Promise<readonly Capability[]> {
  const { host, spareRows } = port
  const used = (table: string) => options.document?.tables[table]?.length ?? 0
  const filled = spareRows && {
    keyResults: used('keyResults') + spareRows.keyResults,
    checkIns: used('checkIns') + spareRows.checkIns,
  }
  const plan = trackerPlan({ ...options, language: paneLanguage(port), ...(filled && { filled }) })
  const first: Operation = { kind: 'activate', sheet: KEY_RESULTS.sheet, row: 1, column: 0 }
  const last = options.document ? [first] : []
  const { missing } = await host.apply(optimize({ operations: [...plan.operations, ...further, ...last] }))
  return [...new Set(missing.map(({ capability }) => capability))]
}

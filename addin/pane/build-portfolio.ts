import { type Capability, optimize, portfolioPlan } from '../../shared/workbook/index.ts'
import type { PanePort } from './port.ts'
import { paneLanguage } from './texts/index.ts'

/** Makes the open workbook a portfolio, empty until it is refreshed. Returns what the host had no means for. */
export async function buildPortfolio(port: PanePort, organization: string): Promise<readonly Capability[]> {
  const { host, spareRows } = port
  const ready = spareRows && { rows: spareRows.portfolio }
  const plan = portfolioPlan({ organization, language: paneLanguage(port), ...ready })
  const { missing } = await host.apply(optimize(plan))
  return [...new Set(missing.map(({ capability }) => capability))]
}

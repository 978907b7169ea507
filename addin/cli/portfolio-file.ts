import { type PortfolioReading, readPortfolio } from '../../shared/workbook/index.ts'
import { refusal } from '../refusals/index.ts'
import { unable } from './failure.ts'
import { openWorkbook, type WorkbookFile } from './tracker-file.ts'

type PortfolioFile = WorkbookFile<PortfolioReading>

/** Opens a portfolio. Throws Failure with a sentence where the file is none. */
export async function openPortfolio(path: string): Promise<PortfolioFile> {
  const { host, snapshot } = await openWorkbook(path, () => undefined)
  const result = readPortfolio(snapshot)
  if (result.kind !== 'portfolio') throw unable([refusal(result.kind)], path)
  return { path, host, snapshot, reading: result.reading }
}

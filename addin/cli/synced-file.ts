import { realpath } from 'node:fs/promises'
import {
  isPortfolio,
  isProgram,
  type PortfolioReading,
  type ProgramReading,
  type TrackerReading,
} from '../../shared/workbook/index.ts'
import type { WorkbookLocation } from '../actions/index.ts'
import { openPortfolio } from './portfolio-file.ts'
import { openProgramForWriting } from './program-file.ts'
import { openForWriting, openWorkbook, refuseIfOpen, type WorkbookFile } from './tracker-file.ts'

/** A workbook that can be synced. */
export type SyncedFile =
  | ({ readonly kind: 'tracker' } & WorkbookFile<TrackerReading>)
  | ({ readonly kind: 'program' } & WorkbookFile<ProgramReading>)
  | ({ readonly kind: 'portfolio' } & WorkbookFile<PortfolioReading>)

/** Opens a tracker, a rollout program or a portfolio to be written. Throws Failure with a sentence where the file is none. */
export async function openSynced(path: string): Promise<SyncedFile> {
  const { snapshot } = await openWorkbook(path, () => [])
  if (isPortfolio(snapshot)) {
    await refuseIfOpen(path)
    return { kind: 'portfolio', ...(await openPortfolio(path)) }
  }
  return isProgram(snapshot)
    ? { kind: 'program', ...(await openProgramForWriting(path)) }
    : { kind: 'tracker', ...(await openForWriting(path)) }
}

/** Where a file lies that was opened, whatever links lead there. */
export async function locationOf({ path }: Pick<SyncedFile, 'path'>): Promise<WorkbookLocation> {
  return { program: 'file', address: await realpath(path) }
}

import { realpath } from 'node:fs/promises'
import { isProgram, type ProgramReading, type TrackerReading } from '../../shared/workbook/index.ts'
import type { WorkbookLocation } from '../actions/index.ts'
import { openProgramForWriting } from './program-file.ts'
import { openForWriting, openWorkbook, type WorkbookFile } from './tracker-file.ts'

/** A workbook that can be synced. */
export type SyncedFile =
  | ({ readonly kind: 'tracker' } & WorkbookFile<TrackerReading>)
  | ({ readonly kind: 'program' } & WorkbookFile<ProgramReading>)

/** Opens a tracker or a rollout program to be written. Throws Failure with a sentence where the file is neither. */
export async function openSynced(path: string): Promise<SyncedFile> {
  const { snapshot } = await openWorkbook(path, () => [])
  return isProgram(snapshot)
    ? { kind: 'program', ...(await openProgramForWriting(path)) }
    : { kind: 'tracker', ...(await openForWriting(path)) }
}

/** Where a file lies that was opened, whatever links lead there. */
export async function locationOf({ path }: Pick<SyncedFile, 'path'>): Promise<WorkbookLocation> {
  return { program: 'file', address: await realpath(path) }
}

import type { Client } from '../../shared/api/index.ts'
import {
  type DocumentReading,
  isProgram,
  PROGRAM_FORM,
  type ProgramReading,
  type SyncRequest,
  TRACKER_FORM,
  type TrackerReading,
} from '../../shared/workbook/index.ts'
import {
  type Address,
  assignIds,
  type Context,
  PROGRAM_CYCLE,
  type SyncProgress,
  startProgramSync,
  startSync,
  syncStateOf,
} from '../actions/index.ts'
import { inputError } from './failure.ts'
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

/** The workbook with ids for all rows, and its sync about to start. Throws Failure where it cannot be sent. */
export function begin(
  file: SyncedFile,
  context: Context,
): { readonly reading: DocumentReading; readonly progress: SyncProgress } {
  const { reading, started } =
    file.kind === 'program' ? beginProgram(file, context) : beginTracker(file, context)
  if ('refusal' in started) throw inputError(started.refusal)
  return { reading, progress: started }
}

/** Sends a request to where the workbook belongs. */
export function send(client: Client, { teamId }: Address, cycle: string, body: SyncRequest) {
  return teamId === null
    ? client.call('syncProgram', { body })
    : client.call('sync', { params: { team: teamId, cycle }, body })
}

function beginProgram(file: WorkbookFile<ProgramReading>, context: Context) {
  const reading = assignIds(PROGRAM_FORM, file.reading, context)
  return { reading, started: startProgramSync(reading, syncStateOf(file.snapshot, PROGRAM_CYCLE)) }
}

function beginTracker(file: WorkbookFile<TrackerReading>, context: Context) {
  const reading = assignIds(TRACKER_FORM, file.reading, context)
  const state = syncStateOf(file.snapshot, reading.okrs?.cycle.name ?? '')
  return { reading, started: startSync(reading, state) }
}

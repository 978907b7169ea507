import type { Client } from '../../shared/api/index.ts'
import {
  type DocumentReading,
  isProgram,
  newTables,
  type Operation,
  PROGRAM_FORM,
  readProgram,
  readTracker,
  type Snapshot,
  type SyncRequest,
  TRACKER_FORM,
} from '../../shared/workbook/index.ts'
import { type Refusal, refusal } from '../refusals/index.ts'
import type { Context } from './action.ts'
import { assignIds } from './assign-ids.ts'
import { type Address, syncStateOf } from './connection.ts'
import { isElsewhere, noteLocation, type WorkbookLocation } from './location.ts'
import { PROGRAM_CYCLE, type SyncProgress, startProgramSync, startSync } from './sync.ts'

/** A workbook with ids for all rows, and its sync about to start. */
export interface BegunSync {
  readonly reading: DocumentReading
  readonly progress: SyncProgress
  /** What the workbook shall remember beside the exchange. */
  readonly notes: readonly Operation[]
}

interface NotBegun {
  readonly refusal: Refusal
}

type Started = BegunSync | NotBegun

/**
 * Reads a tracker or a rollout program to be synced. Refused where it cannot be sent, or where nobody has
 * said yet whether it was moved or copied to the location where it lies now.
 */
export function beginSync(
  snapshot: Snapshot,
  context: Context,
  location: WorkbookLocation | null,
): BegunSync | NotBegun {
  if (isElsewhere(snapshot, location)) return { refusal: refusal('elsewhere') }
  const started = isProgram(snapshot) ? beginProgram(snapshot, context) : beginTracker(snapshot, context)
  if ('refusal' in started) return started
  return { ...started, notes: [...started.notes, ...noteLocation(snapshot, location)] }
}

/** Sends a request to where the workbook belongs. */
export function sendSync(client: Client, { teamId }: Address, cycle: string, body: SyncRequest) {
  return teamId === null
    ? client.call('syncProgram', { body })
    : client.call('sync', { params: { team: teamId, cycle }, body })
}

function beginProgram(snapshot: Snapshot, context: Context): Started {
  const result = readProgram(snapshot)
  if (result.kind !== 'program') return { refusal: refusal(result.kind) }
  const reading = assignIds(PROGRAM_FORM, result.reading, context)
  const started = startProgramSync(reading, syncStateOf(snapshot, PROGRAM_CYCLE))
  return 'refusal' in started ? started : { reading, progress: started, notes: newTables(result.reading) }
}

function beginTracker(snapshot: Snapshot, context: Context): Started {
  const result = readTracker(snapshot)
  if (result.kind !== 'tracker') return { refusal: refusal(result.kind) }
  const reading = assignIds(TRACKER_FORM, result.reading, context)
  const started = startSync(reading, syncStateOf(snapshot, reading.okrs?.cycle.name ?? ''))
  return 'refusal' in started ? started : { reading, progress: started, notes: [] }
}

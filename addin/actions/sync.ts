import {
  type AppliedReply,
  applyReply,
  buildRequest,
  type Conflict,
  cellReference,
  type Document,
  type DocumentForm,
  type DocumentReading,
  type Operation,
  PROGRAM_FORM,
  type ProgramReading,
  resolveConflict,
  type SyncReply,
  type SyncRequest,
  type SyncState,
  TRACKER_FORM,
  type TrackerReading,
} from '../../shared/workbook/index.ts'
import { type Refusal, refusal } from '../refusals/index.ts'
import type { ActionResult, Context } from './action.ts'
import { keepState } from './connection.ts'
import { newId } from './new-id.ts'
import { idsOf, writeDocument } from './write-document.ts'

/** A sync on its way: the copy and what it knows of the server. It takes as many exchanges as there are batches. */
export interface SyncProgress {
  readonly form: DocumentForm
  /** Of a tracker its cycle's name; a program has one document only. */
  readonly cycle: string
  readonly state: SyncState
  readonly copy: Document
  readonly sent: number
  readonly received: number
  readonly rejected: SyncReply['problems']
}

/** Where a conflict or problem stands in the workbook; null where the row or field is not there. */
export interface Spot {
  readonly sheet: string
  readonly cell: string
}

/** Starts a sync. A workbook that could not be read as a whole is not sent: what is missing would count as removed. */
export function startSync(
  reading: TrackerReading,
  state: SyncState,
): SyncProgress | { readonly refusal: Refusal } {
  const cycle = reading.okrs?.cycle.name ?? ''
  if (!reading.complete || !reading.okrs) return { refusal: refusal('incomplete-tracker') }
  if (cycle === '') return { refusal: refusal('cycle-unnamed') }
  return { form: TRACKER_FORM, cycle, state, copy: reading.document, ...NOTHING_YET }
}

/** The same for a rollout program. */
export function startProgramSync(
  { complete, document }: ProgramReading,
  state: SyncState,
): SyncProgress | { readonly refusal: Refusal } {
  if (!complete) return { refusal: refusal('incomplete-program') }
  return { form: PROGRAM_FORM, cycle: PROGRAM_CYCLE, state, copy: document, ...NOTHING_YET }
}

/** Under which name a program keeps what it remembers of the last sync. */
export const PROGRAM_CYCLE = ''

const NOTHING_YET = { sent: 0, received: 0, rejected: [] } as const

/** The next request, and whether another follows it. */
export function nextRequest({ state, copy }: SyncProgress): { request: SyncRequest; more: boolean } {
  return buildRequest(state, copy)
}

/** Takes a reply in. */
export function takeReply(progress: SyncProgress, request: SyncRequest, reply: SyncReply): SyncProgress {
  const { state, copy } = applyReply(progress.state, request, reply, progress.copy)
  const own = new Set(
    request.changes.map((change) => JSON.stringify([change.table, change.row, change.field, change.to])),
  )
  const isOwn = (change: SyncReply['changes'][number]) =>
    own.has(JSON.stringify([change.table, change.row, change.field, change.to]))
  return {
    ...progress,
    state,
    copy,
    sent: progress.sent + request.changes.length + (request.deletes?.length ?? 0),
    received: progress.received + reply.changes.filter((change) => !isOwn(change)).length,
    rejected: [...progress.rejected, ...reply.problems],
  }
}

/** Ends a sync: what the workbook must take over, and what waits for a decision. */
export function finishSync(
  { reading, notes }: { readonly reading: DocumentReading; readonly notes: readonly Operation[] },
  progress: SyncProgress,
): ActionResult<SyncProgress> {
  const state = keepState(progress.state, progress.cycle)
  return writeDocument(progress.form, reading, progress.copy, progress, [state, ...notes])
}

/** Decides a conflict: mine is sent with the next sync, theirs goes into the cell. */
export function decideConflict(
  reading: DocumentReading,
  progress: SyncProgress,
  conflict: Pick<Conflict, 'table' | 'row' | 'field'>,
  choice: 'mine' | 'theirs',
  context: Context,
): ActionResult<SyncState> {
  const { form, cycle } = progress
  const decided = decide(form, progress, conflict, choice, context)
  return writeDocument(form, reading, decided.copy, decided.state, [keepState(decided.state, cycle)])
}

/** Decides all conflicts that wait, the same way, before anything is sent. */
export function decideAll(progress: SyncProgress, choice: 'mine' | 'theirs', context: Context): SyncProgress {
  let decided: Pick<SyncProgress, 'state' | 'copy'> = progress
  for (const conflict of progress.state.conflicts)
    decided = decide(progress.form, decided, conflict, choice, context)
  return { ...progress, state: decided.state, copy: decided.copy }
}

function decide(
  form: DocumentForm,
  { state, copy }: Pick<SyncProgress, 'state' | 'copy'>,
  conflict: Pick<Conflict, 'table' | 'row' | 'field'>,
  choice: 'mine' | 'theirs',
  { suffix }: Context,
): AppliedReply {
  const letter = form.tables.find(({ name }) => name === conflict.table)?.letter ?? ''
  const freshId = newId(letter, idsOf(copy, conflict.table), suffix)
  return resolveConflict(state, copy, conflict, choice, freshId, form.schema)
}

/** Why the server did not take a change. */
export function rejectionOf({ table, field, message }: SyncProgress['rejected'][number]): Refusal {
  return table === CHECK_INS && field === null ? refusal('check-ins-stay') : refusal('said', message)
}

const CHECK_INS = 'checkIns'

/** Finds the cell of a field, to show people where to look. */
export function spotOf(
  form: DocumentForm,
  { places }: DocumentReading,
  { table, row, field }: Pick<Conflict, 'table' | 'row' | 'field'>,
): Spot | null {
  const setting = table === form.named.table ? places.settings.get(row) : undefined
  if (setting) return { sheet: setting.sheet, cell: cellReference(setting.row, setting.column) }
  const place = places.tables[table]
  const line = place?.rows.get(row)
  const column = place?.columns.get(field ?? 'id')
  if (!place || line === undefined || column === undefined) return null
  return { sheet: place.sheet, cell: cellReference(line, column) }
}

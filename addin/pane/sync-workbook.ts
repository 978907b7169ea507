import { createClient } from '../../shared/api/index.ts'
import { optimize } from '../../shared/workbook/index.ts'
import {
  type Address,
  beginSync,
  type Context,
  finishSync,
  nextRequest,
  PROGRAM_NEWS,
  type SyncProgress,
  sendSync,
  takeReply,
} from '../actions/index.ts'
import { Refused } from '../refusals/index.ts'
import type { PanePort, PersonKey } from './port.ts'
import { repliedBy } from './replied-by.ts'

export interface SyncWatch {
  readonly onProgress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
}

/** What a sync came to, and what the server could not tell of the pilot's teams. */
export interface SyncOutcome {
  readonly progress: SyncProgress
  readonly notes: readonly string[]
}

/**
 * Exchanges changes until both sides have all; a program takes over what the server knows of the pilot's teams too. What
 * was typed meanwhile stays, and after each reply the workbook is whole.
 */
export async function syncWorkbook(
  port: Pick<PanePort, 'host' | 'send' | 'location'>,
  context: Context,
  address: Address,
  { token }: PersonKey,
  watch: SyncWatch,
): Promise<SyncOutcome> {
  const client = createClient({ url: address.server, token }, port.send)
  /** The workbook as it stands now, not as it was last shown. */
  const read = async () => {
    const result = beginSync(await port.host.read(), context, port.location())
    if ('refusal' in result) throw new Refused([result.refusal])
    return result
  }
  /** Lets the workbook as it stands now take something over. */
  const take = async (change: (copy: SyncProgress['copy']) => SyncProgress): Promise<SyncProgress> => {
    const begun = await read()
    const progress = change(begun.reading.document)
    const finished = finishSync(begun, progress)
    if (!finished.ok) throw new Refused(finished.refusals)
    await port.host.apply(optimize(finished.plan))
    return progress
  }
  const exchange = async (started: SyncProgress): Promise<SyncProgress> => {
    let progress = started
    for (let more = true; more && !watch.isCancelled(); ) {
      const next = nextRequest(progress)
      const { revision } = progress.state
      watch.onProgress(progress.sent, progress.sent + next.request.changes.length)
      const reply = repliedBy(await sendSync(client, address, progress.cycle, next.request))
      const sent = progress
      progress = await take((copy) => takeReply({ ...sent, copy }, next.request, reply))
      more = next.more && reply.revision > revision
    }
    return progress
  }
  const begun = await read()
  let progress = await exchange(begun.progress)
  const notes: string[] = []
  for (const ask of address.teamId === null ? PROGRAM_NEWS : []) {
    if (watch.isCancelled()) break
    const { into, notes: unknown } = repliedBy(await ask(client, begun.reading.language))
    notes.push(...unknown)
    const exchanged = progress
    if (into(exchanged.copy) === exchanged.copy) continue
    progress = await exchange(await take((copy) => ({ ...exchanged, copy: into(copy) })))
  }
  return { progress, notes }
}

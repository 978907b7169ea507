import { useState } from 'preact/hooks'
import { type Conflict, optimize, type Plan } from '../../shared/workbook/index.ts'
import {
  type Address,
  beginSync,
  confirmLocation,
  connect,
  decideConflict,
  disconnect,
  isElsewhere,
  rejectionOf,
} from '../actions/index.ts'
import { Refused, sentenceOf } from '../refusals/index.ts'
import { loadRefusalTexts } from '../refusals/load.ts'
import { useTexts } from './context.ts'
import { ElsewhereCard } from './parts/elsewhere-card.tsx'
import type { PanePort } from './port.ts'
import { isKeyRefused } from './replied-by.ts'
import type { Synced } from './synced.ts'
import type { Task } from './use-task.ts'
import { JoinView } from './views/join.tsx'
import { type SyncProgress, SyncView } from './views/sync.tsx'

/** How a workbook of this kind is connected. */
interface Joining {
  readonly title: string
  readonly note: string
  readonly code: string
  readonly codeLabel: string
  readonly isSecret?: boolean
  /** A name to start from; null where nobody is asked for one. */
  readonly person: string | null
  readonly join: (code: string, person: string) => Promise<Address>
}

interface Properties {
  readonly port: PanePort
  readonly synced: Synced
  /** With what and as whom it is connected, in a sentence. */
  readonly connected: string
  readonly task: Task
  readonly onDone: () => Promise<void>
  readonly placeOf: (conflict: Conflict) => string
  readonly join: Joining
}

/** Syncing a connected workbook, and connecting one that is not. */
export function SyncTab({ port, synced, connected, task, onDone, placeOf, join }: Properties) {
  const texts = useTexts()
  const [progress, setProgress] = useState<SyncProgress | null>(null)
  const [isRefused, setRefused] = useState(false)
  const { snapshot, connection, key, state, context } = synced

  const joinWith = (code: string, person: string) =>
    task.run(async () => {
      const connecting = connect(snapshot, await join.join(code, person), port.location())
      if (!connecting.ok) throw new Refused(connecting.refusals)
      await port.host.apply(connecting.plan)
      setRefused(false)
      await onDone()
      return texts.sync.joined
    })
  const settle = (plan: Plan, done: string) =>
    task.run(async () => {
      await port.host.apply(plan)
      await onDone()
      return done
    })
  if (connection && isElsewhere(snapshot, port.location())) {
    return (
      <ElsewhereCard
        busy={task.busy}
        onMoved={() => settle(confirmLocation(snapshot, port.location()), texts.sync.elsewhere.wasMoved)}
        onCopy={() => settle(disconnect(), texts.sync.elsewhere.wasCopied)}
      />
    )
  }
  if (!connection || !key || isRefused) {
    return (
      <>
        {!isRefused && <p class="note">{join.note}</p>}
        <JoinView
          {...join}
          person={join.person === null ? null : key?.person || join.person}
          busy={task.busy}
          onJoin={joinWith}
          onBack={null}
        />
      </>
    )
  }
  const sync = () =>
    task.run(async (isCancelled) => {
      const { syncWorkbook } = await import('./sync-workbook.ts')
      try {
        const { progress: done, notes } = await syncWorkbook(port, context, connection, key, {
          onProgress: (sent, total) => setProgress({ done: sent, total }),
          isCancelled,
        })
        await onDone()
        if (isCancelled()) return texts.sync.cancelled
        const waiting = done.state.conflicts.length
        return [
          texts.sync.done(done.sent, done.received),
          ...(waiting === 0 ? [] : [texts.sync.waiting(waiting)]),
          sentenceOf(done.rejected.map(rejectionOf), await loadRefusalTexts(texts.language)),
          ...notes,
        ]
          .filter((sentence) => sentence !== '')
          .join(' ')
      } catch (error) {
        setRefused(isKeyRefused(error))
        throw error
      } finally {
        setProgress(null)
      }
    })
  const resolve = (conflict: Conflict, choice: 'mine' | 'theirs') =>
    task.run(async () => {
      const begun = beginSync(snapshot, context, port.location())
      if ('refusal' in begun) throw new Refused([begun.refusal])
      const decided = decideConflict(begun.reading, begun.progress, conflict, choice, context)
      if (!decided.ok) throw new Refused(decided.refusals)
      await port.host.apply(optimize(decided.plan))
      await onDone()
      return choice === 'mine' ? texts.sync.choseMine : texts.sync.choseTheirs
    })
  return (
    <SyncView
      connected={connected}
      conflicts={state.conflicts}
      placeOf={placeOf}
      busy={task.busy}
      progress={progress}
      onSync={sync}
      onCancel={task.cancel}
      onResolve={resolve}
    />
  )
}

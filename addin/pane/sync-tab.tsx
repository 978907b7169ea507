import { useRef, useState } from 'preact/hooks'
import type { Conflict } from '../../shared/workbook/index.ts'
import { connect } from '../actions/index.ts'
import { useTexts } from './context.ts'
import type { OpenTracker } from './open-tracker.ts'
import type { Invitation, PanePort } from './port.ts'
import type { Task } from './use-task.ts'
import { JoinView } from './views/join.tsx'
import { type SyncProgress, SyncView } from './views/sync.tsx'

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
  readonly tracker: OpenTracker
  readonly task: Task
  readonly onDone: () => Promise<void>
  readonly placeOf: (conflict: Conflict) => string
  readonly onResolve: (conflict: Conflict, choice: 'mine' | 'theirs') => void
}

/** Syncing a connected workbook, and connecting one that is not. */
export function SyncTab({ port, invitation, tracker, task, onDone, placeOf, onResolve }: Properties) {
  const texts = useTexts()
  const [progress, setProgress] = useState<SyncProgress | null>(null)
  const cancelled = useRef(false)
  const { connection, key } = tracker

  const join = (code: string, person: string) =>
    task.run(async () => {
      const { joinTeam } = await import('./server.ts')
      const joined = await joinTeam(port, invitation.server, code, person)
      const connected = connect(tracker.snapshot, joined)
      if (!connected.ok) throw new Error(connected.messages.join(' '))
      await port.host.apply(connected.plan)
      await onDone()
      return texts.sync.joined
    })
  if (!connection || !key) {
    return (
      <>
        <p class="note">{texts.sync.notConnected}</p>
        <JoinView
          code={invitation.code ?? ''}
          person={invitation.person}
          busy={task.busy}
          onJoin={join}
          onBack={null}
        />
      </>
    )
  }
  const sync = () =>
    task.run(async () => {
      cancelled.current = false
      const { syncTeam } = await import('./server.ts')
      try {
        const { sent, received, rejected, state } = await syncTeam(port, tracker, connection, key, {
          onProgress: (done, total) => setProgress({ done, total }),
          isCancelled: () => cancelled.current,
        })
        await onDone()
        if (cancelled.current) return texts.sync.cancelled
        const waiting = state.conflicts.length
        return [
          texts.sync.done(sent, received),
          ...(waiting === 0 ? [] : [texts.sync.waiting(waiting)]),
          ...rejected.map(({ message }) => message),
        ].join(' ')
      } finally {
        setProgress(null)
      }
    })
  return (
    <SyncView
      team={tracker.team?.okrs.team || connection.teamId}
      person={key.person}
      conflicts={tracker.state.conflicts}
      placeOf={placeOf}
      busy={task.busy}
      progress={progress}
      onSync={sync}
      onCancel={() => {
        cancelled.current = true
      }}
      onResolve={onResolve}
    />
  )
}

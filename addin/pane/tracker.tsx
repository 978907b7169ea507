import { useState } from 'preact/hooks'
import type { KeyResult } from '../../shared/okr/index.ts'
import {
  type Caption,
  type Conflict,
  captionsOf,
  type Language,
  optimize,
  type Problem,
  TRACKER_FORM,
} from '../../shared/workbook/index.ts'
import { type ActionResult, checkIn } from '../actions/index.ts'
import type { Command } from '../commands.ts'
import { Refused } from '../refusals/index.ts'
import { conflictPlace } from './conflict-place.ts'
import { useTexts } from './context.ts'
import type { OpenTracker } from './open-tracker.ts'
import { Tabs } from './parts/tabs.tsx'
import type { Invitation, PanePort } from './port.ts'
import { placeOf, selection } from './selection.ts'
import { ShareTab } from './share-tab.tsx'
import { SyncTab } from './sync-tab.tsx'
import type { Task } from './use-task.ts'
import { CheckInView } from './views/check-in.tsx'
import type { CheckInAnswer } from './views/check-in-form.tsx'
import { OkrsView } from './views/okrs.tsx'

const VIEWS = ['okrs', 'checkIn', 'sync', 'share'] as const

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
  readonly command: Command | null
  readonly tracker: OpenTracker
  readonly task: Task
  readonly onDone: () => Promise<void>
}

/** The pane beside a tracker: one view at a time. */
export function Tracker({ port, invitation, command, tracker, task, onDone }: Properties) {
  const texts = useTexts()
  const [view, setView] = useState(VIEWS.find((known) => known === command) ?? 'okrs')
  const { reading, team, asOf, context, key, connection, state, problems } = tracker

  const show = (next: typeof view) => {
    task.clear()
    setView(next)
  }

  /** Carries out what an action came to. */
  const carryOut = async <Outcome,>(result: ActionResult<Outcome>): Promise<Outcome> => {
    if (!result.ok) throw new Refused(result.refusals)
    await port.host.apply(optimize(result.plan))
    await onDone()
    return result.outcome
  }
  const saveCheckIn = ({ id }: KeyResult, answer: CheckInAnswer) =>
    task.run(async () => {
      const input = { ...answer, keyResultId: id, date: asOf, by: key?.person ?? '' }
      const { title, figures } = await carryOut(checkIn(reading, input, context))
      return texts.checkIn.saved(title || id, figures?.status ? texts.status[figures.status] : null)
    })
  const select = (problem: Problem) =>
    task.run(async () => {
      await port.host.apply(selection(problem))
      return texts.okrs.selected(placeOf(problem))
    })
  return (
    <Tabs
      views={VIEWS}
      titles={texts.tabs}
      view={view}
      counts={{ sync: state.conflicts.length }}
      onSelect={show}
    >
      {team === null && (view === 'okrs' || view === 'checkIn') && (
        <>
          <h1>{texts.tabs[view]}</h1>
          <p>{texts.okrs.noCycle}</p>
        </>
      )}
      {view === 'okrs' && team && <OkrsView {...team} asOf={asOf} problems={problems} onSelect={select} />}
      {view === 'checkIn' && team && (
        <CheckInView
          {...team}
          asOf={asOf}
          busy={task.busy}
          onSave={saveCheckIn}
          onSync={connection && (() => show('sync'))}
        />
      )}
      {view === 'sync' && (
        <SyncTab
          port={port}
          synced={tracker}
          connected={texts.sync.connected(team?.okrs.team || (connection?.teamId ?? ''), key?.person ?? '')}
          task={task}
          onDone={onDone}
          placeOf={(conflict) =>
            conflictPlace(TRACKER_FORM, reading, conflict, titleOf(reading.language, conflict))
          }
          join={{
            title: texts.join.title,
            note: texts.sync.notConnected,
            code: invitation.code ?? '',
            codeLabel: texts.join.code,
            person: invitation.person,
            join: async (code, person) =>
              (await import('./server.ts')).joinTeam(port, invitation.server, code, person),
          }}
        />
      )}
      {view === 'share' && (
        <ShareTab port={port} connection={connection} language={reading.language} task={task} />
      )}
    </Tabs>
  )
}

/** What the tracker calls the field of a conflict. */
function titleOf(language: Language, { table, row, field }: Conflict): string | undefined {
  const { columns, settings } = captionsOf(language)
  const titles: Readonly<Record<string, Readonly<Record<string, Caption>>>> = columns
  const named: Readonly<Record<string, Caption>> = settings
  return table === TRACKER_FORM.named.table ? named[row]?.[0] : titles[table]?.[field ?? '']?.[0]
}

import { useEffect, useState } from 'preact/hooks'
import type { Capability } from '../../shared/workbook/index.ts'
import { quarterAt } from '../actions/index.ts'
import type { Command } from '../commands.ts'
import { useTexts } from './context.ts'
import type { Invitation, PanePort } from './port.ts'
import type { Task } from './use-task.ts'
import { FirstRun } from './views/first-run.tsx'
import { JoinView } from './views/join.tsx'
import { NewPortfolio } from './views/new-portfolio.tsx'
import { NewProgram } from './views/new-program.tsx'
import { NewTracker } from './views/new-tracker.tsx'

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
  readonly command: Command | null
  readonly task: Task
  readonly onDone: () => Promise<void>
}

/** The way from an empty workbook to a tracker. A code and a name that came with the page are used at once. */
export function Start({ port, invitation, command, task, onDone }: Properties) {
  const texts = useTexts()
  const [view, setView] = useState<'first' | 'create' | 'createProgram' | 'createPortfolio' | 'join'>(
    invitation.code === null ? viewFor(command) : 'join',
  )
  /** What was done, and what the workbook has no means for. */
  const done = async (sentence: string, missing: readonly Capability[]) => {
    await onDone()
    if (missing.length === 0) return sentence
    return `${sentence} ${texts.notHere(missing.map((kind) => texts.capabilities[kind]))}`
  }
  const join = (code: string, person: string) =>
    task.run(async () => {
      const { buildJoined, joinTeam } = await import('./server.ts')
      const connection = await joinTeam(port, invitation.server, code, person)
      const key = port.keys.read(connection)
      const { team, missing } = await buildJoined(port, connection, key?.token ?? '')
      return done(texts.join.done(team), missing)
    })
  useEffect(() => {
    if (invitation.code !== null && invitation.person !== '') join(invitation.code, invitation.person)
  }, [])

  const today = port.today()
  const cycle = quarterAt(today) ?? { name: '', start: today, end: today }
  const back = () => setView('first')
  const { busy } = task
  return (
    <main>
      {view === 'first' && (
        <FirstRun
          busy={busy}
          onSample={() =>
            task.run(async () => {
              const { sampleTracker } = await import('../../shared/sample/index.ts')
              const { buildTracker } = await import('./build-tracker.ts')
              const document = sampleTracker(today)
              const missing = await buildTracker(port, { organization: '', team: '', cycle, document })
              return done(texts.firstRun.sampleDone, missing)
            })
          }
          onCreate={() => setView('create')}
          onCreateProgram={() => setView('createProgram')}
          onCreatePortfolio={() => setView('createPortfolio')}
          onJoin={() => setView('join')}
        />
      )}
      {view === 'create' && (
        <NewTracker
          cycle={cycle}
          busy={busy}
          onCreate={(input) =>
            task.run(async () => {
              const { buildTracker } = await import('./build-tracker.ts')
              return done(texts.create.done(input.team), await buildTracker(port, input))
            })
          }
          onBack={back}
        />
      )}
      {view === 'createProgram' && (
        <NewProgram
          busy={busy}
          onCreate={(input) =>
            task.run(async () => {
              const { buildProgram } = await import('./build-program.ts')
              return done(texts.newProgram.done(input.organization), await buildProgram(port, input))
            })
          }
          onBack={back}
        />
      )}
      {view === 'createPortfolio' && (
        <NewPortfolio
          busy={busy}
          onCreate={(organization) =>
            task.run(async () => {
              const { buildPortfolio } = await import('./build-portfolio.ts')
              return done(texts.newPortfolio.done, await buildPortfolio(port, organization))
            })
          }
          onBack={back}
        />
      )}
      {view === 'join' && (
        <JoinView
          title={texts.join.title}
          codeLabel={texts.join.code}
          code={invitation.code ?? ''}
          person={invitation.person}
          busy={busy}
          onJoin={join}
          onBack={back}
        />
      )}
    </main>
  )
}

function viewFor(command: Command | null) {
  if (command === 'newTracker') return 'create'
  if (command === 'newProgram') return 'createProgram'
  return command === 'sync' ? 'join' : 'first'
}

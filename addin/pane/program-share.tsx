import { CalendarFeed } from './calendar-feed.tsx'
import { useTexts } from './context.ts'
import type { OpenProgram } from './open-program.ts'
import type { PanePort } from './port.ts'
import { ProgramReminders } from './program-reminders.tsx'
import { ProgramReviews } from './program-reviews.tsx'
import { useLinks } from './use-links.ts'
import type { Task } from './use-task.ts'
import { ProgramLinks } from './views/program-links.tsx'

interface Properties {
  readonly port: PanePort
  readonly program: OpenProgram
  readonly task: Task
}

const EVERYTHING = { titles: true, owners: true, notes: true }

/** Sharing a connected rollout program. */
export function ProgramShare({ port, program, task }: Properties) {
  const { connection, key } = program
  const texts = useTexts()
  const token = key?.token ?? ''
  const links = useLinks(port, connection?.server ?? '', token, task)
  if (token === '') {
    return (
      <>
        <h1>{texts.rollout.share.title}</h1>
        <p class="note">{texts.rollout.notConnected}</p>
      </>
    )
  }
  return (
    <>
      <ProgramLinks
        {...links}
        busy={task.busy}
        onMake={(kind) => links.make({ kind, show: EVERYTHING })}
        onCopy={links.copy}
        onChange={links.change}
      />
      <CalendarFeed
        port={port}
        server={connection?.server ?? ''}
        token={token}
        team={null}
        language={program.reading.language}
        task={task}
        onCopy={links.copy}
      />
      <ProgramReminders port={port} server={connection?.server ?? ''} token={token} task={task} />
      <ProgramReviews port={port} program={program} task={task} />
    </>
  )
}

import { CalendarFeed } from './calendar-feed.tsx'
import { useTexts } from './context.ts'
import type { OpenProgram } from './open-program.ts'
import type { PanePort } from './port.ts'
import { ProgramReminders } from './program-reminders.tsx'
import { ProgramReviews } from './program-reviews.tsx'
import { ProgramRollups } from './program-rollups.tsx'
import { useFetched } from './use-fetched.ts'
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
  const server = connection?.server ?? ''
  const links = useLinks(port, server, token, task)
  const fetchTeams = async () => (await import('./owner.ts')).ownerOf(port, server, token).teams()
  const [known] = useFetched(task, async () => (token === '' ? null : fetchTeams()), [server, token])
  const teams = known ?? new Map()
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
      <ProgramRollups {...links} teams={teams} today={port.today()} task={task} />
      <CalendarFeed
        port={port}
        server={server}
        token={token}
        team={null}
        language={program.reading.language}
        task={task}
        onCopy={links.copy}
      />
      <ProgramReminders port={port} server={server} token={token} teams={teams} task={task} />
      <ProgramReviews port={port} program={program} task={task} />
    </>
  )
}

import type { Language } from '../../shared/okr/index.ts'
import type { Connection } from '../actions/index.ts'
import { CalendarFeed } from './calendar-feed.tsx'
import { useTexts } from './context.ts'
import type { PanePort } from './port.ts'
import { useLinks } from './use-links.ts'
import type { Task } from './use-task.ts'
import { ShareView } from './views/share.tsx'

interface Properties {
  readonly port: PanePort
  readonly connection: Connection | null
  /** The workbook’s. */
  readonly language: Language
  readonly task: Task
}

/** Links to the roll-up, for whoever may make them. */
export function ShareTab({ port, connection, language, task }: Properties) {
  const texts = useTexts()
  const owner = connection && (port.keys.read({ ...connection, teamId: null })?.token ?? null)
  const { links, made, make, copy, change } = useLinks(port, connection?.server ?? '', owner ?? '', task)
  if (!connection) {
    return (
      <>
        <h1>{texts.tabs.share}</h1>
        <p class="note">{texts.sync.notConnected}</p>
      </>
    )
  }
  const { teamId } = connection
  return (
    <>
      <ShareView
        allowed={owner !== null}
        busy={task.busy}
        today={port.today()}
        links={links?.filter((link) => link.kind === 'rollup' && link.teamId === teamId) ?? []}
        made={made}
        onMake={(settings) => make({ teamId, ...settings })}
        onCopy={copy}
        onChange={change}
      />
      {owner !== null && (
        <CalendarFeed
          port={port}
          server={connection.server}
          token={owner}
          team={teamId}
          language={language}
          task={task}
          onCopy={copy}
        />
      )}
    </>
  )
}

import { useState } from 'preact/hooks'
import type { Connection } from '../actions/index.ts'
import { useTexts } from './context.ts'
import type { PanePort } from './port.ts'
import type { Task } from './use-task.ts'
import { type LinkDetails, ShareView } from './views/share.tsx'

interface Properties {
  readonly port: PanePort
  readonly connection: Connection | null
  readonly task: Task
}

/** Links to the roll-up, for whoever may make them. */
export function ShareTab({ port, connection, task }: Properties) {
  const texts = useTexts()
  const [link, setLink] = useState<string | null>(null)
  if (!connection) return <p class="note">{texts.sync.notConnected}</p>
  const owner = port.keys.owner(connection.server)
  const make = (show: LinkDetails) =>
    task.run(async () => {
      const { makeLink } = await import('./server.ts')
      setLink(await makeLink(port, connection, owner ?? '', show))
      return texts.share.made
    })
  const copy = async (text: string) => {
    const copied = await port.copy(text)
    await task.run(async () => (copied ? texts.share.copied : texts.share.copyByHand))
    return copied
  }
  return <ShareView allowed={owner !== null} busy={task.busy} link={link} onMake={make} onCopy={copy} />
}

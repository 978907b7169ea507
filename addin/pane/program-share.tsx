import { useEffect, useState } from 'preact/hooks'
import { useTexts } from './context.ts'
import type { PanePort } from './port.ts'
import type { Synced } from './synced.ts'
import type { Task } from './use-task.ts'
import { type Link, type ProgramLinkKind, ProgramLinks } from './views/program-links.tsx'

interface Properties {
  readonly port: PanePort
  readonly program: Synced
  readonly task: Task
}

/** Sharing a connected rollout program. */
export function ProgramShare({ port, program: { connection, key }, task }: Properties) {
  const texts = useTexts()
  const { share } = texts.rollout
  const [links, setLinks] = useState<readonly Link[] | null>(null)
  const [made, setMade] = useState<{ id: string; kind: ProgramLinkKind; url: string } | null>(null)
  const server = connection?.server ?? ''
  const token = key?.token ?? ''
  const load = async () => {
    const { listLinks } = await import('./links.ts')
    setLinks(await listLinks(port, server, token))
  }
  useEffect(() => {
    if (token !== '') task.run(async () => load().then(() => ''))
  }, [server, token])
  if (token === '') return <p class="note">{texts.rollout.notConnected}</p>
  const make = (kind: ProgramLinkKind) =>
    task.run(async () => {
      const { makeProgramLink } = await import('./links.ts')
      setMade({ kind, ...(await makeProgramLink(port, server, token, kind)) })
      await load()
      return texts.share.made
    })
  const copy = async (text: string) => {
    const copied = await port.copy(text)
    await task.run(async () => (copied ? texts.share.copied : texts.share.copyByHand))
    return copied
  }
  const revoke = ({ id }: Link) =>
    task.run(async () => {
      const { revokeLink } = await import('./links.ts')
      await revokeLink(port, server, token, id)
      if (made?.id === id) setMade(null)
      await load()
      return share.revoked
    })
  return (
    <ProgramLinks links={links} made={made} busy={task.busy} onMake={make} onCopy={copy} onRevoke={revoke} />
  )
}

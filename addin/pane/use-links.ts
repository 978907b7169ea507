import { useEffect, useState } from 'preact/hooks'
import { openLinks } from '../actions/index.ts'
import { useTexts } from './context.ts'
import type { Link, LinkChange, LinkInput } from './links.ts'
import type { PanePort } from './port.ts'
import type { Task } from './use-task.ts'

/** An address that was just made. It is shown this once. */
export interface NewAddress {
  readonly id: string
  readonly kind: Link['kind']
  readonly url: string
}

export interface Links {
  /** Those that still open something, the newest first; null until they are known. */
  readonly links: readonly Link[] | null
  readonly made: NewAddress | null
  readonly make: (input: LinkInput) => void
  /** Resolves to false where the clipboard is not to be had. */
  readonly copy: (url: string) => Promise<boolean>
  readonly change: (link: Link, change: LinkChange) => void
}

/** The links of an organisation, for whoever holds its owner's key; with no key there are none. */
export function useLinks(port: PanePort, server: string, token: string, task: Task): Links {
  const texts = useTexts()
  const [links, setLinks] = useState<readonly Link[] | null>(null)
  const [made, setMade] = useState<NewAddress | null>(null)
  const load = async () => {
    const { listLinks } = await import('./links.ts')
    const links = openLinks(await listLinks(port, server, token), port.today())
    setLinks([...links].reverse())
  }
  useEffect(() => {
    if (token !== '') task.run(async () => load().then(() => ''))
  }, [server, token])
  return {
    links,
    made,
    make: (input) =>
      task.run(async () => {
        const { makeLink } = await import('./links.ts')
        const address = await makeLink(port, server, token, input)
        setMade({ ...address, kind: input.kind ?? 'rollup' })
        await load()
        return texts.share.made
      }),
    copy: async (url) => {
      const copied = await port.copy(url)
      await task.run(async () => (copied ? texts.share.copied : texts.share.copyByHand))
      return copied
    },
    change: ({ id, kind }, change) =>
      task.run(async () => {
        const { changeLink } = await import('./links.ts')
        const url = await changeLink(port, server, token, id, change)
        if (url !== null) setMade({ id, kind, url })
        else if (change === 'revoke' && made?.id === id) setMade(null)
        await load()
        return texts.share.changed[change]
      }),
  }
}

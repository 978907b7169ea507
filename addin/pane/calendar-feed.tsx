import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../shared/okr/index.ts'
import { useTexts } from './context.ts'
import type { Feed } from './feeds.ts'
import { Button } from './parts/button.tsx'
import { MadeLink } from './parts/made-link.tsx'
import type { PanePort } from './port.ts'
import type { Task } from './use-task.ts'

interface Properties {
  readonly port: PanePort
  readonly server: string
  /** The owner's key. */
  readonly token: string
  /** Null for the rollout program. */
  readonly team: string | null
  /** That of the events’ titles: the workbook’s. */
  readonly language: Language
  readonly task: Task
  readonly onCopy: (link: string) => Promise<boolean>
}

/** A calendar to subscribe to: made, copied and withdrawn. */
export function CalendarFeed({ port, server, token, team, language, task, onCopy }: Properties) {
  const { share, longDate } = useTexts()
  const [feeds, setFeeds] = useState<readonly Feed[]>([])
  const [made, setMade] = useState<string | null>(null)
  const load = async () => {
    const { listFeeds } = await import('./feeds.ts')
    setFeeds(await listFeeds(port, server, token, team))
  }
  useEffect(() => {
    task.run(async () => load().then(() => ''))
  }, [server, token, team])
  const make = () =>
    task.run(async () => {
      const { makeFeed } = await import('./feeds.ts')
      setMade(await makeFeed(port, server, token, team, language))
      await load()
      return share.made
    })
  const revoke = (feed: Feed) =>
    task.run(async () => {
      const { revokeFeed } = await import('./feeds.ts')
      await revokeFeed(port, server, token, feed.id)
      setMade(null)
      await load()
      return share.calendar.revoked
    })
  const day = (time: string) => longDate(time.slice(0, 10))
  return (
    <section class="card" aria-label={share.calendar.title}>
      <h2>{share.calendar.title}</h2>
      <p class="detail">{share.calendar.what}</p>
      {made && <MadeLink link={made} onCopy={onCopy} />}
      <div class="buttons">
        <Button disabled={task.busy} onClick={make}>
          {share.calendar.submit}
        </Button>
      </div>
      <ul class="links">
        {feeds.map((feed) => (
          <li key={feed.id}>
            <p>{share.used(day(feed.createdAt), feed.lastUsedAt && day(feed.lastUsedAt))}</p>
            <div class="buttons">
              <Button disabled={task.busy} onClick={() => revoke(feed)}>
                {share.revoke}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useTexts } from '../context.ts'
import type { Link, LinkChange, LinkInput } from '../links.ts'
import { LinkList } from '../parts/link-list.tsx'
import { MadeLink } from '../parts/made-link.tsx'
import type { NewAddress } from '../use-links.ts'
import { LinkForm } from './link-form.tsx'

interface Properties {
  /** Whether this person may make links. */
  readonly allowed: boolean
  readonly busy: boolean
  readonly today: string
  readonly links: readonly Link[]
  readonly made: NewAddress | null
  readonly onMake: (settings: LinkInput) => void
  readonly onCopy: (url: string) => Promise<boolean>
  readonly onChange: (link: Link, change: LinkChange) => void
}

/** Links for people who only want to look: made, copied, and those there are. */
export function ShareView({ allowed, busy, today, links, made, onMake, onCopy, onChange }: Properties) {
  const texts = useTexts()
  return (
    <>
      <h1>{texts.tabs.share}</h1>
      <p>{texts.share.intro}</p>
      {!allowed && <p class="note">{texts.share.noRight}</p>}
      {allowed && <LinkForm busy={busy} today={today} onMake={onMake} />}
      {made && <MadeLink link={made.url} onCopy={onCopy} />}
      {links.length > 0 && (
        <section aria-label={texts.share.list}>
          <h2>{texts.share.list}</h2>
          <LinkList links={links} busy={busy} onChange={onChange} />
        </section>
      )}
    </>
  )
}

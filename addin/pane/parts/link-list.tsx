import { useTexts } from '../context.ts'
import type { Link, LinkChange } from '../links.ts'
import { Button } from './button.tsx'

interface Properties {
  readonly links: readonly Link[]
  /** What a link opens, where that is not said above the list. */
  readonly titleOf?: (link: Link) => string
  readonly busy: boolean
  readonly onChange: (link: Link, change: LinkChange) => void
}

const DETAILS = ['titles', 'owners', 'notes'] as const

/** Links that were made, each with what it shows and when it was used last. */
export function LinkList({ links, titleOf, busy, onChange }: Properties) {
  const { share, longDate } = useTexts()
  const day = (time: string | null) => time && longDate(time.slice(0, 10))
  return (
    <ul class="links">
      {links.map((link) => (
        <li key={link.id}>
          {titleOf && <h3>{titleOf(link)}</h3>}
          <p>{share.used(longDate(link.createdAt.slice(0, 10)), day(link.lastUsedAt))}</p>
          <p class="detail">
            {[
              ...DETAILS.filter((detail) => link.show[detail]).map((detail) => share[detail]),
              share.until(day(link.expiresAt)),
              link.hasPasscode ? share.passcode : null,
              link.pinnedTo && share.pinned(longDate(link.pinnedTo)),
              ...link.embedIn,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {link.locked && <p class="note">{share.locked}</p>}
          <div class="buttons">
            {link.locked && (
              <Button disabled={busy} onClick={() => onChange(link, 'unlock')}>
                {share.unlock}
              </Button>
            )}
            <Button disabled={busy} onClick={() => onChange(link, 'rotate')}>
              {share.rotate}
            </Button>
            <Button disabled={busy} onClick={() => onChange(link, 'revoke')}>
              {share.revoke}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}

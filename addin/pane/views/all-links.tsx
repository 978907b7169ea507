import { useTexts } from '../context.ts'
import type { TeamNames } from '../owner.ts'
import { LinkList } from '../parts/link-list.tsx'
import { MadeLink } from '../parts/made-link.tsx'
import type { Links } from '../use-links.ts'

interface Properties extends Pick<Links, 'links' | 'made' | 'copy' | 'change'> {
  readonly teams: TeamNames
  readonly busy: boolean
}

/** Every link that opens something, whoever made it. */
export function AllLinks({ links, made, copy, change, teams, busy }: Properties) {
  const { access, rollout } = useTexts()
  const kinds = { ...rollout.share.kinds, rollup: [access.rollup] }
  if (links === null) return null
  return (
    <section class="card" aria-label={access.links}>
      <h2>{access.links}</h2>
      {links.length === 0 && <p class="detail">{access.noLinks}</p>}
      {made && <MadeLink link={made.url} onCopy={copy} />}
      <LinkList
        links={links}
        titleOf={({ kind, teamId }) => `${kinds[kind][0]}: ${teams.get(teamId) ?? teamId}`}
        busy={busy}
        onChange={change}
      />
    </section>
  )
}

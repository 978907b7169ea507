import type { Reply } from '../../../shared/api/index.ts'
import { useTexts } from '../context.ts'
import { MadeLink } from '../parts/made-link.tsx'

/** What of a program can be shared by link. */
const PROGRAM_LINKS = ['scaling', 'review', 'retrospective', 'story'] as const
export type ProgramLinkKind = (typeof PROGRAM_LINKS)[number]

export type Link = Reply<'listLinks'>[number]

interface Properties {
  /** Null until they are known. */
  readonly links: readonly Link[] | null
  /** The link that was just made. */
  readonly made: { readonly id: string; readonly kind: ProgramLinkKind; readonly url: string } | null
  readonly busy: boolean
  readonly onMake: (kind: ProgramLinkKind) => void
  readonly onCopy: (link: string) => Promise<boolean>
  readonly onRevoke: (link: Link) => void
}

/** Links to what the program says, for people without a login: made, copied and withdrawn. */
export function ProgramLinks({ links, made, busy, onMake, onCopy, onRevoke }: Properties) {
  const texts = useTexts()
  const { share } = texts.rollout
  return (
    <>
      <h1>{share.title}</h1>
      <p>{share.intro}</p>
      {PROGRAM_LINKS.map((kind) => (
        <section key={kind} class="card" aria-label={share.kinds[kind][0]}>
          <h2>{share.kinds[kind][0]}</h2>
          <p class="detail">{share.kinds[kind][1]}</p>
          {made?.kind === kind && <MadeLink link={made.url} onCopy={onCopy} />}
          <div class="buttons">
            <button type="button" disabled={busy} onClick={() => onMake(kind)}>
              {texts.share.submit}
            </button>
          </div>
          <ul class="links">
            {links
              ?.filter((link) => link.kind === kind && link.revokedAt === null)
              .map((link) => (
                <li key={link.id} class="heading">
                  <span class="detail">
                    {share.link(
                      texts.longDate(link.createdAt.slice(0, 10)),
                      link.lastUsedAt && texts.longDate(link.lastUsedAt),
                    )}
                  </span>
                  <button type="button" disabled={busy} onClick={() => onRevoke(link)}>
                    {share.revoke}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

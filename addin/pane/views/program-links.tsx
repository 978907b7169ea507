import { useTexts } from '../context.ts'
import type { Link, LinkChange } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { LinkList } from '../parts/link-list.tsx'
import { MadeLink } from '../parts/made-link.tsx'
import type { NewAddress } from '../use-links.ts'

/** What of a program can be shared by link. */
const PROGRAM_LINKS = ['scaling', 'review', 'retrospective', 'story'] as const
type ProgramLinkKind = (typeof PROGRAM_LINKS)[number]

interface Properties {
  /** Null until they are known. */
  readonly links: readonly Link[] | null
  /** The link that was just made. */
  readonly made: NewAddress | null
  readonly busy: boolean
  readonly onMake: (kind: ProgramLinkKind) => void
  readonly onCopy: (link: string) => Promise<boolean>
  readonly onChange: (link: Link, change: LinkChange) => void
}

/** Links to what the program says, for people without a login: made, copied and withdrawn. */
export function ProgramLinks({ links, made, busy, onMake, onCopy, onChange }: Properties) {
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
            <Button disabled={busy} onClick={() => onMake(kind)}>
              {texts.share.submit}
            </Button>
          </div>
          <LinkList
            links={links?.filter((link) => link.kind === kind) ?? []}
            busy={busy}
            onChange={onChange}
          />
        </section>
      ))}
    </>
  )
}

import { useState } from 'preact/hooks'
import { useTexts } from '../context.ts'
import { MadeLink } from '../parts/made-link.tsx'

/** Which details a link shows beside the numbers. */
export interface LinkDetails {
  readonly titles: boolean
  readonly owners: boolean
  readonly notes: boolean
}

interface Properties {
  /** Whether this person may make links. */
  readonly allowed: boolean
  readonly busy: boolean
  readonly link: string | null
  readonly onMake: (show: LinkDetails) => void
  readonly onCopy: (link: string) => Promise<boolean>
}

const DETAILS = ['titles', 'owners', 'notes'] as const

/** Making a link for somebody who only wants to look. */
export function ShareView({ allowed, busy, link, onMake, onCopy }: Properties) {
  const texts = useTexts()
  const [show, setShow] = useState<LinkDetails>({ titles: true, owners: false, notes: false })
  const submit = (event: Event) => {
    event.preventDefault()
    onMake(show)
  }
  return (
    <>
      <h1>{texts.tabs.share}</h1>
      <p>{texts.share.intro}</p>
      {!allowed && <p class="note">{texts.share.noRight}</p>}
      {allowed && (
        <form onSubmit={submit}>
          <fieldset class="choices">
            <legend>{texts.share.show}</legend>
            {DETAILS.map((detail) => (
              <label key={detail}>
                <input
                  type="checkbox"
                  checked={show[detail]}
                  onInput={(event) => setShow({ ...show, [detail]: event.currentTarget.checked })}
                />{' '}
                {texts.share[detail]}
              </label>
            ))}
          </fieldset>
          <div class="buttons">
            <button type="submit" class="primary" disabled={busy}>
              {texts.share.submit}
            </button>
          </div>
        </form>
      )}
      {link !== null && <MadeLink link={link} onCopy={onCopy} />}
    </>
  )
}

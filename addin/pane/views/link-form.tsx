import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useTexts } from '../context.ts'
import type { LinkInput } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'

interface Properties {
  /** What is asked before all else. */
  readonly children?: ComponentChildren
  readonly busy: boolean
  readonly today: string
  readonly onMake: (settings: LinkInput) => void
}

const DETAILS = ['titles', 'owners', 'notes'] as const
const SHORTEST_PASSCODE = 4
const NOTHING_TYPED = { expires: '', passcode: '', pinnedTo: '', embedIn: '' }

/** What a new link shows, and what guards it. */
export function LinkForm({ children, busy, today, onMake }: Properties) {
  const { share } = useTexts()
  const [show, setShow] = useState({ titles: true, owners: false, notes: false })
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [fault, setFault] = useState<'passcodeShort' | 'noPage' | null>(null)
  const type = (field: keyof typeof NOTHING_TYPED) => (value: string) =>
    setTyped({ ...typed, [field]: value })
  const submit = (event: Event) => {
    event.preventDefault()
    const wrong = faultIn(typed)
    setFault(wrong)
    if (wrong !== null) return
    onMake({ show, ...settingsOf(typed) })
    setTyped({ ...typed, passcode: '' })
  }
  return (
    <form onSubmit={submit}>
      {children}
      <fieldset class="choices">
        <legend>{share.show}</legend>
        {DETAILS.map((detail) => (
          <label key={detail}>
            <input
              type="checkbox"
              checked={show[detail]}
              onInput={(event) => setShow({ ...show, [detail]: event.currentTarget.checked })}
            />{' '}
            {share[detail]}
          </label>
        ))}
      </fieldset>
      <details>
        <summary>{share.more}</summary>
        <TextField
          label={share.expires}
          hint={share.expiresHint}
          type="date"
          min={today}
          optional
          value={typed.expires}
          onInput={type('expires')}
        />
        <TextField
          label={share.passcode}
          hint={share.passcodeHint}
          type="password"
          optional
          value={typed.passcode}
          onInput={type('passcode')}
        />
        <TextField
          label={share.pinnedTo}
          hint={share.pinnedHint}
          type="date"
          max={today}
          optional
          value={typed.pinnedTo}
          onInput={type('pinnedTo')}
        />
        <TextField
          label={share.embedIn}
          hint={share.embedHint}
          optional
          value={typed.embedIn}
          onInput={type('embedIn')}
        />
      </details>
      {fault !== null && (
        <p class="error" role="alert">
          {share[fault]}
        </p>
      )}
      <div class="buttons">
        <Button type="submit" class="primary" disabled={busy}>
          {share.submit}
        </Button>
      </div>
    </form>
  )
}

/** What of what was typed cannot be, as the server would say too, but in English. */
function faultIn({ passcode, embedIn }: typeof NOTHING_TYPED) {
  if (passcode !== '' && passcode.length < SHORTEST_PASSCODE) return 'passcodeShort'
  return wordsOf(embedIn).every((word) => originOf(word) !== null) ? null : 'noPage'
}

/** The origin of a page, whose address may be typed with or without https:// and with a path; null where it has none. */
function originOf(page: string): string | null {
  const address = page.includes('://') ? page : `https://${page}`
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.protocol === 'https:' ? url.origin : null
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

/** What was typed, without what was left empty. A link works to the end of its last day. */
function settingsOf({ expires, passcode, pinnedTo, embedIn }: typeof NOTHING_TYPED): Partial<LinkInput> {
  const origins = wordsOf(embedIn).flatMap((page) => originOf(page) ?? [])
  return {
    ...(expires === '' ? {} : { expiresAt: `${expires}T23:59:59Z` }),
    ...(passcode === '' ? {} : { passcode }),
    ...(pinnedTo === '' ? {} : { pinnedTo }),
    ...(origins.length === 0 ? {} : { embedIn: origins }),
  }
}

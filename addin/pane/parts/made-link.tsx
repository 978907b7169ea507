import { useRef } from 'preact/hooks'
import { useTexts } from '../context.ts'

interface Properties {
  readonly link: string
  /** Resolves to false where the clipboard is not to be had; then the text is selected to be copied by hand. */
  readonly onCopy: (link: string) => Promise<boolean>
}

/** A link that was just made, to copy or to open. */
export function MadeLink({ link, onCopy }: Properties) {
  const texts = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    if (!(await onCopy(link))) field.current?.select()
  }
  return (
    <div class="made">
      <label class="field">
        <span>{texts.share.link}</span>
        <input ref={field} type="text" readOnly value={link} />
      </label>
      <div class="buttons">
        <button type="button" onClick={copy}>
          {texts.share.copy}
        </button>
        <a href={link} target="_blank" rel="noreferrer">
          {texts.share.open}
        </a>
      </div>
    </div>
  )
}

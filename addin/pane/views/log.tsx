import { useTexts } from '../context.ts'
import type { LogEntry } from '../owner.ts'
import { Button } from '../parts/button.tsx'

interface Properties {
  readonly entries: readonly LogEntry[]
  readonly busy: boolean
  readonly onSave: () => void
  readonly onCopy: () => void
}

/** What was done last to the organisation; all of the log is a file. */
export function LogView({ entries, busy, onSave, onCopy }: Properties) {
  const { access: texts, time } = useTexts()
  return (
    <section class="card" aria-label={texts.log}>
      <h2>{texts.log}</h2>
      <p class="detail">{texts.logHint}</p>
      <div class="buttons">
        <Button disabled={busy} onClick={onSave}>
          {texts.save}
        </Button>
        <Button disabled={busy} onClick={onCopy}>
          {texts.copy}
        </Button>
      </div>
      <ul class="links">
        {entries.map(({ at, by, revision, action, what, from, to }) => (
          <li key={revision}>
            <p>{texts.actions[action] ?? action}</p>
            <p class="detail">{texts.done(by, time(at))}</p>
            <p class="detail">{[what, from, to].flatMap(partsOf).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What an entry is about, as `link: abc`. */
function partsOf(text: LogEntry['to']): readonly string[] {
  if (typeof text !== 'string') return []
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [text]
    return Object.entries(value).flatMap(([name, part]) =>
      part === null || typeof part === 'object' ? [] : [`${name}: ${part}`],
    )
  } catch {
    return [text]
  }
}

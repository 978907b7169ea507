import { useState } from 'preact/hooks'
import { useTexts } from '../context.ts'
import { TextField } from '../parts/text-field.tsx'

interface Properties {
  readonly code: string
  readonly person: string
  readonly busy: boolean
  readonly onJoin: (code: string, person: string) => void
  readonly onBack: (() => void) | null
}

/** Joining a team: the code and the name that others will see. */
export function JoinView({ code, person, busy, onJoin, onBack }: Properties) {
  const texts = useTexts()
  const [typedCode, setCode] = useState(code)
  const [name, setName] = useState(person)
  const submit = (event: Event) => {
    event.preventDefault()
    onJoin(typedCode.trim(), name.trim())
  }
  return (
    <form onSubmit={submit}>
      <h1>{texts.join.title}</h1>
      <TextField label={texts.join.code} value={typedCode} onInput={setCode} />
      <TextField
        label={texts.join.person}
        hint={texts.join.personHint}
        value={name}
        autoComplete="name"
        onInput={setName}
      />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {texts.join.submit}
        </button>
        {onBack !== null && (
          <button type="button" disabled={busy} onClick={onBack}>
            {texts.firstRun.back}
          </button>
        )}
      </div>
    </form>
  )
}

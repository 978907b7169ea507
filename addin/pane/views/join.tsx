import { useState } from 'preact/hooks'
import { useTexts } from '../context.ts'
import { FormButtons } from '../parts/form-buttons.tsx'
import { TextField } from '../parts/text-field.tsx'

interface Properties {
  readonly title: string
  readonly codeLabel: string
  /** The code opens so much that nobody may read it over a shoulder. */
  readonly isSecret?: boolean
  readonly code: string
  /** A name to start from; null where nobody is asked for one. */
  readonly person: string | null
  readonly busy: boolean
  readonly onJoin: (code: string, person: string) => void
  readonly onBack: (() => void) | null
}

/** Connecting a workbook: the code, and for a team the name that others will see. */
export function JoinView({
  title,
  codeLabel,
  isSecret = false,
  code,
  person,
  busy,
  onJoin,
  onBack,
}: Properties) {
  const texts = useTexts()
  const [typedCode, setCode] = useState(code)
  const [name, setName] = useState(person ?? '')
  const submit = (event: Event) => {
    event.preventDefault()
    onJoin(typedCode.trim(), name.trim())
  }
  return (
    <form aria-labelledby="view-title" onSubmit={submit}>
      <h1 id="view-title">{title}</h1>
      <TextField
        label={codeLabel}
        type={isSecret ? 'password' : 'text'}
        value={typedCode}
        onInput={setCode}
      />
      {person !== null && (
        <TextField
          label={texts.join.person}
          hint={texts.join.personHint}
          value={name}
          autoComplete="name"
          onInput={setName}
        />
      )}
      <FormButtons submit={texts.join.submit} busy={busy} onBack={onBack} />
    </form>
  )
}

import { useState } from 'preact/hooks'
import { useTexts } from '../context.ts'
import { FormButtons } from '../parts/form-buttons.tsx'
import { TextField } from '../parts/text-field.tsx'

interface Properties {
  readonly busy: boolean
  readonly onCreate: (organization: string) => void
  readonly onBack: () => void
}

/** Whose portfolio it is to be. */
export function NewPortfolio({ busy, onCreate, onBack }: Properties) {
  const { newPortfolio: texts, create } = useTexts()
  const [organization, setOrganization] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    onCreate(organization.trim())
  }
  return (
    <form aria-labelledby="view-title" onSubmit={submit}>
      <h1 id="view-title">{texts.title}</h1>
      <TextField label={create.organization} value={organization} onInput={setOrganization} />
      <FormButtons submit={texts.submit} busy={busy} onBack={onBack} />
    </form>
  )
}

import { useState } from 'preact/hooks'
import { PRESETS, type Preset } from '../../../shared/workbook/index.ts'
import type { ProgramInput } from '../build-program.ts'
import { useTexts } from '../context.ts'
import { FormButtons } from '../parts/form-buttons.tsx'
import { TextField } from '../parts/text-field.tsx'

interface Properties {
  readonly busy: boolean
  readonly onCreate: (input: ProgramInput) => void
  readonly onBack: () => void
}

/** Whose rollout program it is to be, of which kind, and when its first cycle starts. */
export function NewProgram({ busy, onCreate, onBack }: Properties) {
  const { newProgram: texts } = useTexts()
  const [preset, setPreset] = useState<Preset>('pilot')
  const [organization, setOrganization] = useState('')
  const [start, setStart] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    onCreate({ preset, organization: organization.trim(), firstCycleStart: start === '' ? null : start })
  }
  return (
    <form aria-labelledby="view-title" onSubmit={submit}>
      <h1 id="view-title">{texts.title}</h1>
      <TextField label={texts.organization} value={organization} onInput={setOrganization} />
      <fieldset class="choices presets">
        <legend>{texts.preset}</legend>
        {PRESETS.map((name) => (
          <label key={name}>
            <input type="radio" name="preset" checked={name === preset} onInput={() => setPreset(name)} />
            <span>
              {texts.presets[name][0]}
              <small>{texts.presets[name][1]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={texts.start}
        hint={texts.startHint}
        type="date"
        optional
        value={start}
        onInput={setStart}
      />
      <FormButtons submit={texts.submit} busy={busy} onBack={onBack} />
    </form>
  )
}

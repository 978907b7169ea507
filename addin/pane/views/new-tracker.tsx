import { useState } from 'preact/hooks'
import type { Cycle } from '../../../shared/okr/index.ts'
import { useTexts } from '../context.ts'
import { FormButtons } from '../parts/form-buttons.tsx'
import { TextField } from '../parts/text-field.tsx'

/** What a new tracker needs to know. */
export interface TrackerInput {
  readonly organization: string
  readonly team: string
  readonly cycle: Cycle
}

interface Properties {
  /** The cycle it most likely is. */
  readonly cycle: Cycle
  readonly busy: boolean
  readonly onCreate: (input: TrackerInput) => void
  readonly onBack: () => void
}

/** Whose tracker it is to be, and for which cycle. */
export function NewTracker({ cycle: likely, busy, onCreate, onBack }: Properties) {
  const texts = useTexts()
  const [organization, setOrganization] = useState('')
  const [team, setTeam] = useState('')
  const [cycle, setCycle] = useState(likely)
  const [isBackward, setBackward] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    setBackward(cycle.end <= cycle.start)
    if (cycle.end > cycle.start) onCreate({ organization: organization.trim(), team: team.trim(), cycle })
  }
  return (
    <form aria-labelledby="view-title" onSubmit={submit}>
      <h1 id="view-title">{texts.create.title}</h1>
      <TextField label={texts.create.organization} value={organization} onInput={setOrganization} />
      <TextField label={texts.create.team} value={team} onInput={setTeam} />
      <TextField
        label={texts.create.cycle}
        value={cycle.name}
        onInput={(name) => setCycle({ ...cycle, name })}
      />
      <div class="pair">
        <TextField
          label={texts.create.start}
          type="date"
          value={cycle.start}
          onInput={(start) => setCycle({ ...cycle, start })}
        />
        <TextField
          label={texts.create.end}
          type="date"
          value={cycle.end}
          onInput={(end) => setCycle({ ...cycle, end })}
        />
      </div>
      {isBackward && (
        <p class="error" role="alert">
          {texts.create.endBeforeStart}
        </p>
      )}
      <FormButtons submit={texts.create.submit} busy={busy} onBack={onBack} />
    </form>
  )
}

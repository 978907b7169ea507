import type { OwnerStatus, Status } from '../../../shared/okr/index.ts'
import { useTexts } from '../context.ts'
import { StatusMark } from './status.tsx'

interface Properties {
  readonly suggested: Status | null
  readonly choices: readonly OwnerStatus[]
  readonly value: OwnerStatus | null
  readonly onInput: (value: OwnerStatus | null) => void
}

/** The status that the numbers suggest, or one of the owner's own. */
export function StatusField({ suggested, choices, value, onInput }: Properties) {
  const texts = useTexts().checkIn
  return (
    <fieldset class="choices">
      <legend>{texts.status}</legend>
      <label>
        <input type="radio" name="status" checked={value === null} onInput={() => onInput(null)} />
        <span>
          {texts.byTheNumbers} <StatusMark status={suggested} />
        </span>
      </label>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name="status" checked={value === choice} onInput={() => onInput(choice)} />
          <StatusMark status={choice} />
        </label>
      ))}
    </fieldset>
  )
}

import { useId } from 'preact/hooks'

interface Properties {
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'date' | 'password'
  /** The first and the last day that may be chosen, for a date. */
  readonly min?: string
  readonly max?: string
  readonly maxLength?: number
  /** May be left empty. */
  readonly optional?: boolean
  readonly value: string
  readonly autoComplete?: 'name' | 'off'
  readonly onInput: (value: string) => void
}

/** A line of text, or a day, that must be filled in unless it is optional. */
export function TextField({
  label,
  hint,
  type = 'text',
  min,
  max,
  maxLength = 200,
  optional = false,
  value,
  autoComplete = 'off',
  onInput,
}: Properties) {
  const id = useId()
  const common = {
    id,
    required: !optional,
    value,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'date' && <input type="date" min={min} max={max} {...common} />}
      {type === 'text' && <input type="text" maxLength={maxLength} autoComplete={autoComplete} {...common} />}
      {type === 'password' && <input type="password" maxLength={maxLength} autoComplete="off" {...common} />}
      {hint !== undefined && <small>{hint}</small>}
    </div>
  )
}

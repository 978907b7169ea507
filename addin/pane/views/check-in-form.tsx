import { useEffect, useRef, useState } from 'preact/hooks'
import {
  type CheckIn,
  evaluateKeyResult,
  type KeyResult,
  type KeyResultContext,
  type KeyResultFigures,
  OWNER_STATUSES,
  type OwnerStatus,
} from '../../../shared/okr/index.ts'
import { useTexts } from '../context.ts'
import { Button } from '../parts/button.tsx'
import { ConfidenceField } from '../parts/confidence-field.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { StatusField } from '../parts/status-field.tsx'
import { ValueField } from '../parts/value-field.tsx'

/** What a person says in a check-in. */
export interface CheckInAnswer {
  readonly value: number | null
  readonly confidence: number | null
  readonly status: OwnerStatus | null
  readonly whatChanged: string
  readonly blocker: string
}

interface Properties {
  readonly keyResult: KeyResult
  readonly figures: KeyResultFigures
  readonly checkIns: readonly CheckIn[]
  readonly context: KeyResultContext
  readonly isLast: boolean
  readonly busy: boolean
  readonly onSave: (answer: CheckInAnswer) => void
  readonly onSkip: () => void
  readonly onBack: (() => void) | null
}

const UNSURE = 5

/** The questions of one check-in. The figures follow what is typed, by the same rules as the workbook's. */
export function CheckInForm(properties: Properties) {
  const { keyResult, figures, checkIns, context, isLast, busy, onSave, onSkip, onBack } = properties
  const { checkIn: texts, parseNumber, typed: asTyped } = useTexts()
  const [typed, setTyped] = useState(figures.current === null ? '' : asTyped(figures.current))
  const [confidence, setConfidence] = useState(figures.confidence ?? UNSURE)
  const [status, setStatus] = useState<OwnerStatus | null>(null)
  const [whatChanged, setWhatChanged] = useState('')
  const [blocker, setBlocker] = useState('')
  const [error, setError] = useState<'value' | 'reason' | null>(null)

  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])

  const value = parseNumber(typed)
  const draft = draftOf(keyResult, context, value ?? null, confidence)
  const preview = evaluateKeyResult(keyResult, [...checkIns, draft], context)

  const submit = (event: Event) => {
    event.preventDefault()
    const reason = whatChanged.trim()
    if (value === undefined) return setError('value')
    if (status !== null && reason === '') return setError('reason')
    onSave({ value, confidence, status, whatChanged: reason, blocker: blocker.trim() })
  }

  return (
    <form ref={form} aria-labelledby="view-title" onSubmit={submit} noValidate>
      <ValueField
        keyResult={keyResult}
        figures={figures}
        typed={typed}
        error={error === 'value' ? texts.notANumber : null}
        onInput={setTyped}
      />
      <ProgressBar
        progress={preview.progress}
        expected={preview.expected}
        status={status ?? preview.suggestedStatus}
      />
      <ConfidenceField value={confidence} onInput={setConfidence} />
      <StatusField
        suggested={preview.suggestedStatus}
        choices={OWNER_STATUSES}
        value={status}
        onInput={setStatus}
      />
      <label class="field">
        <span>{status === null ? texts.whatChanged : texts.reason}</span>
        <textarea
          rows={2}
          value={whatChanged}
          aria-invalid={error === 'reason'}
          aria-describedby={error === 'reason' ? 'reason-error' : undefined}
          onInput={(event) => setWhatChanged(event.currentTarget.value)}
        />
      </label>
      {error === 'reason' && (
        <p class="error" id="reason-error" role="alert">
          {texts.reasonMissing}
        </p>
      )}
      <label class="field">
        <span>
          {texts.blocker} <small>{texts.optional}</small>
        </span>
        <input type="text" value={blocker} onInput={(event) => setBlocker(event.currentTarget.value)} />
      </label>
      <div class="buttons">
        <Button type="submit" class="primary" disabled={busy}>
          {isLast ? texts.saveLast : texts.save}
        </Button>
        <Button disabled={busy} onClick={onSkip}>
          {texts.skip}
        </Button>
        {onBack !== null && (
          <Button disabled={busy} onClick={onBack}>
            {texts.back}
          </Button>
        )}
      </div>
    </form>
  )
}

const LATER_THAN_ALL = Number.MAX_SAFE_INTEGER

function draftOf(
  { id }: KeyResult,
  { asOf }: KeyResultContext,
  value: number | null,
  confidence: number,
): CheckIn {
  return {
    id: 'draft',
    keyResultId: id,
    date: asOf,
    entry: LATER_THAN_ALL,
    value,
    confidence,
    status: null,
    whatChanged: '',
    blocker: '',
    by: '',
  }
}

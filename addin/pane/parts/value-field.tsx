import type { KeyResult, KeyResultFigures } from '../../../shared/okr/index.ts'
import { useTexts } from '../context.ts'
import { goalOf, quantity } from '../wording.ts'

interface Properties {
  readonly keyResult: KeyResult
  readonly figures: KeyResultFigures
  readonly typed: string
  readonly error: string | null
  readonly onInput: (typed: string) => void
}

/** Where a key result stands now: yes or no for one that is done or not, a number for all others. */
export function ValueField(properties: Properties) {
  const { keyResult, figures } = properties
  const texts = useTexts()
  const { current, lastCheckIn } = figures
  const last =
    current === null || lastCheckIn === null
      ? []
      : [texts.checkIn.last(quantity(texts, keyResult, current), texts.date(lastCheckIn))]
  return (
    <>
      {keyResult.type === 'Done' ? <DoneField {...properties} /> : <NumberField {...properties} />}
      <p class="detail" id="goal">
        {[goalOf(texts, keyResult), ...last].join(' · ')}
      </p>
    </>
  )
}

function NumberField({ keyResult, typed, error, onInput }: Properties) {
  const texts = useTexts().checkIn
  return (
    <>
      <label class="field">
        <span>{labelOf(texts, keyResult)}</span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={error !== null}
          aria-describedby={error === null ? 'goal' : 'value-error'}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </label>
      {error !== null && (
        <p class="error" id="value-error" role="alert">
          {error}
        </p>
      )}
    </>
  )
}

function labelOf(texts: ReturnType<typeof useTexts>['checkIn'], { type, unit, target }: KeyResult): string {
  if (type === 'Milestones' && target !== null) return texts.milestones(String(target))
  return unit === '' ? texts.value : texts.valueIn(unit)
}

function DoneField({ typed, onInput }: Properties) {
  const texts = useTexts().checkIn
  const isDone = Number(typed) >= 1
  return (
    <fieldset class="choices">
      <legend>{texts.isDone}</legend>
      <label>
        <input type="radio" name="done" checked={isDone} onInput={() => onInput('1')} /> {texts.yes}
      </label>
      <label>
        <input type="radio" name="done" checked={!isDone} onInput={() => onInput('0')} /> {texts.no}
      </label>
    </fieldset>
  )
}

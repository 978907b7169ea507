import { useTexts } from '../context.ts'

interface Properties {
  readonly value: number
  readonly onInput: (value: number) => void
}

/** How sure somebody is, 0 (no chance) to 10 (certain). */
export function ConfidenceField({ value, onInput }: Properties) {
  const texts = useTexts().checkIn
  return (
    <div class="field">
      <label for="confidence">{texts.confidence}</label>
      <div class="slider">
        <input
          id="confidence"
          type="range"
          min={0}
          max={10}
          step={1}
          value={value}
          aria-valuetext={texts.confidenceValue(value)}
          onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
        />
        <output for="confidence">{texts.confidenceValue(value)}</output>
      </div>
      <p class="ends" aria-hidden="true">
        <span>{texts.noChance}</span>
        <span>{texts.certain}</span>
      </p>
    </div>
  )
}

import { useTexts } from '../context.ts'
import { Button } from './button.tsx'

interface Properties {
  readonly submit: string
  readonly busy: boolean
  /** Null where there is nothing to go back to. */
  readonly onBack: (() => void) | null
}

/** The end of a form that is a whole view: what it does, and the way back. */
export function FormButtons({ submit, busy, onBack }: Properties) {
  const { firstRun } = useTexts()
  return (
    <div class="buttons">
      <Button type="submit" class="primary" disabled={busy}>
        {submit}
      </Button>
      {onBack !== null && (
        <Button disabled={busy} onClick={onBack}>
          {firstRun.back}
        </Button>
      )}
    </div>
  )
}

import { useTexts } from '../context.ts'
import { Button } from './button.tsx'

interface Properties {
  readonly busy: boolean
  /** What the button that plans says the first time. */
  readonly start: string
  readonly isPlanned: boolean
  /** Whether an input changed after the plan shown was made. */
  readonly isStale: boolean
  /** Whether an input changed after the result in the workbook was planned. */
  readonly isWrittenStale: boolean
  readonly onPlan: () => void
  /** Null where there is nothing to take back. */
  readonly onUndo: (() => void) | null
}

/** What every planner offers: to plan, to take back what was applied; and whether its results still hold. */
export function PlannerBar(properties: Properties) {
  const { busy, start, isPlanned, isStale, isWrittenStale, onPlan, onUndo } = properties
  const texts = useTexts().rollout
  return (
    <>
      {isWrittenStale && (
        <p class="note stale">
          <span class="status warning">
            <span aria-hidden="true">▲</span> {texts.outOfDate}
          </span>{' '}
          {texts.writtenStale}
        </p>
      )}
      {isPlanned && isStale && (
        <p class="note stale">
          <span class="status warning">
            <span aria-hidden="true">▲</span> {texts.outOfDate}
          </span>{' '}
          {texts.planStale}
        </p>
      )}
      <div class="buttons">
        <Button class={isPlanned && !isStale ? '' : 'primary'} disabled={busy} onClick={onPlan}>
          {isPlanned ? texts.planAgain : start}
        </Button>
        {onUndo && (
          <Button disabled={busy} onClick={onUndo}>
            {texts.undo}
          </Button>
        )}
      </div>
    </>
  )
}

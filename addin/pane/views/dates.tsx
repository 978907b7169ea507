import type { DateChanges } from '../../actions/index.ts'
import { useTexts } from '../context.ts'
import { Button } from '../parts/button.tsx'

interface Properties {
  readonly changes: DateChanges
  readonly busy: boolean
  readonly onRefresh: () => void
  /** Null where there is nothing to take back. */
  readonly onUndo: (() => void) | null
}

/** Says where the Plan sheet differs from the calendar as it is now, brings it up to date, and takes that back. */
export function DatesView({ changes, busy, onRefresh, onUndo }: Properties) {
  const texts = useTexts().rollout
  const { added, changed, removed } = changes
  const isStale = added.length + changed.length + removed.length > 0
  if (!isStale && onUndo === null) return null
  return (
    <section class="card">
      <h2>{texts.dates.title}</h2>
      {isStale && (
        <p class="note stale">
          <span class="status warning">
            <span aria-hidden="true">▲</span> {texts.outOfDate}
          </span>{' '}
          {texts.dates.stale(added.length, changed.length, removed.length)}
        </p>
      )}
      <div class="buttons">
        {isStale && (
          <Button disabled={busy} onClick={onRefresh}>
            {texts.dates.refresh}
          </Button>
        )}
        {onUndo && (
          <Button disabled={busy} onClick={onUndo}>
            {texts.undo}
          </Button>
        )}
      </div>
    </section>
  )
}

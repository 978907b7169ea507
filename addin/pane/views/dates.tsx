import type { DateChanges } from '../../actions/index.ts'
import { useTexts } from '../context.ts'

interface Properties {
  readonly changes: DateChanges
  readonly busy: boolean
  readonly onRefresh: () => void
}

/** Says where the Plan sheet differs from the calendar as it is now, and brings it up to date. */
export function DatesView({ changes: { added, changed, removed }, busy, onRefresh }: Properties) {
  const texts = useTexts().rollout
  if (added.length + changed.length + removed.length === 0) return null
  return (
    <section class="card">
      <h2>{texts.dates.title}</h2>
      <p class="note stale">
        <span class="status warning">
          <span aria-hidden="true">▲</span> {texts.outOfDate}
        </span>{' '}
        {texts.dates.stale(added.length, changed.length, removed.length)}
      </p>
      <div class="buttons">
        <button type="button" disabled={busy} onClick={onRefresh}>
          {texts.dates.refresh}
        </button>
      </div>
    </section>
  )
}

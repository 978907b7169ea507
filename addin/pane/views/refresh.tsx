import type { Refreshed } from '../../actions/index.ts'
import { useTexts } from '../context.ts'
import type { OpenPortfolio } from '../open-portfolio.ts'
import { Button } from '../parts/button.tsx'

/** From so many days on numbers are called old. */
const OLD_AFTER = 7

interface Properties {
  readonly refreshed: OpenPortfolio['refreshed']
  /** How many nodes have come of a refresh that is under way. */
  readonly received: number | null
  /** What the last refresh did. */
  readonly receipt: Refreshed | null
  readonly busy: boolean
  readonly onRefresh: () => void
  readonly onCancel: () => void
}

/** Fetching a portfolio's numbers, and what that changed. */
export function RefreshView({ refreshed, received, receipt, busy, onRefresh, onCancel }: Properties) {
  const { portfolio: texts, longDate, cancel } = useTexts()
  return (
    <>
      {refreshed === null && <p class="note">{texts.neverRefreshed}</p>}
      {refreshed && refreshed.daysAgo < OLD_AFTER && (
        <p class="detail">{texts.refreshedOn(longDate(refreshed.on))}</p>
      )}
      {refreshed && refreshed.daysAgo >= OLD_AFTER && <p class="note">{texts.old(refreshed.daysAgo)}</p>}
      <div class="buttons">
        <Button class="primary" disabled={busy} onClick={onRefresh}>
          {texts.refresh}
        </Button>
        {received !== null && (
          <Button aria-keyshortcuts="Escape" onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
      {received !== null && (
        <label class="field">
          <span>{texts.received(received)}</span>
          <progress />
        </label>
      )}
      {receipt && <Receipt {...receipt} />}
    </>
  )
}

/** What a refresh wrote, and what it left as it was. */
function Receipt({ rows, keptFormulas, hasScaling, notes }: Refreshed) {
  const { portfolio: texts } = useTexts()
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">{texts.receipt}</h2>
      <ul class="facts">
        <li>{texts.rows(rows.added, rows.changed, rows.removed)}</li>
        <li>{texts.same(rows.same)}</li>
        {keptFormulas > 0 && <li>{texts.keptFormulas(keptFormulas)}</li>}
        {!hasScaling && <li>{texts.withoutScaling}</li>}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>{texts.yours}</li>
      </ul>
    </section>
  )
}

import type { Conflict } from '../../../shared/workbook/index.ts'
import { useTexts } from '../context.ts'
import { Button } from '../parts/button.tsx'
import { ConflictCard } from '../parts/conflict-card.tsx'

/** How far a sync is: changes sent, of how many. */
export interface SyncProgress {
  readonly done: number
  readonly total: number
}

interface Properties {
  /** With what and as whom the workbook is connected, in a sentence. */
  readonly connected: string
  readonly conflicts: readonly Conflict[]
  /** Where in the workbook a conflict is, in words. */
  readonly placeOf: (conflict: Conflict) => string
  readonly busy: boolean
  readonly progress: SyncProgress | null
  readonly onSync: () => void
  readonly onCancel: () => void
  readonly onResolve: (conflict: Conflict, choice: 'mine' | 'theirs') => void
}

/** Exchanging changes with others, and choosing where two people changed one field. */
export function SyncView(properties: Properties) {
  const { connected, conflicts, placeOf, busy, progress, onSync, onCancel, onResolve } = properties
  const texts = useTexts()
  return (
    <>
      <h1>{texts.tabs.sync}</h1>
      <p>{connected}</p>
      <div class="buttons">
        <Button class="primary" disabled={busy} onClick={onSync}>
          {texts.sync.submit}
        </Button>
        {progress !== null && (
          <Button aria-keyshortcuts="Escape" onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
      {progress !== null && (
        <label class="field">
          <span>{texts.sync.progress(progress.done, progress.total)}</span>
          <progress value={progress.done} max={Math.max(1, progress.total)} />
        </label>
      )}
      {conflicts.length > 0 && (
        <section aria-labelledby="conflicts">
          <h2 id="conflicts">{texts.sync.conflicts(conflicts.length)}</h2>
          <p class="detail">{texts.sync.conflictHint}</p>
          {conflicts.map((conflict) => (
            <ConflictCard
              key={`${conflict.table} ${conflict.row} ${conflict.field}`}
              conflict={conflict}
              place={placeOf(conflict)}
              busy={busy}
              onResolve={(choice) => onResolve(conflict, choice)}
            />
          ))}
        </section>
      )}
    </>
  )
}

import { useTexts } from '../context.ts'

const VIEWS = ['okrs', 'checkIn', 'sync', 'share'] as const
export type View = (typeof VIEWS)[number]

interface Properties {
  readonly view: View
  /** How many conflicts wait on the view Sync. */
  readonly conflicts: number
  readonly onSelect: (view: View) => void
}

/** The views of the pane. */
export function Tabs({ view: current, conflicts, onSelect }: Properties) {
  const texts = useTexts()
  return (
    <nav aria-label={texts.views}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === current ? 'page' : undefined}
          onClick={() => onSelect(view)}
        >
          {texts.tabs[view]}
          {view === 'sync' && conflicts > 0 && <span class="count">{conflicts}</span>}
        </button>
      ))}
    </nav>
  )
}

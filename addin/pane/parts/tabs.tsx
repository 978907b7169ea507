import { useTexts } from '../context.ts'

interface Properties<View extends string> {
  readonly views: readonly View[]
  readonly titles: Readonly<Record<View, string>>
  readonly view: View
  /** How many things wait on a view. */
  readonly counts?: Readonly<Partial<Record<View, number>>>
  readonly onSelect: (view: View) => void
}

/** The views of the pane. */
export function Tabs<View extends string>({
  views,
  titles,
  view: current,
  counts,
  onSelect,
}: Properties<View>) {
  const texts = useTexts()
  return (
    <nav aria-label={texts.views}>
      {views.map((view) => {
        const count = counts?.[view] ?? 0
        return (
          <button
            key={view}
            type="button"
            aria-current={view === current ? 'page' : undefined}
            onClick={() => onSelect(view)}
          >
            {titles[view]}
            {count > 0 && <span class="count">{count}</span>}
          </button>
        )
      })}
    </nav>
  )
}

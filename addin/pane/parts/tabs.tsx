import type { ComponentChildren } from 'preact'
import { useTexts } from '../context.ts'

interface Properties<View extends string> {
  readonly views: readonly View[]
  readonly titles: Readonly<Record<View, string>>
  readonly view: View
  /** How many things wait on a view. */
  readonly counts?: Readonly<Partial<Record<View, number>>>
  readonly onSelect: (view: View) => void
  /** What the view shows. */
  readonly children: ComponentChildren
}

/** The views of the pane, one at a time; the arrow keys go from one to the next. */
export function Tabs<View extends string>(properties: Properties<View>) {
  const { views, titles, view: current, counts, onSelect, children } = properties
  const texts = useTexts()
  const goOn = (event: {
    readonly key: string
    readonly currentTarget: HTMLElement
    preventDefault(): void
  }) => {
    const next = views[positionAfter(event.key, views.indexOf(current), views.length)]
    if (next === undefined) return
    event.preventDefault()
    onSelect(next)
    event.currentTarget.querySelector<HTMLElement>(`#${tabOf(next)}`)?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={texts.views} onKeyDown={goOn}>
        {views.map((view) => {
          const count = counts?.[view] ?? 0
          return (
            <button
              key={view}
              type="button"
              role="tab"
              id={tabOf(view)}
              aria-selected={view === current}
              aria-controls={PANEL}
              tabIndex={view === current ? 0 : -1}
              onClick={() => onSelect(view)}
            >
              {titles[view]} {count > 0 && <span class="count">{count}</span>}
            </button>
          )
        })}
      </div>
      <main key={current}>
        <div id={PANEL} role="tabpanel" aria-labelledby={tabOf(current)}>
          {children}
        </div>
      </main>
    </>
  )
}

const PANEL = 'pane-view'
const tabOf = (view: string) => `pane-tab-${view}`

/** Where a key leads from one of so many tabs, round at both ends; -1 where it leads nowhere. */
function positionAfter(key: string, position: number, count: number): number {
  if (key === 'ArrowRight') return (position + 1) % count
  if (key === 'ArrowLeft') return (position + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}

/**
 * Keeps the place of who works by keyboard. Where the focus goes away with a view, it goes on to the first field of the
 * form that came instead, or else to the heading, so that a screen reader says where one is. Returns how to stop that.
 * @param isAskedFor whether the person just asked for the view that comes first, from outside the pane
 */
export function keepFocus(pane: HTMLElement, isAskedFor: boolean): () => void {
  let held: Element | null = null
  let isLost = isAskedFor
  const hold = ({ target }: FocusEvent) => {
    held = target instanceof Element && pane.contains(target) ? target : null
    isLost = false
  }
  const look = () => {
    const isGone = held !== null && !held.isConnected
    if (isGone && document.activeElement === document.body && document.hasFocus()) isLost = true
    if (isLost) focusOn(pane)
  }
  const changes = new MutationObserver(look)
  changes.observe(pane, { childList: true, subtree: true })
  document.addEventListener('focusin', hold)
  return () => {
    changes.disconnect()
    document.removeEventListener('focusin', hold)
  }
}

/** A form with the view's heading for a name is all there is to the view. Before there is a heading the view is on its way. */
function focusOn(pane: HTMLElement): void {
  const heading = pane.querySelector<HTMLElement>('main h1')
  if (!heading) return
  const field = pane.querySelector<HTMLInputElement>(`main form[aria-labelledby="${heading.id}"] input`)
  heading.tabIndex = -1
  const place = field ?? heading
  place.focus()
  field?.select()
}

const GRID = '[data-u-comp="editor"]'
const TAB = '[role="tab"][aria-selected="true"]'
const FIRST = 'main :is(button, input)'

/**
 * F6 goes from the grid to the pane and back, as it goes from part to part of the window in spreadsheet programs: in the
 * grid the Tab key goes from cell to cell.
 */
export function changePlacesByKey(workbook: HTMLElement, pane: HTMLElement): void {
  const change = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return
    event.preventDefault()
    const place = pane.contains(document.activeElement)
      ? workbook.querySelector<HTMLElement>(GRID)
      : (pane.querySelector<HTMLElement>(TAB) ?? pane.querySelector<HTMLElement>(FIRST))
    place?.focus()
  }
  // Before the grid, which has its own use for most keys.
  addEventListener('keydown', change, { capture: true })
}

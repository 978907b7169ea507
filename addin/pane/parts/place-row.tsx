import type { ComponentChildren } from 'preact'
import { placeOf, type Spot } from '../selection.ts'

interface Properties {
  readonly spot: Spot
  /** What is said of it. */
  readonly what: string
  /** What stands before the place. */
  readonly children?: ComponentChildren
  readonly onSelect: () => void
}

/** Something about a cell; pressing it goes there. */
export function PlaceRow({ spot, what, children, onSelect }: Properties) {
  return (
    <button type="button" class="row" onClick={onSelect}>
      {children}
      <span class="place">{placeOf(spot)}</span>
      <span class="what">{what}</span>
    </button>
  )
}

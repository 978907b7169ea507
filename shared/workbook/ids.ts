/** What an id may look like, wherever it comes from. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

const UNNUMBERED = 9_000_000_000

/**
 * When a check-in was entered, as a number to compare: the number in its id (`C12`, `C12-K7Q`), or else, later than
 * all of those, its place in the table. The hidden column `Entry` of the Check-ins sheet computes the same.
 * `place` counts from 1; the result is below 10^10.
 */
export function entryOf(id: string, place: number): number {
  const digits = /^.([1-9]\d{0,9})(?:-|$)/.exec(id)?.[1]
  const entry = digits === undefined ? UNNUMBERED : Number(digits)
  return entry < UNNUMBERED ? entry : UNNUMBERED + place
}

/**
 * The id of a new row: its table's letter and the next free number, and, where several people add rows to
 * one document, a suffix that keeps theirs apart.
 */
export function nextId(letter: string, taken: Iterable<string>, suffix: string | null): string {
  let highest = 0
  for (const id of taken) {
    const entry = entryOf(id, 0)
    if (entry < UNNUMBERED) highest = Math.max(highest, entry)
  }
  return `${letter}${highest + 1}${suffix === null ? '' : `-${suffix}`}`
}

import { CHECK_INS, entryOf, nextId } from '../../shared/workbook/index.ts'

/** How far apart the numbers of one copy's check-ins are; others' numbers fall in between. */
const STEP = 10_000

/** No number; see `entryOf`. */
const UNNUMBERED = entryOf('', 0)

/**
 * The id of a new row of a tracker. Check-ins of one day are in the order of their ids' numbers, so where several people
 * add some at the same time the numbers must differ too, else each copy would take another one for the latest.
 */
export function newId(letter: string, taken: readonly string[], suffix: string | null): string {
  if (letter !== CHECK_INS.letter || suffix === null) return nextId(letter, taken, suffix)
  const highest = taken.reduce((number, id) => {
    const entry = entryOf(id, 0)
    return entry < UNNUMBERED ? Math.max(number, entry) : number
  }, 0)
  return `${letter}${(Math.floor(highest / STEP) + 1) * STEP + offsetOf(suffix)}-${suffix}`
}

function offsetOf(suffix: string): number {
  let offset = 0
  for (const character of suffix) offset = (offset * 31 + character.charCodeAt(0)) % STEP
  return offset
}

/** A repeatable source of numbers: the same seed gives the same draws everywhere. */
export interface Random {
  /** From `low` up to but not including `high`. */
  between(low: number, high: number): number
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean
  /** One of the items, each as likely as the others. Throws RangeError on an empty list. */
  pick<Item>(items: readonly Item[]): Item
  /** Goes round the items from a drawn one on, so that none comes twice before all have come. */
  deck<Item>(items: readonly Item[]): () => Item
}

/** Draws for one purpose, so that a change elsewhere in the sample leaves them as they are. */
export function randomFor(purpose: string): Random {
  const next = mulberry32(fnv1a(purpose))
  return {
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, Math.floor(next() * items.length)),
    deck(items) {
      let place = Math.floor(next() * items.length)
      return () => itemAt(items, place++ % items.length)
    },
  }
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError('Nothing to pick from')
  return item
}

/** Mulberry32 by Tommy Ettinger (2017, public domain): 32 bits of state, numbers from 0 up to but not including 1. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo; public domain), over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash
}

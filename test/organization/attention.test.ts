import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AttentionItem,
  type AttentionList,
  mergeLists,
  NO_ATTENTION,
  replaceItems,
} from '../../shared/organization/index.ts'

const seed = Date.now() % 2 ** 31
console.log(`fast-check seed ${seed}`)

const TEAMS = 12
const ranks = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 })
const changes = fc.array(fc.tuple(fc.nat(TEAMS - 1), ranks), { maxLength: 60 })

function itemsOf(team: number, ranks: readonly number[]): AttentionItem[] {
  return ranks.map((rank, place) => ({ team: `T${team}`, objective: `O${place}`, rank }))
}

/** A list must hold everything above its floor, most urgent first, and nothing else. */
function expectExact({ items, floor }: AttentionList, all: readonly AttentionItem[]): void {
  const above = all.filter(({ rank }) => rank > floor)
  const byName = (list: readonly AttentionItem[]) => list.map((item) => JSON.stringify(item)).sort()
  expect(byName(items)).toEqual(byName(above))
  expect(items.map(({ rank }) => rank)).toEqual(
    above.map(({ rank }) => rank).sort((one, other) => other - one),
  )
}

test('a list holds everything above its floor, whatever teams report one after the other', () => {
  fc.assert(
    fc.property(changes, (changes) => {
      const latest = new Map<number, AttentionItem[]>()
      let list = NO_ATTENTION
      for (const [team, ranks] of changes) {
        latest.set(team, itemsOf(team, ranks))
        list = replaceItems(list, `T${team}`, itemsOf(team, ranks))
        expectExact(list, [...latest.values()].flat())
      }
    }),
    { seed, numRuns: 300 },
  )
})

test('the list of a node comes from those below it', () => {
  fc.assert(
    fc.property(fc.array(ranks, { maxLength: TEAMS }), (drawn) => {
      const lists = drawn.map((ranks, team) => replaceItems(NO_ATTENTION, `T${team}`, itemsOf(team, ranks)))
      expectExact(
        mergeLists(lists),
        drawn.flatMap((ranks, team) => itemsOf(team, ranks)),
      )
    }),
    { seed, numRuns: 300 },
  )
})

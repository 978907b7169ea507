import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkTree,
  completedWeeks,
  cycleKey,
  MAX_DEPTH,
  pathToRoot,
  type TreeNode,
  weekBegins,
} from '../../shared/organization/index.ts'

const seed = Date.now() % 2 ** 31
console.log(`fast-check seed ${seed}`)

describe('a tree', () => {
  test('is refused exactly where some node never comes to a root', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const parents = fc.dictionary(id, fc.option(id, { nil: null }))
    fc.assert(
      fc.property(parents, (drawn) => {
        const nodes = Object.entries(drawn).map(([id, parentId]): TreeNode => ({ id, parentId }))
        const bad = nodes.filter(({ id }) => !comesToRoot(nodes, id))
        const named = checkTree(nodes).map(({ id }) => id)
        expect(named.length > 0).toBe(bad.length > 0)
        for (const id of named) expect(bad.map((node) => node.id)).toContain(id)
      }),
      { seed, numRuns: 500 },
    )
  })

  test('may be as deep as it says, and no deeper', () => {
    const chain = (depth: number) =>
      Array.from(
        { length: depth },
        (_, level): TreeNode => ({ id: `n${level}`, parentId: level === 0 ? null : `n${level - 1}` }),
      )
    expect(checkTree(chain(MAX_DEPTH))).toEqual([])
    expect(checkTree(chain(MAX_DEPTH + 1)).map(({ id }) => id)).toEqual([`n${MAX_DEPTH}`])
    expect(pathToRoot('n2', (id) => chain(3).find((node) => node.id === id)?.parentId ?? null)).toEqual([
      'n2',
      'n1',
      'n0',
    ])
  })
})

/** Follows parents as often as there are nodes; who has not come to a root by then never will. */
function comesToRoot(nodes: readonly TreeNode[], id: string): boolean {
  let next: string | null = id
  for (let step = 0; step <= nodes.length && next !== null; step += 1) {
    const node = nodes.find((other) => other.id === next)
    if (!node) return false
    next = node.parentId
  }
  return next === null
}

describe('a cycle', () => {
  test('is one however its name is spelt', () => {
    expect(['2019 Q2', '2019-Q2', ' 2019_q2 ', '2019  -  Q2'].map(cycleKey)).toEqual(Array(4).fill('2019-q2'))
  })

  test('has a week completed once its last day is over', () => {
    const cycle = { start: '2027-01-04', end: '2027-01-22' }
    expect(completedWeeks(cycle, '2027-01-10')).toEqual([])
    expect(completedWeeks(cycle, '2027-01-11')).toEqual(['2027-01-10'])
    expect(completedWeeks(cycle, '2028-01-01')).toEqual(['2027-01-10', '2027-01-17'])
    expect(['2026-12-31', '2027-01-10', '2027-01-11'].map((day) => weekBegins(cycle, day))).toEqual([
      '2027-01-04',
      '2027-01-04',
      '2027-01-11',
    ])
  })
})

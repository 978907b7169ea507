import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CALCULATION } from '../../shared/workbook/tracker/calculation/index.ts'
import { type Size, typedTracker } from './arbitrary-tracker.ts'
import { compareCells, differences, typedPlans } from './compare.ts'
import { arbitraryEdits, editLive, editTyped, fillDownLive } from './edits.ts'
import { openInIronCalc } from './ironcalc.ts'
import { readTyped } from './read-typed.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

const SIZE: Size = { objectives: 4, keyResults: 10, checkIns: 20 }
const FILLED = { keyResults: 12, checkIns: 24 }

describe(`a workbook that people rearrange (seed ${seed})`, () => {
  test.each(fc.sample(fc.tuple(typedTracker(SIZE), arbitraryEdits), { seed, numRuns: 1 }))(
    'keeps its figures right after inserting, deleting, sorting, clearing and renaming, as drawn %#',
    async (before, edits) => {
      const live = await openInIronCalc(typedPlans(before, FILLED))
      let typed = before
      for (const edit of edits) {
        editLive(live, typed, edit)
        typed = editTyped(typed, edit)
      }
      const { reading } = readTyped(typed, FILLED)
      const calculated = compareCells(reading, typed.asOf, live.compute()).filter(({ cell }) =>
        cell.startsWith(`${CALCULATION}!`),
      )
      expect(calculated.some(({ figure }) => figure !== null)).toBe(true)
      expect(differences(calculated)).toEqual([])
      fillDownLive(live, typed)
      expect(differences(compareCells(reading, typed.asOf, live.compute()))).toEqual([])
    },
    180_000,
  )
})

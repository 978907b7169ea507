import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Size, type TypedTracker, typedTracker } from './arbitrary-tracker.ts'
import { compareCells, differences } from './compare.ts'
import { computeInIronCalc } from './ironcalc.ts'
import { computeInLibreOffice, hasLibreOffice } from './libreoffice.ts'
import { readTyped } from './read-typed.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const libreOffice = await hasLibreOffice()

/** LibreOffice takes seconds a file, whatever is in it; IronCalc takes minutes for whole columns. */
const FULL: Size = { objectives: 40, keyResults: 200, checkIns: 700 }
const SMALL: Size = { objectives: 4, keyResults: 16, checkIns: 45 }

function draw(size: Size, runs: number): TypedTracker[] {
  return fc.sample(typedTracker(size), { seed, numRuns: runs })
}

describe(`the workbook's formulas and the engine (seed ${seed})`, () => {
  test.each(draw(SMALL, 2))(
    'agree in IronCalc on drawn tracker %#',
    async (typed) => {
      const { plans, reading } = readTyped(typed, SMALL)
      const computed = await computeInIronCalc(plans)
      expect(differences(compareCells(reading, typed.asOf, computed))).toEqual([])
    },
    180_000,
  )

  test.skipIf(!libreOffice).each(draw(FULL, 2))(
    `agree in LibreOffice on drawn tracker %#${libreOffice ? '' : ' (skipped: LibreOffice is not installed)'}`,
    async (typed) => {
      const { file, reading } = readTyped(typed)
      const computed = await computeInLibreOffice(await file.save())
      expect(differences(compareCells(reading, typed.asOf, computed))).toEqual([])
    },
    180_000,
  )
})

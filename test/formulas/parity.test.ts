import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newFile } from '../../addin/hosts/xlsx/index.ts'
import { readTracker } from '../../shared/workbook/index.ts'
import { type Size, type TypedTracker, typedTracker } from './arbitrary-tracker.ts'
import { compareCells, differences, typedPlans } from './compare.ts'
import { computeInIronCalc } from './ironcalc.ts'
import { computeInLibreOffice, hasLibreOffice } from './libreoffice.ts'
import { narrow } from './narrow.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const libreOffice = await hasLibreOffice()

/** LibreOffice takes seconds a file, whatever is in it; IronCalc takes long for many rows. */
const FULL: Size = { objectives: 40, keyResults: 200, checkIns: 700 }
const SMALL: Size = { objectives: 4, keyResults: 20, checkIns: 60 }

function draw(size: Size, runs: number): TypedTracker[] {
  return fc.sample(typedTracker(size), { seed, numRuns: runs })
}

function read(typed: TypedTracker) {
  const plans = typedPlans(typed)
  const file = newFile()
  for (const plan of plans) file.apply(plan)
  const result = readTracker(file.read())
  if (result.kind !== 'tracker') throw new Error(result.message)
  return { plans, file, reading: result.reading }
}

describe(`the workbook's formulas and the engine (seed ${seed})`, () => {
  test.each(draw(SMALL, 4))(
    'agree in IronCalc on drawn tracker %#',
    async (typed) => {
      const { plans, reading } = read(typed)
      const used = new Map([
        [5_000, SMALL.checkIns],
        [200, SMALL.keyResults],
        [40, SMALL.objectives],
      ])
      const computed = await computeInIronCalc(narrow(plans, used))
      expect(differences(compareCells(reading, typed.asOf, computed))).toEqual([])
    },
    60_000,
  )

  test.skipIf(!libreOffice).each(draw(FULL, 2))(
    `agree in LibreOffice on drawn tracker %#${libreOffice ? '' : ' (skipped: LibreOffice is not installed)'}`,
    async (typed) => {
      const { file, reading } = read(typed)
      const computed = await computeInLibreOffice(await file.save())
      expect(differences(compareCells(reading, typed.asOf, computed))).toEqual([])
    },
    60_000,
  )
})

import { describe, expect, test } from 'vitest'
import { newFile } from '../../addin/hosts/xlsx/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'
import { evaluateProgram, type Program } from '../../shared/program/index.ts'
import {
  type CellContent,
  GATE_ROWS,
  GATES_SHEET,
  type Plan,
  programPlan,
} from '../../shared/workbook/index.ts'
import type { Computed } from '../formulas/computed.ts'
import { openInIronCalc } from '../formulas/ironcalc.ts'
import { computeAllInLibreOffice, hasLibreOffice } from '../formulas/libreoffice.ts'
import { drawnCoaching } from './arbitrary-coaching.ts'
import { documentOf } from './document-of.ts'
import { AFTER_PILOT, EMPTY_PROGRAM, PROGRAM } from './fixture.ts'
import { TAKEN_AWAY } from './taken-away.ts'

const libreOffice = await hasLibreOffice()
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

interface Case {
  readonly what: string
  readonly program: Program
  readonly asOf: IsoDate
}

const FULL: Case = { what: 'all its evidence', program: PROGRAM, asOf: AFTER_PILOT }
const NOTHING: Case = { what: 'nothing entered', program: EMPTY_PROGRAM, asOf: '2026-09-01' }

const LESS: readonly Case[] = Object.entries(TAKEN_AWAY).map(([name, [program]]) => ({
  what: `all but ${name}`,
  program,
  asOf: AFTER_PILOT,
}))

const DRAWN = drawnCoaching(seed, 2).map(
  ({ reaches, ...drawn }): Case => ({ what: `${reaches} (seed ${seed})`, ...drawn }),
)

/** The workbook of a program, its formulas filled down no further than its rows. */
function planOf({ program, asOf }: Case): Plan {
  return programPlan({ language: 'en', asOf, document: documentOf(program, asOf), spareRows: 1 })
}

/** What the Gates sheet shows that the engine sees otherwise. */
function differences({ what, program, asOf }: Case, computed: Computed): readonly string[] {
  return evaluateProgram(program, asOf).gates.flatMap(({ step, state, conditions }) => {
    const row = GATE_ROWS.find((gate) => gate.step === step)?.row ?? 0
    const expected = [{ name: step, state }, ...conditions]
    return expected.flatMap(({ name, state: own }, index) => {
      const shown = computed(GATES_SHEET, row + index, 1)
      return shown === own ? [] : [`${what}: ${name}: sheet ${JSON.stringify(shown)}, engine ${own}`]
    })
  })
}

/** One workbook for all cases: from one to the next only those cells are written that differ. */
async function workbook(): Promise<(one: Case) => Computed> {
  let written = cellsOf(planOf(FULL))
  const live = await openInIronCalc([planOf(FULL)])
  return (one) => {
    const wanted = cellsOf(planOf(one))
    for (const [key, { sheet, row, column, content }] of new Map([...emptied(written), ...wanted])) {
      if (JSON.stringify(written.get(key)?.content) !== JSON.stringify(content)) {
        live.write(sheet, row, column, content)
      }
    }
    written = wanted
    return live.compute()
  }
}

interface Cell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly content: CellContent
}

function cellsOf({ operations }: Plan): ReadonlyMap<string, Cell> {
  const cells = operations.flatMap((step) =>
    step.kind === 'cells'
      ? step.cells.flatMap((line, down) =>
          line.map((content, right): Cell => {
            return { sheet: step.sheet, row: step.row + down, column: step.column + right, content }
          }),
        )
      : [],
  )
  return new Map(cells.map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell]))
}

function emptied(cells: ReadonlyMap<string, Cell>): readonly (readonly [string, Cell])[] {
  return [...cells].map(([key, cell]) => [key, { ...cell, content: null }] as const)
}

describe('the gates on the sheet are those of the engine', () => {
  const cases = [FULL, NOTHING, ...LESS, ...DRAWN]

  test('where some programs are drawn for each state of the conditions that count weeks and people', () => {
    expect(new Set(DRAWN.map(({ what }) => what)).size).toBe(9)
  })

  test('in IronCalc', async () => {
    const compute = await workbook()
    const wrong = cases.flatMap((one) => differences(one, compute(one)))
    expect(wrong).toEqual([])
  }, 60_000)

  test.skipIf(!libreOffice)(
    `in LibreOffice${libreOffice ? '' : ' (skipped: LibreOffice is not installed)'}`,
    async () => {
      const few = [FULL, NOTHING, ...DRAWN.filter((_, index) => index % 2 === 0)]
      const computed = await computeAllInLibreOffice(await Promise.all(few.map(saved)))
      const wrong = few.flatMap((one, index) => {
        const shown = computed[index]
        return shown ? differences(one, shown) : ['no file']
      })
      expect(wrong).toEqual([])
    },
    120_000,
  )
})

function saved(one: Case): Promise<Uint8Array> {
  const file = newFile()
  file.apply(planOf(one))
  return file.save()
}

import { describe, expect, test } from 'vitest'
import { newFile } from '../../addin/hosts/xlsx/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'
import { evaluateProgram, type Program, type ProgramTables } from '../../shared/program/index.ts'
import {
  type CellContent,
  columnNumber,
  GATE_ROWS,
  GATES_SHEET,
  type Plan,
  type ProgramReading,
  programPlan,
  readProgram,
} from '../../shared/workbook/index.ts'
import type { ProgramColumn } from '../../shared/workbook/program/declare.ts'
import { PROGRAM_SHEETS } from '../../shared/workbook/program/sheets/index.ts'
import type { Computed } from '../formulas/computed.ts'
import { openInIronCalc } from '../formulas/ironcalc.ts'
import { computeAllInLibreOffice, hasLibreOffice } from '../formulas/libreoffice.ts'
import { memoryWorkbook } from '../tracker/memory-workbook.ts'
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

const FEW_PER_COACH: Case = {
  what: 'a department with few people per coach',
  program: {
    ...PROGRAM,
    overrides: [{ id: 'U1', department: 'product', key: 'peoplePerCoach', value: 7 }],
  },
  asOf: AFTER_PILOT,
}

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
function differences({ what, program, asOf }: Omit<Case, 'plan'>, computed: Computed): readonly string[] {
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
async function workbook(): Promise<(plan: Plan) => Computed> {
  let written = cellsOf(planOf(FULL))
  const live = await openInIronCalc([planOf(FULL)])
  return (plan) => {
    const wanted = cellsOf(plan)
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
  const cases = [FULL, NOTHING, FEW_PER_COACH, ...LESS, ...DRAWN]

  test('where some programs are drawn for each state of the conditions that count weeks and people', () => {
    expect(new Set(DRAWN.map(({ what }) => what)).size).toBe(9)
  })

  test('in IronCalc', async () => {
    const compute = await workbook()
    const wrong = cases.flatMap((one) => differences(one, compute(planOf(one))))
    expect(wrong).toEqual([])
  })

  test('in IronCalc with a cell of each column typed as text, or with blanks around it', async () => {
    const compute = await workbook()
    const wrong = retyped().flatMap((one) => differences(one, compute(one.plan)))
    expect(wrong).toEqual([])
  })

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

interface Retyped extends Case {
  readonly plan: Plan
}

type Field = Pick<ProgramColumn, 'key' | 'kind'> & { readonly formula?: unknown }

/** The full program with a cell of one column of each table, and a value of each sheet, typed otherwise; column by column. */
function retyped(): readonly Retyped[] {
  const plan = planOf(FULL)
  const groups = PROGRAM_SHEETS.flatMap(({ tables, values }) => [
    ...tables.map(({ name, columns }) =>
      name === 'scaling' ? [] : columns.flatMap((column) => retypedCell(name, column, null)),
    ),
    values.flatMap((value) => retypedCell('values', value, value.key)),
  ])
  const most = Math.max(...groups.map(({ length }) => length))
  return Array.from({ length: most }, (_, index) => {
    const cells = groups.flatMap((group) => group[index] ?? [])
    const operations = [...plan.operations, ...cells]
    const what = cells.map((cell) => `${cell.sheet} ${cell.cells[0]?.[0]}`).join('; ')
    return { what, program: readingOf({ operations }).program, asOf: AFTER_PILOT, plan: { operations } }
  })
}

/** A column's first filled cell, a number or a date as text, another text with blanks around it. */
function retypedCell(
  table: keyof ProgramTables | 'values',
  { key, kind, formula }: Field,
  row: string | null,
) {
  if (formula || key === 'id') return []
  const field = table === 'values' ? 'value' : key
  const found = FULL_DOCUMENT.tables[table]?.find(
    ({ id, fields }) => (row === null || id === row) && fields[field] != null,
  )
  if (!found) return []
  const { sheet, cell } = FULL_READING.spotOf({ table, row: found.id, field })
  if (cell === null) throw new Error(`${table} ${found.id} has no cell for ${field}`)
  const value = String(found.fields[field])
  const text = kind === 'number' || kind === 'date' ? value : ` ${value}  `
  return [{ kind: 'cells', sheet, ...parseCell(cell), cells: [[text]] } as const]
}

const FULL_DOCUMENT = documentOf(PROGRAM, AFTER_PILOT)
const FULL_READING = readingOf(planOf(FULL))

function readingOf(plan: Plan): ProgramReading {
  const workbook = memoryWorkbook()
  workbook.apply(plan)
  const result = readProgram(workbook.snapshot())
  if (result.kind !== 'program') throw new Error(result.kind)
  return result.reading
}

function parseCell(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)([0-9]+)$/.exec(cell) ?? []
  return { row: Number(digits) - 1, column: columnNumber(letters) }
}

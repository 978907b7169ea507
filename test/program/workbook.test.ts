import { describe, expect, test } from 'vitest'
import { newFile, openFile } from '../../addin/hosts/xlsx/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'
import { evaluateProgram, type Program } from '../../shared/program/index.ts'
import {
  type Document,
  GATE_ROWS,
  GATES_SHEET,
  LANGUAGES,
  optimize,
  type Plan,
  PRESETS,
  type ProgramReading,
  presetDocument,
  programCaptionsOf,
  programPlan,
  readProgram,
} from '../../shared/workbook/index.ts'
import type { Computed } from '../formulas/computed.ts'
import { computeInIronCalc } from '../formulas/ironcalc.ts'
import { computeInLibreOffice, hasLibreOffice } from '../formulas/libreoffice.ts'
import { documentOf } from './document-of.ts'
import { AFTER_PILOT, EMPTY_PROGRAM, PROGRAM } from './fixture.ts'
import { TAKEN_AWAY } from './taken-away.ts'

const libreOffice = await hasLibreOffice()

const planOf = (document: Document, asOf: IsoDate | null = AFTER_PILOT) =>
  optimize(programPlan({ language: 'en', asOf, document }))

async function saved(plan: Plan): Promise<Uint8Array> {
  const file = newFile()
  expect(file.apply(plan).missing).toEqual([])
  return file.save()
}

function readingOf(bytes: Uint8Array): ProgramReading {
  const result = readProgram(openFile(bytes).read())
  if (result.kind !== 'program') throw new Error(result.message)
  return result.reading
}

/** What the Gates sheet shows that the engine sees otherwise. */
function gateDifferences(program: Program, asOf: IsoDate, computed: Computed): readonly string[] {
  const { elsewhere } = programCaptionsOf('en').gates
  const { gates } = evaluateProgram(program, asOf)
  return gates.flatMap(({ step, state, conditions }) => {
    const row = GATE_ROWS.find((gate) => gate.step === step)?.row ?? 0
    const shown = (offset: number) => computed(GATES_SHEET, row + offset, 1)
    const wrong = conditions.flatMap(({ name, state: expected }, index) => {
      const cell = shown(1 + index)
      const isKnown = cell !== null && cell !== elsewhere
      return isKnown && cell !== expected ? [`${name}: sheet ${cell}, engine ${expected}`] : []
    })
    const gate = shown(0)
    const isLess = gate === elsewhere || (gate === 'Open' && state === 'Blocked' && step !== 'Goal')
    return gate === state || isLess ? wrong : [...wrong, `${step}: sheet ${gate}, engine ${state}`]
  })
}

describe('the rollout program as a file', () => {
  test('is read back as it was written', async () => {
    const document = documentOf(PROGRAM, AFTER_PILOT)
    const reading = readingOf(await saved(planOf(document)))
    expect(reading.problems).toEqual([])
    expect(reading.asOf).toBe(AFTER_PILOT)
    const { records, ...rest } = reading.program
    const { records: noted, ...expected } = PROGRAM
    expect(rest).toEqual(expected)
    for (const record of noted) expect(records).toContainEqual(record)
    expect(evaluateProgram(reading.program, AFTER_PILOT).gates.every(({ state }) => state === 'Passed')).toBe(
      true,
    )
  })

  test.each(PRESETS)('starts with the preset %s without a problem', async (preset) => {
    const document = presetDocument({
      preset,
      organization: 'Northwind',
      firstCycleStart: null,
      today: '2026-09-01',
    })
    const { program, problems } = readingOf(await saved(planOf(document, null)))
    const { calendar, gates } = evaluateProgram(program, '2026-09-01')
    expect(problems).toEqual([])
    expect(calendar.tooLate).toEqual([])
    expect(calendar.problems).toEqual([])
    expect(gates.every(({ state }) => state === 'Open')).toBe(true)
    expect(calendar.events.length).toBeGreaterThan(15)
  })

  test('names the cell of what is wrong', async () => {
    const document = documentOf(PROGRAM, AFTER_PILOT)
    const file = newFile()
    file.apply(planOf(document))
    file.apply({
      operations: [
        { kind: 'cells', sheet: '1 Goal', row: 6, column: 6, cells: [[7]] },
        { kind: 'cells', sheet: '3 Pilot', row: 40, column: 4, cells: [['By hand']] },
      ],
    })
    const { problems, program } = readingOf(await file.save())
    expect(problems.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([
      ['out-of-range', '1 Goal', 'G7'],
      ['id-missing', '3 Pilot', 'D41'],
    ])
    expect(program.candidates[5]).toMatchObject({ id: 'P6', team: 'By hand' })
  })

  test('has a caption for every column, value and sheet in every language', () => {
    for (const language of LANGUAGES) {
      const { operations } = programPlan({ language, asOf: null, document: { tables: {} } })
      const texts = operations.flatMap((operation) =>
        operation.kind === 'cells' ? operation.cells.flat() : [],
      )
      const keys = texts.filter(
        (content) => typeof content === 'string' && /^[a-z]+([A-Z]\w*)?$/.test(content),
      )
      expect(keys).toEqual([])
    }
  })
})

describe('the gates on the sheet and in the engine', () => {
  const cases: readonly (readonly [string, Program, IsoDate])[] = [
    ['all its evidence', PROGRAM, AFTER_PILOT],
    ['nothing entered', EMPTY_PROGRAM, '2026-09-01'],
    ...Object.entries(TAKEN_AWAY).map(
      ([name, [program]]) => [`all but ${name}`, program, AFTER_PILOT] as const,
    ),
  ]

  test.each(cases)('agree in IronCalc with %s', async (_, program, asOf) => {
    const plan = narrowed(planOf(documentOf(program, asOf), asOf))
    expect(gateDifferences(program, asOf, await computeInIronCalc([plan]))).toEqual([])
  })

  test.skipIf(!libreOffice)(
    `agree in LibreOffice${libreOffice ? '' : ' (skipped: LibreOffice is not installed)'}`,
    async () => {
      for (const [, program, asOf] of cases.slice(0, 2)) {
        const computed = await computeInLibreOffice(await saved(planOf(documentOf(program, asOf), asOf)))
        expect(gateDifferences(program, asOf, computed)).toEqual([])
      }
    },
    120_000,
  )
})

/** The plan without the formulas below the first rows of a table, which no case here fills. */
function narrowed({ operations }: Plan): Plan {
  const most = 90
  return {
    operations: operations.map((operation) =>
      operation.kind === 'cells' ? { ...operation, cells: operation.cells.slice(0, most) } : operation,
    ),
  }
}

import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { newFile, openFile } from '../../addin/hosts/xlsx/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'
import { evaluateProgram } from '../../shared/program/index.ts'
import {
  type Document,
  documentPlan,
  LANGUAGES,
  newTables,
  type Operation,
  optimize,
  type Plan,
  PRESETS,
  PROGRAM_FORM,
  type ProgramReading,
  presetDocument,
  programPlan,
  readProgram,
} from '../../shared/workbook/index.ts'
import { documentOf } from './document-of.ts'
import { AFTER_PILOT, PROGRAM } from './fixture.ts'

const planOf = (document: Document, asOf: IsoDate | null = AFTER_PILOT) =>
  optimize(programPlan({ language: 'en', asOf, document }))

async function saved(plan: Plan): Promise<Uint8Array> {
  const file = newFile()
  expect(file.apply(plan).missing).toEqual([])
  return file.save()
}

function readingOf(bytes: Uint8Array): ProgramReading {
  const result = readProgram(openFile(bytes).read())
  if (result.kind !== 'program') throw new Error(result.kind)
  return result.reading
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

  test('gets the server’s tables that it was made too early to have, unless something else stands there', async () => {
    const { operations } = programPlan({
      language: 'en',
      asOf: AFTER_PILOT,
      document: documentOf(PROGRAM, AFTER_PILOT),
    })
    const name = operations.find((each) => each.kind === 'name' && each.name === 'rollout_scaling')
    if (name?.kind !== 'name') throw new Error('The table has no name.')
    const { sheet, area } = name
    const isOfTable = (each: Operation) =>
      each === name || (each.kind === 'cells' && each.sheet === sheet && each.column >= area.column)
    const earlier = await saved(optimize({ operations: operations.filter((each) => !isOfTable(each)) }))
    const before = readingOf(earlier)
    expect({ problems: before.problems, complete: before.complete, new: before.newTables }).toEqual({
      problems: [],
      complete: true,
      new: ['scaling'],
    })

    const file = openFile(earlier)
    file.read()
    expect(file.apply({ operations: newTables(before) }).missing).toEqual([])
    const after = readingOf(await file.save())
    expect({ problems: after.problems, new: after.newTables }).toEqual({ problems: [], new: [] })
    expect(after.document).toEqual(before.document)
    expect(after.places.tables.scaling).toEqual(before.places.tables.scaling)

    const taken = openFile(earlier)
    taken.read()
    taken.apply({
      operations: [{ kind: 'cells', sheet, row: 9, column: area.column + 1, cells: [['A note of mine']] }],
    })
    const { problems, newTables: none } = readingOf(await taken.save())
    expect({ rules: problems.map(({ rule }) => rule), none }).toEqual({ rules: ['sheet-missing'], none: [] })
  })

  test.each(PRESETS)('starts with the preset %s without a problem', async (preset) => {
    const document = presetDocument({
      preset,
      organization: 'Northwind',
      language: 'en',
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

  test.each(PRESETS)('starts the preset %s in German with no text of the English one', (preset) => {
    const textsIn = (language: 'en' | 'de') => {
      const options = { preset, organization: '', language, firstCycleStart: null, today: '2026-09-01' }
      const { tables } = presetDocument(options)
      const of = (table: string, ...keys: readonly string[]) =>
        (tables[table] ?? []).flatMap(({ fields }) => keys.flatMap((key) => fields[key] ?? []))
      return [
        ...of('leadTimes', 'task'),
        ...of('trainings', 'title'),
        ...of('meetings', 'title'),
        ...of('systems', 'purpose'),
        ...of('communications', 'audience', 'message'),
      ]
    }
    const english = new Set(textsIn('en'))
    expect(english.size).toBeGreaterThan(15)
    expect(textsIn('de').filter((text) => english.has(text))).toEqual([])
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

  test('prints rows that people typed below the others, after the next write', async () => {
    const printed = async (file: ReturnType<typeof openFile>) => {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load((await file.save()).slice().buffer)
      return workbook.getWorksheet('4 People')?.pageSetup.printArea
    }
    const made = newFile()
    made.apply(planOf(documentOf({ ...PROGRAM, people: [] }, AFTER_PILOT)))
    const file = openFile(await made.save())
    expect(await printed(file)).toContain('A1:R17')
    file.apply({ operations: [{ kind: 'cells', sheet: '4 People', row: 44, column: 1, cells: [['Ann']] }] })
    const reading = readingOf(await file.save())
    const { plan } = documentPlan(PROGRAM_FORM, reading, {
      tables: { ...reading.document.tables, people: [] },
    })
    expect(file.apply(plan).missing).toEqual([])
    expect(await printed(file)).toContain('A1:R57')
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

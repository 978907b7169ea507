import { describe, expect, test } from 'vitest'
import {
  type CellValue,
  documentPlan,
  type Problem,
  readTracker,
  type Snapshot,
  TRACKER_FORM,
  trackerPlan,
  trackerProblems,
} from '../../shared/workbook/index.ts'
import { memoryWorkbook } from './memory-workbook.ts'

const OBJECTIVE = { id: 0, title: 1, owner: 2, state: 4, weight: 5 } as const
const KEY_RESULT = {
  id: 0,
  objectiveId: 1,
  title: 2,
  owner: 3,
  type: 4,
  baseline: 6,
  target: 7,
  start: 9,
} as const
const CHECK_IN = {
  id: 0,
  date: 1,
  keyResultId: 2,
  value: 3,
  confidence: 4,
  status: 5,
  whatChanged: 6,
} as const

function tracker() {
  const workbook = memoryWorkbook()
  workbook.apply(
    trackerPlan({
      organization: 'Northwind',
      team: 'Platform',
      cycle: { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' },
      language: 'en',
    }),
  )
  const type = (
    sheet: string,
    row: number,
    columns: Readonly<Record<string, number>>,
    cells: Record<string, CellValue>,
  ) => {
    for (const [key, value] of Object.entries(cells)) {
      const column = columns[key]
      if (column !== undefined) workbook.set(sheet, row, column, value)
    }
  }
  return {
    workbook,
    objective: (row: number, cells: Record<string, CellValue>) => type('Objectives', row, OBJECTIVE, cells),
    keyResult: (row: number, cells: Record<string, CellValue>) => type('Key results', row, KEY_RESULT, cells),
    checkIn: (row: number, cells: Record<string, CellValue>) => type('Check-ins', row, CHECK_IN, cells),
    read: () => reading(workbook.snapshot()),
  }
}

function reading(snapshot: Snapshot) {
  const result = readTracker(snapshot)
  if (result.kind !== 'tracker') throw new Error(result.kind)
  return result.reading
}

function rulesAndCells(problems: readonly Problem[]) {
  return problems.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`)
}

describe('a cell that is typed otherwise than meant', () => {
  test.each<[keyof typeof CHECK_IN, CellValue, unknown, string]>([
    ['value', '12.5', 12.5, 'number-as-text D2'],
    ['value', ' -3 ', -3, 'number-as-text D2'],
    ['value', '1,5', '1,5', 'not-a-number D2'],
    ['value', '1e3', '1e3', 'not-a-number D2'],
    ['value', true, true, 'not-a-number D2'],
    ['value', { error: '#DIV/0!' }, '#DIV/0!', 'error-value D2'],
    ['date', '2027-02-15', '2027-02-15', 'date-as-text B2'],
    ['date', '2027-02-30', '2027-02-30', 'not-a-date B2'],
    ['date', '15.02.2027', '15.02.2027', 'not-a-date B2'],
    ['date', 46_433.75, '2027-02-15', ''],
    ['confidence', 11, 11, 'out-of-range E2'],
    ['confidence', -1, -1, 'out-of-range E2'],
    ['status', ' at RISK ', 'At risk', ''],
    ['status', 'fine', 'fine', 'unknown-choice F2'],
    ['keyResultId', ' k1 ', 'K1', ''],
    ['keyResultId', 'K9', 'K9', 'unknown-reference C2'],
    ['keyResultId', null, undefined, 'reference-missing C2'],
    ['date', null, undefined, 'date-missing B2'],
    ['whatChanged', 'x'.repeat(10_001), 'x'.repeat(10_001), 'text-too-long G2'],
    ['id', 'a b', undefined, 'id-odd A2'],
  ])('%s %j', (field, typed, kept, problem) => {
    const { keyResult, checkIn, read } = tracker()
    keyResult(1, { id: 'K1' })
    checkIn(1, { id: 'C1', date: 46_433, keyResultId: 'K1', value: 5, [field]: typed })
    const { document, problems } = read()
    expect(document.tables.checkIns?.[0]?.fields[field]).toEqual(kept)
    const found = problems
      .filter(({ sheet }) => sheet === 'Check-ins')
      .map(({ rule, cell }) => `${rule} ${cell}`)
    expect(found).toEqual(problem === '' ? [] : [problem])
  })
})

describe('rows typed by hand', () => {
  test('without an id get the next free one, which is written back and nothing else', () => {
    const { workbook, objective, read } = tracker()
    objective(1, { id: 'O7', title: 'First' })
    objective(2, { title: 'Second' })
    const before = read()
    expect(before.document.tables.objectives?.map(({ id }) => id)).toEqual(['O7', 'O8'])
    const { plan } = documentPlan(TRACKER_FORM, before, before.document)
    expect(plan.operations).toEqual([
      { kind: 'cells', sheet: 'Objectives', row: 2, column: 0, cells: [['O8']] },
    ])
    workbook.apply(plan)
    expect(read().document).toEqual(before.document)
    expect(documentPlan(TRACKER_FORM, read(), before.document).plan.operations).toEqual([])
  })

  test('never get an id that something refers to', () => {
    const { objective, keyResult, read } = tracker()
    objective(1, { title: 'No id' })
    keyResult(1, { id: 'K1', objectiveId: 'O1' })
    expect(read().document.tables.objectives?.[0]?.id).toBe('O2')
  })

  test('with an id that is there already are new rows', () => {
    const { objective, read } = tracker()
    objective(1, { id: 'O1', title: 'First' })
    objective(4, { id: 'o1', title: 'Pasted' })
    const { document, problems } = read()
    expect(document.tables.objectives?.map(({ id }) => id)).toEqual(['O1', 'O2'])
    expect(rulesAndCells(problems)).toEqual(['id-duplicate Objectives!A5'])
  })
})

describe('a workbook that people rearranged', () => {
  test('is found under other sheet names', () => {
    const { workbook, objective, read } = tracker()
    objective(1, { id: 'O1', title: 'First' })
    workbook.renameSheet('Objectives', 'Ziele')
    const { document, problems } = read()
    expect(document.tables.objectives).toHaveLength(1)
    expect(problems).toEqual([])
  })

  test('is read by its titles where columns moved, and by its place where one was retitled', () => {
    const { workbook, read } = tracker()
    const titles = ['Title of ours', 'ID', 'Objective', 'Owner', 'Kind']
    for (const [column, title] of titles.entries()) workbook.set('Objectives', 0, column, title)
    workbook.set('Objectives', 0, 4, 'Sort')
    const cells = ['Extra', 'O1', 'First', 'Ann', 'Committed']
    for (const [column, cell] of cells.entries()) workbook.set('Objectives', 1, column, cell)
    const { document, problems, complete } = read()
    expect(document.tables.objectives?.[0]).toMatchObject({
      id: 'O1',
      fields: { title: 'First', owner: 'Ann' },
    })
    expect(rulesAndCells(problems)).toContain('column-missing Objectives!null')
    expect(complete).toBe(false)
  })

  test('is refused by name where it is no tracker or from a newer version', () => {
    const empty: Snapshot = { sheets: [], names: {}, documentData: {} }
    expect(readTracker(empty).kind).toBe('no-tracker')
    const { workbook } = tracker()
    const snapshot = workbook.snapshot()
    const newer = { ...snapshot, documentData: { ...snapshot.documentData, templateVersion: '2' } }
    expect(readTracker(newer)).toEqual({ kind: 'newer-version' })
    expect(readTracker({ ...snapshot, documentData: {} }).kind).toBe('tracker')
  })
})

describe('what is written back', () => {
  test('is nothing at all where it does not fit', () => {
    const { objective, read } = tracker()
    objective(1, { id: 'O1', title: 'First' })
    const rows = Array.from({ length: 41 }, (_, index) => ({ id: `O${index + 1}`, fields: { title: 'x' } }))
    const { plan, problems } = documentPlan(TRACKER_FORM, read(), { tables: { objectives: rows } })
    expect(plan.operations).toEqual([])
    expect(rulesAndCells(problems)).toEqual(['capacity-exceeded Objectives!null'])
  })

  test('leaves formulas of people alone and says so', () => {
    const { workbook, keyResult, read } = tracker()
    keyResult(1, { id: 'K1', title: 'Growth' })
    workbook.set('Key results', 1, KEY_RESULT.target, 12, 'Plan!B2')
    const next = { tables: { keyResults: [{ id: 'K1', fields: { title: 'Growth', target: 20 } }] } }
    const before = read()
    const { plan, problems } = documentPlan(TRACKER_FORM, before, {
      tables: { ...before.document.tables, ...next.tables },
    })
    expect(plan.operations).toEqual([])
    expect(rulesAndCells(problems)).toEqual(['formula-kept Key results!H2'])
  })
})

describe('the problems of a tracker', () => {
  test('are those of the reader and of quality, each cell once', () => {
    const { objective, keyResult, checkIn, read } = tracker()
    objective(1, { id: 'O1', title: 'First', owner: 'Ann', weight: 'heavy' })
    keyResult(1, { id: 'K1', objectiveId: 'O1', title: 'Launch it', owner: 'Ann', type: 'Done' })
    checkIn(1, { id: 'C1', keyResultId: 'K1', date: 46_500, value: 1 })
    expect(rulesAndCells(trackerProblems(read(), '2027-02-15'))).toEqual([
      'not-a-number Objectives!F2',
      'check-in-ahead Check-ins!B2',
      'too-few-key-results Objectives!B2',
      'only-done Objectives!B2',
      'supports-nothing Objectives!G2',
      'reads-like-a-task Key results!C2',
    ])
  })

  test('are told in the language of whoever looks, with the titles that stand in the workbook', () => {
    const { workbook, objective, keyResult, checkIn } = tracker()
    objective(1, { id: 'O1', title: 'First', owner: 'Ann', weight: 'heavy' })
    keyResult(1, { id: 'K1', objectiveId: 'O1', title: 'Launch it', owner: 'Ann', type: 'Done' })
    checkIn(1, { id: 'C1', keyResultId: null, date: 46_500, value: 1 })
    const told = (language?: 'en' | 'de') => {
      const result = readTracker(workbook.snapshot(), language)
      if (result.kind !== 'tracker') throw new Error(result.kind)
      return trackerProblems(result.reading, '2027-02-15').map(({ message }) => message)
    }
    const german = told('de')
    expect(told()).toEqual(told('en'))
    expect(german.filter((message) => told('en').includes(message))).toEqual([])
    expect(german.join(' ')).toContain('„heavy“')
    expect(german.join(' ')).toContain('Key result')
  })
})

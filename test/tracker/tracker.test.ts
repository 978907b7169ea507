import { describe, expect, test } from 'vitest'
import {
  type Document,
  documentPlan,
  readTracker,
  TRACKER_FORM,
  trackerPlan,
} from '../../shared/workbook/index.ts'
import { memoryWorkbook } from './memory-workbook.ts'

const document: Document = {
  tables: {
    objectives: [{ id: 'O1', fields: { title: 'New teams feel at home', state: 'Agreed', weight: 2 } }],
    keyResults: [
      {
        id: 'K1',
        fields: {
          objectiveId: 'O1',
          title: 'Cut onboarding',
          type: 'Decrease',
          baseline: 14,
          target: 5,
          start: '2027-01-11',
        },
      },
    ],
    checkIns: [{ id: 'C1', fields: { keyResultId: 'K1', date: '2027-02-12', value: 9.5, confidence: 3 } }],
    settings: [],
  },
}

function newWorkbook(rows: Document = document) {
  const workbook = memoryWorkbook()
  workbook.apply(
    trackerPlan({
      organization: 'Northwind',
      team: 'Platform',
      cycle: { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' },
      language: 'en',
      document: rows,
    }),
  )
  return workbook
}

function read(workbook: ReturnType<typeof memoryWorkbook>) {
  const result = readTracker(workbook.snapshot())
  if (result.kind !== 'tracker') throw new Error(result.kind)
  return result.reading
}

describe('a new tracker', () => {
  test('reads back as the document it was made from, without a problem', () => {
    const reading = read(newWorkbook())
    expect(reading.problems).toEqual([])
    const { settings, ...tables } = reading.document.tables
    expect({ ...tables, settings: [] }).toEqual(document.tables)
    expect(settings).toContainEqual({ id: 'cycle_start', fields: { value: '2027-01-04' } })
    expect(reading.asOf).toBeNull()
    expect(documentPlan(TRACKER_FORM, reading, reading.document).plan.operations).toEqual([])
  })

  test('takes changed, new and removed rows', () => {
    const workbook = newWorkbook()
    const reading = read(workbook)
    const next: Document = {
      tables: {
        ...reading.document.tables,
        objectives: [{ id: 'O2', fields: { title: 'Another' } }],
        keyResults: [{ id: 'K1', fields: { title: 'Cut onboarding', type: 'Decrease', target: 4 } }],
      },
    }
    workbook.apply(documentPlan(TRACKER_FORM, reading, next).plan)
    expect(read(workbook).document.tables).toEqual(next.tables)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  areaReference,
  cellReference,
  columnLetters,
  columnNumber,
  parseReference,
} from '../../shared/workbook/index.ts'

test('columns are counted in letters as spreadsheets do', () => {
  expect([0, 25, 26, 51, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'ZZ',
    'AAA',
    'XFD',
  ])
  expect(cellReference(6, 5)).toBe('F7')
  fc.assert(fc.property(fc.nat(16_383), (column) => columnNumber(columnLetters(column)) === column))
})

test('a reference made for an area is read back as its first cell', () => {
  const place = fc.record({ sheet: fc.string({ minLength: 1 }), row: fc.nat(9_999), column: fc.nat(999) })
  fc.assert(
    fc.property(
      place,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (from, rows, columns) => {
        const reference = areaReference(from.sheet, { row: from.row, column: from.column, rows, columns })
        expect(parseReference(reference)).toEqual(from)
      },
    ),
  )
  expect(areaReference("Bob's", { row: 0, column: 0, rows: 1, columns: 1 })).toBe("'Bob''s'!$A$1")
  expect(parseReference('Plain!B3:C4')).toEqual({ sheet: 'Plain', row: 2, column: 1 })
})

test('what is no reference is read as none', () => {
  for (const text of ['#REF!', "'Sheet'!#REF!", '=1+1', 'A1', '', "'Sheet'!$A$0"])
    expect(parseReference(text)).toBeNull()
})

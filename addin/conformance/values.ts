import type { CellContent } from '../../shared/workbook/index.ts'
import { applyAll, expectResult, expectSame, formulaAt, valuesOf } from './expect.ts'
import type { ConformanceCase, Subject } from './subject.ts'

const SHEET = 'Check-ins'

async function writtenAndRead(subject: Subject, cells: readonly (readonly CellContent[])[]) {
  const host = await subject.open()
  await applyAll(host, [
    { kind: 'sheet', sheet: SHEET },
    { kind: 'cells', sheet: SHEET, row: 0, column: 0, cells },
  ])
  return host.read()
}

function keeps(
  name: string,
  cells: readonly (readonly (string | number | boolean | null)[])[],
): ConformanceCase {
  return {
    name,
    async run(subject) {
      expectSame('What is read back', valuesOf(await writtenAndRead(subject, cells), SHEET), cells)
    },
  }
}

/** What goes into cells and comes out of them. */
export const VALUE_CASES: readonly ConformanceCase[] = [
  keeps('numbers, texts and booleans are read back', [
    [0, -1.5, 1e-9, 123_456_789_012],
    ['a', 'Größe “x” 😀', ' two\nlines '],
    [true, false],
  ]),
  keeps('text that looks like something else stays text', [
    ['=1+1', '+1', '-1', '@name', '=HYPERLINK("https://example.com")'],
    ['1', '007', '2027-01-04', '1/2', 'TRUE', '#N/A', '50 %', "'quoted"],
  ]),
  keeps('dates are day numbers, percentages fractions', [
    [46_391, 0.41],
    [46_391.5, 1.12],
  ]),
  keeps('a ragged block leaves what it does not reach blank', [['a', 'b', 'c'], [], ['d'], [null, 'e']]),
  {
    name: 'null empties a cell, and a cell not named keeps what it has',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, [
        { kind: 'sheet', sheet: SHEET },
        {
          kind: 'cells',
          sheet: SHEET,
          row: 0,
          column: 0,
          cells: [
            ['a', 'b', 'c'],
            ['d', 'e'],
          ],
        },
        { kind: 'cells', sheet: SHEET, row: 0, column: 1, cells: [[null], [null]] },
      ])
      expectSame('What is left', valuesOf(await host.read(), SHEET), [['a', null, 'c'], ['d']])
    },
  },
  {
    name: 'formulas are read back, with their results where the host computes',
    async run(subject) {
      const formulas = ['A1*2', 'IF(A1>1,"On track","")', 'SUMPRODUCT((A1:A2=2)*A1:A2)']
      const rows = formulas.map((formula, index): CellContent[] => [index === 0 ? 2 : null, { formula }])
      const snapshot = await writtenAndRead(subject, rows)
      formulas.forEach((formula, row) => {
        expectSame('Formula', formulaAt(snapshot, SHEET, row, 1), formula)
      })
      ;[4, 'On track', 2].forEach((result, row) => {
        expectResult(snapshot, SHEET, row, result)
      })
      expectSame('Value beside', valuesOf(snapshot, SHEET)[0]?.[0], 2)
    },
  },
  {
    name: 'a formula that repeats down many rows is in each of them with its own references',
    async run(subject) {
      const rows = Array.from({ length: 200 }, (_, row): CellContent[] => [
        row,
        { formula: row === 120 ? 'A$1' : `A${row + 1}*2+$A$2` },
        { formula: `IF(B${row + 1}>5,"B1",SUM(A$1:A${row + 1}))` },
        row % 2 === 0 ? 'text' : null,
      ])
      const { sheets } = await writtenAndRead(subject, rows)
      const formulas = sheets.find(({ name }) => name === SHEET)?.formulas
      const wanted = rows.map((contents) =>
        contents.map((content) => (typeof content === 'object' && content ? content.formula : null)),
      )
      expectSame(
        'The formulas',
        formulas?.map((row) => [0, 1, 2, 3].map((column) => row[column] ?? null)),
        wanted,
      )
    },
  },
  {
    name: 'an error value is an error, not a text',
    async run(subject) {
      const snapshot = await writtenAndRead(subject, [[0, { formula: '1/A1' }]])
      expectResult(snapshot, SHEET, 0, { error: '#DIV/0!' })
    },
  },
  {
    name: '2,000 rows are written and read in one go',
    async run(subject) {
      const rows = Array.from({ length: 2_000 }, (_, row) => [
        `C${row + 1}`,
        46_391 + row,
        row / 2_000,
        'text',
      ])
      expectSame('What is read back', valuesOf(await writtenAndRead(subject, rows), SHEET), rows)
    },
  },
]

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newFile, openFile } from '../../addin/hosts/xlsx/index.ts'
import type { CellContent, Operation } from '../../shared/workbook/index.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '=1+1',
    '#N/A',
    '_x0041_',
    '_x005F_',
    ' a\r\n\tb ',
    ']]>',
    '<c r="A1"/>',
    '&amp;',
    '\u0000',
    '\ud83d',
  ),
)
const content: fc.Arbitrary<CellContent> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('A1', 'IF(B2<1,"a & b",\'x\'!A1)').map((formula) => ({ formula })),
)
const cells: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constant('cells' as const),
  sheet: fc.constantFrom('x', 'Größe & “y”'),
  row: fc.nat(12),
  column: fc.nat(30),
  cells: fc.array(fc.array(content, { maxLength: 4 }), { maxLength: 4 }),
})
const data: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constant('documentData' as const),
  key: fc.constantFrom('a', 'b'),
  value: fc.oneof(text, fc.constant(null)),
})
const operations = fc.array(fc.oneof({ arbitrary: cells, weight: 4 }, data), { maxLength: 8 })

const SHEETS: readonly Operation[] = [
  { kind: 'sheet', sheet: 'x' },
  { kind: 'sheet', sheet: 'Größe & “y”' },
]
const SEED = Date.now() % 2 ** 31

describe(`a file is read as it was written (seed ${SEED})`, () => {
  test('made anew, and patched twice after that', async () => {
    await fc.assert(
      fc.asyncProperty(operations, operations, operations, async (first, second, third) => {
        const made = newFile()
        made.apply({ operations: [...SHEETS, ...first] })
        let host = openFile(await made.save())
        expect(host.read()).toEqual(made.read())
        for (const more of [second, third]) {
          made.apply({ operations: more })
          host.apply({ operations: more })
          host = openFile(await host.save())
          expect(host.read()).toEqual(made.read())
        }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Argument } from '../../addin/functions/index.ts'
import { callInExcel } from './excel.ts'

const seed = Date.now() % 2 ** 31
console.log(`fast-check seed ${seed}`)

/** Calls, what the cell then shows, and a part of the sentence where it is an error. */
const CASES: readonly (readonly [string, readonly Argument[], unknown, RegExp?])[] = [
  ['PROGRESS', ['Increase', 10, 60, [[40]]], 0.6],
  ['PROGRESS', ['Increase', '10', '60', [['40']]], 0.6],
  ['PROGRESS', ['Increase', '0', '1,5', [['0,75']]], 0.5],
  ['PROGRESS', ['Increase', '0', '1E+21', [['5E+20']]], 0.5],
  ['PROGRESS', ['Increase', '0', '10', [['1.000,5']]], '#VALUE!', /current value is a number/],
  ['PROGRESS', ['increase ', 10, 60, [[90]]], 1],
  ['PROGRESS', ['Decrease', 50, 20, [[35]]], 0.5],
  ['PROGRESS', ['Increase', 10, 60, 5], 0],
  ['PROGRESS', ['At least', '', 8, [[8], [''], [7], [9], [4]]], 0.5],
  ['PROGRESS', ['At most', null, 8, [[8, 9]]], 0.5],
  ['PROGRESS', ['Milestones', '', 4, [[1]]], 0.25],
  ['PROGRESS', ['Done', '', '', [[1]]], 1],
  ['PROGRESS', ['Done', '', '', [[0]]], 0],
  ['PROGRESS', ['Increase', 0, 10, [['']]], '#N/A', /no current value/],
  ['PROGRESS', ['Increase', '', 10, [[4]]], '#N/A', /needs a baseline/],
  ['PROGRESS', ['Increase', 0, '  ', [[4]]], '#N/A', /needs a target/],
  ['PROGRESS', ['', 0, 10, [[4]]], '#N/A', /no type/],
  ['PROGRESS', ['Growth', 0, 10, [[4]]], '#VALUE!', /one of: Increase/],
  ['PROGRESS', ['Increase', 10, 10, [[4]]], '#VALUE!', /above the baseline/],
  ['PROGRESS', ['Decrease', 10, 20, [[4]]], '#VALUE!', /below the baseline/],
  ['PROGRESS', ['Milestones', '', 0, [[4]]], '#VALUE!', /at least 1/],
  ['PROGRESS', ['Increase', 'ten', 20, [[4]]], '#VALUE!', /baseline is a number, not "ten"/],
  ['PROGRESS', ['Increase', 0, '#REF!', [[4]]], '#VALUE!', /target is a number, not "#REF!"/],
  ['PROGRESS', ['Increase', 0, true, [[4]]], '#VALUE!', /target is a number/],
  ['PROGRESS', ['Increase', 0, 10, [[4], [5]]], '#VALUE!', /one cell/],
  ['PROGRESS', ['Increase', [[0], [1]], 10, [[4]]], '#VALUE!', /baseline is one cell/],
  ['EXPECTED', [46391, 46479, 46435], 0.5],
  ['EXPECTED', ['46391', '46479', '46435,75'], 0.5],
  ['EXPECTED', ['2027-01-04', '2027-04-02', '2027-02-17'], 0.5],
  ['EXPECTED', [46391, 46479, 46391.9], 0],
  ['EXPECTED', [46391, 46479, 50000], 1],
  ['EXPECTED', [46391, 46479, 100], 0],
  ['EXPECTED', [46391, 46479, ''], '#N/A', /no as-of date/],
  ['EXPECTED', ['', 46479, 46400], '#N/A', /no start/],
  ['EXPECTED', [46479, 46391, 46400], '#VALUE!', /end is before/],
  ['EXPECTED', ['next week', 46391, 46400], '#VALUE!', /start is a date/],
  ['EXPECTED', ['2027-02-30', 46391, 46400], '#VALUE!', /start is a date/],
  ['STATUS', ['0,45', '0.5', '', ''], 'On track'],
  ['STATUS', [0.45, 0.5], 'On track'],
  ['STATUS', [0.44, 0.5], 'At risk'],
  ['STATUS', [0.34, 0.5], 'Off track'],
  ['STATUS', [1, 0.2], 'Done'],
  ['STATUS', [0, 0.05], 'On track'],
  ['STATUS', [0.44, 0.5, 0.8], 'On track'],
  ['STATUS', [0.3, 0.5, '', 0.6], 'At risk'],
  ['STATUS', [0, 0.05, null, null, 0], 'Off track'],
  ['STATUS', ['', 0.5], '#N/A', /no progress/],
  ['STATUS', [0.4, ''], '#N/A', /no expected share/],
  ['STATUS', [40, 47], '#VALUE!', /share from 0 to 1/],
  ['STATUS', [0.4, 0.5, 0.6, 0.7], '#VALUE!', /above the on-track/],
]

for (const [name, values, shown, sentence] of CASES) {
  test(`${name}(${JSON.stringify(values)}) is ${shown}`, async () => {
    const { value, message } = await callInExcel(name, values)
    expect(value).toEqual(shown)
    if (sentence) expect(message).toMatch(sentence)
  })
}

describe('PROGRESS', () => {
  const number = fc.integer({ min: -1_000, max: 1_000 })

  test('is the way covered, held between 0 and 1', async () => {
    await fc.assert(
      fc.asyncProperty(number, number, number, async (baseline, target, current) => {
        fc.pre(baseline !== target)
        const type = target > baseline ? 'Increase' : 'Decrease'
        const covered = (current - baseline) / (target - baseline)
        const { value } = await callInExcel('PROGRESS', [type, baseline, target, [[current]]])
        expect(value).toBeCloseTo(covered < 0 ? 0 : covered > 1 ? 1 : covered, 12)
      }),
      { seed, numRuns: 200 },
    )
  })

  test('of something held is the share of values that hold', async () => {
    await fc.assert(
      fc.asyncProperty(number, fc.array(number, { minLength: 1 }), async (target, values) => {
        const held = values.filter((value) => value >= target).length / values.length
        const { value } = await callInExcel('PROGRESS', [
          'At least',
          '',
          target,
          values.map((each) => [each]),
        ])
        expect(value).toBeCloseTo(held, 12)
      }),
      { seed, numRuns: 100 },
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from '../../addin/pane/parse-number.ts'

test('a number is taken as people type it', () => {
  expect([' 36.5 ', '36,5', '.5', '-2', '+3', '40 %', '40%'].map(parseNumber)).toEqual([
    36.5, 36.5, 0.5, -2, 3, 40, 40,
  ])
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
  fc.assert(
    fc.property(number, (value) => {
      expect(parseNumber(value.toFixed(3))).toBe(Number(value.toFixed(3)))
    }),
  )
})

test('nothing is nothing, and what is no number is told apart from it', () => {
  expect(['', '  '].map(parseNumber)).toEqual([null, null])
  expect(['many', '1.2.3', '1 000', '1e3', '-', '.'].map(parseNumber)).toEqual(Array(6).fill(undefined))
})

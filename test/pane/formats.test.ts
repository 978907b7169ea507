import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatsOf, numberParser } from '../../addin/pane/texts/formats.ts'
import { loadTexts } from '../../addin/pane/texts/index.ts'

const LOCALES = ['en-GB', 'en-US', 'de-DE', 'de-AT', 'de-CH', 'fr-FR']

describe('a number is taken as people of a locale type it', () => {
  test('with a point or a comma where it groups nothing', () => {
    const typed = [' 36.5 ', '36,5', '.5', '-2', '+3', '40 %', '40%']
    for (const locale of LOCALES) {
      expect(typed.map(numberParser(locale))).toEqual([36.5, 36.5, 0.5, -2, 3, 40, 40])
    }
  })

  test('with thousands grouped as they are there', () => {
    expect(['1,234', '1,234.5', '12,345,678', '1.234'].map(numberParser('en-GB'))).toEqual([
      1234, 1234.5, 12_345_678, 1.234,
    ])
    expect(['1.234', '1.234,5', '12.345.678', '1,234'].map(numberParser('de-DE'))).toEqual([
      1234, 1234.5, 12_345_678, 1.234,
    ])
  })

  test.each(LOCALES)('and what the pane writes in %s is read back', (locale) => {
    const { number, typed, parseNumber } = formatsOf(locale)
    const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(value, (drawn) => {
        const rounded = Number(drawn.toFixed(4)) + 0
        expect(parseNumber(number(rounded))).toBe(rounded)
        expect(parseNumber(typed(rounded))).toBe(rounded)
      }),
    )
  })

  test('nothing is nothing, and what is no number is told apart from it', () => {
    const parseNumber = numberParser('en-GB')
    expect(['', '  '].map(parseNumber)).toEqual([null, null])
    const none = ['many', '1.2.3', '1 000', '1e3', '-', '.', '1,23,456']
    expect(none.map(parseNumber)).toEqual(none.map(() => undefined))
  })
})

test('what is no language tag leaves the formats of the language', async () => {
  const { number } = await loadTexts('en', 'en-US@posix')
  expect(number(1234.5)).toBe('1,234.5')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, fromSerial, toSerial } from '../../shared/okr/index.ts'

const SEED = 20270104
const serial = fc.integer({ min: 1, max: 200_000 })

test('a date is the day number that spreadsheets use', () => {
  expect(toSerial('1899-12-31')).toBe(1)
  expect(toSerial('1970-01-01')).toBe(25_569)
  expect(toSerial('2028-02-29')).toBe(46_812)
})

test(`day numbers and dates are each other's inverse (seed ${SEED})`, () => {
  fc.assert(
    fc.property(serial, serial, (one, other) => {
      expect(toSerial(fromSerial(one))).toBe(one)
      expect(daysBetween(fromSerial(one), fromSerial(other))).toBe(other - one)
      expect(addDays(fromSerial(one), other - one)).toBe(fromSerial(other))
    }),
    { seed: SEED },
  )
})

test(`a date that does not exist is none (seed ${SEED})`, () => {
  const part = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'))
  const text = fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), part(14), part(33))
    .map((parts) => parts.join('-'))
  fc.assert(
    fc.property(text, (date) => {
      const time = Date.parse(`${date}T00:00:00Z`)
      const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
      expect(toSerial(date) !== null).toBe(exists)
    }),
    { seed: SEED, numRuns: 2_000 },
  )
})

test.each([
  '2027-02-29',
  '2027-13-01',
  '2027-00-10',
  '2027-01-00',
  '2027-1-4',
  '27-01-04',
  '2027-01-04T00:00',
  '',
])('"%s" is no date', (text) => expect(toSerial(text)).toBeNull())

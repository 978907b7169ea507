import * as z from 'zod/mini'
import { toSerial } from '../../okr/index.ts'
import { ID_PATTERN, MAX_TEXT } from '../../workbook/index.ts'

export const text = z.string().check(z.maxLength(MAX_TEXT, `A text has at most ${MAX_TEXT} characters.`))
export const name = z
  .string()
  .check(z.minLength(1, 'A name is needed.'), z.maxLength(200, 'A name has at most 200 characters.'))
export const id = z.string().check(z.regex(ID_PATTERN, 'An id has 1 to 64 letters, digits, - or _.'))
export const date = z.iso
  .date('A date is YYYY-MM-DD.')
  .check(z.refine((day) => toSerial(day) !== null, 'A date has a year from 0100 on.'))
export const time = z.iso.datetime('A time is ISO 8601 in UTC.')
export const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
export const fraction = z.nullable(z.number())
export const count = z.int().check(z.nonnegative())

import * as z from 'zod/mini'
import { count } from './parts.ts'

/** Part of a text that is sent piece by piece, as it is read. */
export const TextPart = z.object({ text: z.string(), next: z.nullable(z.string()) })

export const PartQuery = z.object({ after: z.optional(z.string()) })

/** The lines of an export, or some of them; `from` is the number of the first one, from 1 on. */
export const ImportQuery = z.object({
  from: z.string().check(z.regex(/^[1-9]\d{0,9}$/, 'from is the number of a line, from 1 on.')),
})
export const Lines = z.string()
export const Imported = z.object({ lines: count, isComplete: z.boolean() })

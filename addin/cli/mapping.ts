import * as z from 'zod/mini'
import type { DayOrder, Mapping } from '../actions/index.ts'
import { inputError, usageError } from './failure.ts'
import { bytesOf } from './tracker-file.ts'

/** What a mapping file says: which field each column holds, null for none, and how dates in numbers are to be read. */
const MappingFile = z.strictObject({
  columns: z.record(z.string(), z.nullable(z.string())),
  dates: z.optional(z.enum(['day first', 'month first'])),
})

/** Reads what was given with `--map`: pairs, and files of them. Throws Failure. */
export async function readMapping(
  given: readonly string[],
): Promise<{ readonly mapping: Mapping; readonly dayOrder: DayOrder }> {
  const mapping: (readonly [string, string | null])[] = []
  let dayOrder: DayOrder = null
  for (const text of given) {
    if (!text.toLowerCase().endsWith('.json')) {
      mapping.push(pair(text))
      continue
    }
    const file = parsed(text, await bytesOf(text))
    mapping.push(...Object.entries(file.columns))
    dayOrder = file.dates ?? dayOrder
  }
  return { mapping, dayOrder }
}

function parsed(path: string, bytes: Uint8Array): z.output<typeof MappingFile> {
  const file = MappingFile.safeParse(jsonOf(path, bytes))
  if (file.success) return file.data
  throw inputError(
    `${path}: a mapping file is like {"columns": {"their column": "our field", "another": null}, "dates": "day first"}.`,
  )
}

function jsonOf(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw inputError(`${path}: this is no JSON.`)
  }
}

function pair(text: string): readonly [string, string] {
  const cut = text.lastIndexOf('=')
  if (cut < 1) throw usageError(`--map takes "their column=our field" or a FILE.json, not “${text}”.`)
  return [text.slice(0, cut).trim(), text.slice(cut + 1).trim()]
}

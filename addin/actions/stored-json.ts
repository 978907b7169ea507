import type * as z from 'zod/mini'

/** What a workbook keeps under a key, in the shape that it must have; null where it is not there or of another shape. */
export function storedJson<Schema extends z.ZodMiniType>(
  schema: Schema,
  text: string | undefined,
): z.output<Schema> | null {
  if (text === undefined) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

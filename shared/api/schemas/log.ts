import * as z from 'zod/mini'
import { scalar } from './parts.ts'

/**
 * `after` is the `next` of the part before; without `cycle` and `team` everything is meant, the organisation's own doings
 * first. With `latest` it is so many of these alone, the last one first.
 */
export const LogQuery = z.object({
  cycle: z.optional(z.string()),
  team: z.optional(z.string()),
  after: z.optional(z.string()),
  latest: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/, 'latest is a number from 1 to 100.'))),
})
/** `next` is null where this is the last part. */
export const Log = z.object({
  entries: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      cycle: z.nullable(z.string()),
      teamId: z.nullable(z.string()),
      revision: z.int(),
      action: z.string(),
      what: z.nullable(z.string()),
      from: scalar,
      to: scalar,
    }),
  ),
  next: z.nullable(z.string()),
})

import * as z from 'zod/mini'
import { ID_PATTERN } from '../workbook/index.ts'

const id = z.string().check(z.regex(ID_PATTERN, 'An id has 1 to 64 letters, digits, - or _.'))

/** Without `teamId` a feed is of the rollout program. */
export const FeedInput = z.object({ teamId: z.optional(id) })
export const FeedCreated = z.object({ id: z.string(), url: z.string() })

/** `teamId` is null for the feed of the rollout program; `lastUsedAt` is a date: it is kept once a day. */
export const Feeds = z.array(
  z.object({
    id: z.string(),
    teamId: z.nullable(z.string()),
    createdAt: z.string(),
    revokedAt: z.nullable(z.string()),
    lastUsedAt: z.nullable(z.string()),
  }),
)

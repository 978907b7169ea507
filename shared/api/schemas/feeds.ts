import * as z from 'zod/mini'
import { LANGUAGES } from '../../okr/index.ts'
import { id } from './parts.ts'

/** Without `teamId` a feed is of the rollout program. `language` is that of its events' titles, by default English. */
export const FeedInput = z.object({ teamId: z.optional(id), language: z.optional(z.enum(LANGUAGES)) })
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

/** Without `teamId` a webhook is the organisation's. `language` is that of the messages, by default English. */
export const WebhookInput = z.object({
  teamId: z.optional(id),
  address: z.string().check(z.maxLength(2_000, 'An address has at most 2,000 characters.')),
  language: z.optional(z.enum(LANGUAGES)),
})

/** `parkedBecause` says why nothing is posted until the webhook is resumed or set anew. Of its address only the host is shown. */
export const Webhook = z.object({
  id: z.string(),
  teamId: z.nullable(z.string()),
  host: z.string(),
  language: z.enum(LANGUAGES),
  createdAt: z.string(),
  parkedBecause: z.nullable(z.string()),
  /** The last ones, the newest first. */
  messages: z.array(
    z.object({
      title: z.string(),
      state: z.enum(['sent', 'waiting', 'parked']),
      createdAt: z.string(),
      sentAt: z.nullable(z.string()),
      attempts: z.int(),
      retryAt: z.nullable(z.string()),
      /** What became of the last attempt where it was in vain. */
      failure: z.nullable(z.string()),
    }),
  ),
})
export const Webhooks = z.array(Webhook)

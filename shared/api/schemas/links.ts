import * as z from 'zod/mini'
import { date, id, time } from './parts.ts'

/** What a link can open. */
export const LINK_KINDS = ['rollup', 'scaling', 'review', 'retrospective', 'story'] as const

const passcode = z
  .string()
  .check(
    z.minLength(4, 'A passcode has at least 4 characters.'),
    z.maxLength(100, 'A passcode has at most 100 characters.'),
  )
const origin = z
  .string()
  .check(
    z.regex(
      /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/,
      'An origin is https:// and a host without a path, such as https://intranet.example.org.',
    ),
  )

/**
 * Without `teamId` a link is of the one node at the top. `expiresAt` is 90 days ahead where it is left out. `embedIn` are the origins whose pages may show the link's page in
 * a frame; nobody can be asked for a passcode there, so a link has one or the other. With `pinnedTo` a link shows how it
 * stood on that day, whatever changes later.
 */
export const LinkInput = z.object({
  teamId: z.optional(id),
  expiresAt: z.optional(time),
  kind: z.optional(z.enum(LINK_KINDS)),
  show: z.object({ titles: z.boolean(), owners: z.boolean(), notes: z.boolean() }),
  passcode: z.optional(passcode),
  pinnedTo: z.optional(date),
  embedIn: z.optional(z.array(origin).check(z.maxLength(10, 'A link is embedded in at most 10 origins.'))),
})
export const LinkCreated = z.object({ id: z.string(), url: z.string(), expiresAt: z.string() })

/** `lastUsedAt` is a date: it is kept once a day. A link is `locked` by too many wrong passcodes. */
export const Links = z.array(
  z.object({
    id: z.string(),
    teamId: z.string(),
    kind: z.enum(LINK_KINDS),
    show: LinkInput.shape.show,
    createdAt: z.string(),
    expiresAt: z.nullable(z.string()),
    revokedAt: z.nullable(z.string()),
    lastUsedAt: z.nullable(z.string()),
    hasPasscode: z.boolean(),
    locked: z.boolean(),
    embedIn: z.array(z.string()),
    pinnedTo: z.nullable(z.string()),
  }),
)

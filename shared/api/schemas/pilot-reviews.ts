import * as z from 'zod/mini'
import { name, time } from './parts.ts'
import { ReviewLinks, ReviewsInput } from './reviews.ts'

/** The pilot's team by its name and the program's cycle by its number. Who was asked before keeps the link, but for `again`. */
export const PilotReviewsInput = z.object({
  team: name,
  cycle: z.int().check(z.gte(1)),
  people: ReviewsInput.shape.people,
  again: z.optional(z.array(name)),
  expiresAt: z.optional(time),
})
export const PilotReviewLinks = z.object({
  links: ReviewLinks.shape.links,
  /** Who was asked before, and whether the answer is in. */
  asked: z.array(z.object({ person: z.string(), answered: z.boolean() })),
})

const rated = z.nullable(z.int())

/**
 * The rows of `7 Reflect`. No row of `reviews` is a person: each of its columns is in an order of its own. They come in
 * once everybody has answered, or on the day before the Retrospective.
 */
export const PilotReviews = z.object({
  reviewers: z.array(
    z.object({
      id: z.string(),
      cycle: z.int(),
      person: z.string(),
      answered: z.nullable(z.literal('Yes')),
    }),
  ),
  reviews: z.array(
    z.object({
      id: z.string(),
      cycle: z.int(),
      statement1: rated,
      statement2: rated,
      statement3: rated,
      statement4: rated,
      statement5: rated,
      keep: z.nullable(z.string()),
      change: z.nullable(z.string()),
    }),
  ),
  notes: z.array(z.string()),
})

import * as z from 'zod/mini'
import { count, name, time } from './parts.ts'

export const ReviewsInput = z.object({
  people: z.array(name).check(z.minLength(1), z.maxLength(200, 'At most 200 people at once.')),
  expiresAt: z.optional(time),
})
export const ReviewLinks = z.object({ links: z.array(z.object({ person: z.string(), url: z.string() })) })

/** `results` is null below five answers; later ones join when they are five more than were shown before. */
export const Reviews = z.object({
  asked: count,
  answered: count,
  people: z.array(z.object({ person: z.string(), answered: z.boolean() })),
  results: z.nullable(
    z.object({
      answers: count,
      means: z.array(z.number()),
      /** How many answered each statement with 1, 2, 3, 4 and 5. */
      spread: z.array(z.array(count)),
      keep: z.array(z.string()),
      change: z.array(z.string()),
    }),
  ),
})

const rating = z.string().check(z.regex(/^[1-5]$/))
const remark = z.string().check(z.maxLength(2_000))

/** The fields of the review's form. */
export const ReviewAnswers = z.object({
  statement1: rating,
  statement2: rating,
  statement3: rating,
  statement4: rating,
  statement5: rating,
  keep: remark,
  change: remark,
})

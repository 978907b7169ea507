import * as z from 'zod/mini'

/** RFC 9457. `errors` names each bad row or field, `retryAfter` the seconds after which to try again. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ where: z.string(), message: z.string() }))),
  retryAfter: z.optional(z.int()),
})

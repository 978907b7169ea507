import * as z from 'zod/mini'
import { name, time } from './parts.ts'

export const InvitationInput = z.object({
  expiresAt: z.optional(time),
  uses: z.optional(z.int().check(z.gte(1), z.lte(1_000))),
})
export const Invitation = z.object({ code: z.string(), expiresAt: z.nullable(time), uses: z.int() })

export const Join = z.object({ code: z.string().check(z.maxLength(200)), person: name })
export const Joined = z.object({ token: z.string(), teamId: z.string(), organizationId: z.string() })

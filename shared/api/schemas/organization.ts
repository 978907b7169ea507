import * as z from 'zod/mini'
import { name } from './parts.ts'

/** `timeZone` is an IANA name such as `Europe/Berlin`; its midnight is when the organisation's day turns. Default `UTC`. */
export const Organization = z.object({ name, timeZone: z.optional(z.string()) })
export const OrganizationCreated = z.object({ organizationId: z.string(), ownerToken: z.string() })

/** `confirm` is the organisation's name or id. */
export const Deletion = z.object({ confirm: z.string() })

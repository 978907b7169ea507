import * as z from 'zod/mini'
import { count, name } from './parts.ts'

export const Keys = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['owner', 'team']),
    person: z.string(),
    teamId: z.nullable(z.string()),
    createdAt: z.string(),
    lastUsedOn: z.nullable(z.string()),
    revokedAt: z.nullable(z.string()),
  }),
)
export const KeysOf = z.object({ person: name })
export const KeysRevoked = z.object({ revoked: count })
export const OwnerKey = z.object({ id: z.string(), ownerToken: z.string() })

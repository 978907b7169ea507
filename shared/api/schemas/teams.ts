import * as z from 'zod/mini'
import { id, name, text } from './parts.ts'

const headcount = z.int().check(z.nonnegative(), z.lte(100_000, 'A team has a headcount of at most 100,000.'))

const TeamInput = z.object({
  id,
  name,
  parentId: z.nullable(id),
  headcount: z.optional(headcount),
  department: z.optional(text),
})
export const TeamInputs = z
  .array(TeamInput)
  .check(z.maxLength(20_000, 'An organisation has at most 20,000 teams.'))
/** `history`: whether the past of a team that moves goes along, or stays with what it was below. Default `moves`. */
export const TeamPatch = z.extend(z.partial(z.omit(TeamInput, { id: true })), {
  history: z.optional(z.enum(['moves', 'stays'])),
})
export const Team = z.object({
  id,
  name,
  parentId: z.nullable(id),
  headcount: z.int(),
  department: z.nullable(z.string()),
  archived: z.boolean(),
})
export const Teams = z.array(Team)

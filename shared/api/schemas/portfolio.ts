import * as z from 'zod/mini'
import { MEASURES } from '../../organization/index.ts'
import { count, id } from './parts.ts'
import { Rollup, RollupChild, RollupObjective, RollupQuery } from './rollup.ts'
import { Decision } from './rollup-page.ts'

/** `after` is the `next` of the part before. */
export const PortfolioQuery = z.extend(RollupQuery, { after: z.optional(id) })
/** A part of the nodes, in the order of their ids; `next` is null where this is the last. Decisions come with the first. */
export const Portfolio = z.object({
  organization: z.string(),
  cycle: Rollup.shape.cycle,
  measure: z.enum(MEASURES),
  asOf: z.string(),
  /** `level` is 1 at the top. */
  nodes: z.array(z.extend(RollupChild, { level: count })),
  objectives: z.array(
    z.extend(z.omit(RollupObjective, { keyResults: true }), {
      teamId: z.string(),
      keyResults: count,
      lastCheckIn: z.nullable(z.string()),
    }),
  ),
  /** The most urgent first. */
  decisions: z.array(Decision),
  next: z.nullable(z.string()),
})

import * as z from 'zod/mini'
import { LANGUAGES } from '../../okr/index.ts'
import { CycleInput } from './cycles.ts'
import { count } from './parts.ts'
import { Rollup, RollupChild, RollupObjective, RollupQuery } from './rollup.ts'

/** What the address of a page may ask for; without `language` a page speaks the browser's. */
export const PageQuery = z.extend(RollupQuery, { language: z.optional(z.enum(LANGUAGES)) })

/** The last check-in of a key result, by its row on the sheet; what the link does not show is null. */
const LastCheckIn = z.object({
  id: z.string(),
  date: z.string(),
  by: z.nullable(z.string()),
  whatChanged: z.nullable(z.string()),
  blocker: z.nullable(z.string()),
})

/** An objective that needs a decision. */
export const Decision = z.object({
  team: z.object({ id: z.string(), name: z.string() }),
  objective: z.pick(RollupObjective, {
    id: true,
    title: true,
    progress: true,
    expected: true,
    confidence: true,
    status: true,
    weakest: true,
  }),
  /** Key results whose status and confidence contradict each other. */
  disagreements: count,
  blocker: z.nullable(z.string()),
  /** What the figures come from: the latest check-in of the objective's key results. */
  source: z.nullable(LastCheckIn),
})

/** Objectives that support one; `others`: there are more, or such as the link does not reach. */
const Supporters = z.object({
  shown: z.array(
    z.object({
      team: z.object({ id: z.string(), name: z.string() }),
      objective: z.string(),
      title: z.nullable(z.string()),
    }),
  ),
  others: z.boolean(),
})

/** What a roll-up page adds to {@link Rollup}. */
const pageParts = {
  organization: z.string(),
  expiresAt: z.nullable(z.string()),
  /** The day that the link is pinned to, if any. */
  pinnedTo: z.nullable(z.string()),
  /** From the link's node down to this one. */
  path: z.array(z.object({ id: z.string(), name: z.string() })),
  cycles: z.array(z.object({ name: z.string(), state: CycleInput.shape.state })),
  /** The nodes below each child, by its id; a child with too many of them has none here. */
  below: z.record(z.string(), z.array(RollupChild)),
  decisions: z.array(Decision),
  /** By key result. */
  lastWords: z.record(z.string(), LastCheckIn),
  /** By the node's own objective; one that nothing supports has none here. */
  supporters: z.record(z.string(), Supporters),
}
/** What a page is made of, and under `.json` what it says. */
export const RollupPage = z.object({ rollup: Rollup, ...pageParts })
export const RollupPageJson = z.extend(Rollup, pageParts)

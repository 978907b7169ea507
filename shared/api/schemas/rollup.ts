import * as z from 'zod/mini'
import { KEY_RESULT_TYPES, STATES, STATUSES } from '../../okr/index.ts'
import { MEASURES } from '../../organization/index.ts'
import { count, fraction } from './parts.ts'

export const RollupQuery = z.object({ cycle: z.optional(z.string()), measure: z.optional(z.enum(MEASURES)) })

const figures = {
  progress: fraction,
  expected: fraction,
  confidence: fraction,
  objectiveCount: count,
  statusCounts: z.record(z.string(), count),
  disagreements: count,
}
const numbers = {
  ...figures,
  /** Objectives that support another one, out of those that should: of all teams but the one at the top. */
  alignment: z.object({ supporting: count, objectives: count }),
  coverage: z.object({ expected: count, reporting: count, stale: count }),
}
const node = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.nullable(z.string()),
  headcount: z.int(),
})
export const RollupChild = z.object({ team: node, ...numbers })
export const RollupObjective = z.object({
  id: z.string(),
  title: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  state: z.enum(STATES),
  weight: fraction,
  supports: z.nullable(z.string()),
  progress: fraction,
  expected: fraction,
  confidence: fraction,
  status: z.nullable(z.enum(STATUSES)),
  weakest: z.nullable(z.enum(STATUSES)),
  suggestedScore: fraction,
  score: fraction,
  keyResults: z.array(
    z.object({
      id: z.string(),
      title: z.nullable(z.string()),
      owner: z.nullable(z.string()),
      state: z.enum(STATES),
      weight: fraction,
      type: z.nullable(z.enum(KEY_RESULT_TYPES)),
      unit: z.string(),
      baseline: fraction,
      target: fraction,
      current: fraction,
      raw: fraction,
      progress: fraction,
      expected: fraction,
      forecast: fraction,
      suggestedStatus: z.nullable(z.enum(STATUSES)),
      status: z.nullable(z.enum(STATUSES)),
      confidence: fraction,
      disagreement: z.boolean(),
      stale: z.boolean(),
      lastCheckIn: z.nullable(z.string()),
    }),
  ),
})
const RollupThen = z.nullable(
  z.object({
    cycle: z.string(),
    asOf: z.string(),
    ...figures,
    reporting: count,
  }),
)

/**
 * `forecast` is where progress will end at today's pace, above 1 where that is more than all; null before a tenth of the
 * time. `confidenceByTeam` has one number for each week of `trend`. `before` is how the node stood about two weeks ago, and
 * in the same week of the last cycle; null where nothing is known of it.
 */
export const Rollup = z.object({
  team: node,
  cycle: z.nullable(z.object({ name: z.string(), start: z.string(), end: z.string() })),
  measure: z.enum(MEASURES),
  asOf: z.string(),
  ...numbers,
  forecast: fraction,
  objectives: z.array(RollupObjective),
  children: z.array(RollupChild),
  trend: z.array(
    z.object({ week: z.string(), progress: fraction, expected: fraction, confidence: fraction }),
  ),
  confidenceByTeam: z.array(z.object({ teamId: z.string(), weeks: z.array(fraction) })),
  before: z.object({ twoWeeks: RollupThen, lastCycle: RollupThen }),
})

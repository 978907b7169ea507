import * as z from 'zod/mini'
import { count, fraction } from './parts.ts'

export const ScalingQuery = z.object({ cycle: z.optional(z.string()) })

const grade = z.nullable(z.enum(['good', 'watch', 'bad']))
/** `rows` names the first that fall short, `more` how many others do. */
const reportFigure = z.object({
  name: z.string(),
  value: fraction,
  before: fraction,
  grade,
  rows: z.array(z.string()),
  more: count,
})

/** `program` is what the rollout program adds; its waves are there without one too, as one of all teams. */
export const ScalingReport = z.object({
  organization: z.string(),
  name: z.string(),
  cycle: z.nullable(z.string()),
  before: z.nullable(z.string()),
  asOf: z.string(),
  expiresAt: z.nullable(z.string()),
  departments: z.array(
    z.object({
      name: z.string(),
      teams: z.array(z.string()),
      reached: z.record(z.enum(['joined', 'drafted', 'agreed', 'checking in']), z.array(z.string())),
    }),
  ),
  waves: z.array(
    z.object({
      wave: z.int(),
      name: z.string(),
      teams: count,
      funnel: z.array(reportFigure),
      figures: z.array(reportFigure),
      advice: z.enum(['Go', 'Hold', 'Fix']),
      reason: z.string(),
      next: z.array(z.object({ figure: z.string(), step: z.string() })),
    }),
  ),
  gates: z.array(
    z.object({
      step: z.string(),
      state: z.enum(['Open', 'Passed', 'Blocked']),
      due: z.nullable(z.string()),
      reasons: z.array(z.string()),
      more: count,
    }),
  ),
  criteria: z.array(z.object({ text: z.string(), progress: fraction })),
  forecast: z.nullable(
    z.object({
      pace: z.nullable(z.string()),
      plan: z.nullable(z.string()),
      oneCoachMore: z.nullable(z.string()),
    }),
  ),
  settings: z.array(
    z.object({
      department: z.string(),
      inUse: z.array(z.object({ key: z.string(), value: z.number(), source: z.string() })),
    }),
  ),
})

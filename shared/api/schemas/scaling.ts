import * as z from 'zod/mini'
import { LANGUAGES } from '../../okr/index.ts'
import { FUNNEL, REPORT_FIGURES, SETTING_KEYS, STEPS } from '../../program/index.ts'
import { count, fraction } from './parts.ts'

/** `language` is of the sentences; English where it is left out. */
export const ScalingQuery = z.object({
  cycle: z.optional(z.string()),
  language: z.optional(z.enum(LANGUAGES)),
})

const grade = z.nullable(z.enum(['good', 'watch', 'bad']))
/** `rows` names the first that fall short, `more` how many others do. */
const reportFigure = <Name extends string>(name: readonly [Name, ...Name[]]) =>
  z.object({
    name: z.enum(name),
    value: fraction,
    before: fraction,
    grade,
    rows: z.array(z.string()),
    more: count,
  })
const funnel = z.array(reportFigure(FUNNEL))
const department = { id: z.string(), name: z.string(), teams: count, funnel }

/**
 * A wave is there without a program too, as one of all teams; the departments are of all teams, planned into a wave or not.
 * `purpose` is why the organisation introduces OKRs; null where it was not stated.
 */
export const ScalingReport = z.object({
  organization: z.string(),
  name: z.string(),
  language: z.enum(LANGUAGES),
  purpose: z.nullable(z.string()),
  cycle: z.nullable(z.string()),
  before: z.nullable(z.string()),
  asOf: z.string(),
  expiresAt: z.nullable(z.string()),
  departments: z.array(z.object(department)),
  waves: z.array(
    z.object({
      wave: z.int(),
      name: z.string(),
      teams: count,
      funnel,
      figures: z.array(reportFigure(REPORT_FIGURES)),
      departments: z.array(z.object(department)),
      advice: z.enum(['Go', 'Hold', 'Fix']),
      reason: z.string(),
      next: z.array(z.object({ figure: z.enum([...FUNNEL, ...REPORT_FIGURES]), step: z.string() })),
    }),
  ),
  gates: z.array(
    z.object({
      step: z.enum(STEPS),
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
      inUse: z.array(
        z.object({
          key: z.enum(SETTING_KEYS),
          value: z.number(),
          source: z.enum(['default', 'organization', 'department']),
        }),
      ),
    }),
  ),
})

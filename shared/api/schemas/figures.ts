import * as z from 'zod/mini'
import { MEASURES } from '../../organization/index.ts'
import { ID_PATTERN } from '../../workbook/index.ts'
import { RollupChild } from './rollup.ts'

/** How many nodes one call for figures may name. */
export const MAX_NODES = 100

/** `nodes` are ids with commas between them. */
export const FiguresQuery = z.object({
  nodes: z
    .string()
    .check(
      z.refine(
        (text) =>
          text.split(',').length <= MAX_NODES && text.split(',').every((each) => ID_PATTERN.test(each)),
        `Nodes are 1 to ${MAX_NODES} ids of teams with commas between them.`,
      ),
    ),
  cycle: z.optional(z.string()),
  measure: z.optional(z.enum(MEASURES)),
})
export const Figures = z.object({ asOf: z.string(), nodes: z.array(RollupChild) })

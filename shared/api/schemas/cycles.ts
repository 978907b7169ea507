import * as z from 'zod/mini'
import { date, name } from './parts.ts'

export const CycleInput = z.object({
  name,
  start: date,
  end: date,
  state: z.enum(['planned', 'running', 'closed']),
})
export const Cycles = z.array(CycleInput)

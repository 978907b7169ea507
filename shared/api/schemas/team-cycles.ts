import * as z from 'zod/mini'
import { count, fraction } from './parts.ts'

/** A row is what the sheet `6 First OKRs` shows of a team and cycle; `notes` says of which nothing is known, and why. */
export const TeamCycles = z.object({
  asOf: z.string(),
  rows: z.array(
    z.object({
      teamId: z.string(),
      team: z.string(),
      cycle: z.nullable(z.int()),
      objectives: z.nullable(count),
      agreedObjectives: z.nullable(count),
      keyResults: z.nullable(count),
      measurableKeyResults: z.nullable(count),
      agreedOn: z.nullable(z.string()),
      quality: fraction,
      progress: fraction,
      expected: fraction,
      confidence: fraction,
      lastCheckIn: z.nullable(z.string()),
      weeksCheckedIn: z.nullable(count),
      supporting: z.nullable(count),
    }),
  ),
  notes: z.array(z.string()),
})

import type { IsoDate } from '../../shared/okr/index.ts'
import { compareWaves, type WaveVariant } from '../../shared/program/index.ts'
import { evidenceAt, type ProgramReading, problemAt } from '../../shared/workbook/index.ts'

/** The waves as a person looks at them. */
export type ShownWaves = NonNullable<ReturnType<typeof showWaves>>

/** Plans the waves, beside what one coach more, more training seats or shorter waves would do; null without teams. */
export function showWaves(reading: ProgramReading, asOf: IsoDate) {
  const { program } = reading
  if (program.teams.length === 0) return null
  const [planned, ...others] = compareWaves(program, asOf, variantsOf(reading))
  if (!planned) return null
  const { plan } = planned
  return {
    fewest: plan.fewest,
    provenAtLeast: plan.provenAtLeast,
    end: plan.end,
    gap: plan.gap,
    waves: plan.waves.map(({ number, start, end, headcount, people, teams }) => ({
      number,
      start,
      end,
      headcount,
      room: people,
      ids: teams.map(({ id }) => id),
      teams: teams.map(({ team }) => team),
    })),
    unplaced: plan.unplaced.map(({ why }) => evidenceAt(reading, why)),
    skipped: plan.skipped,
    problems: plan.problems.map((row) => problemAt(reading, row)),
    variants: others.map(({ name, plan: { waves, end, fewest } }) => ({
      name,
      waves: waves.length,
      end,
      fewest,
    })),
  }
}

function variantsOf({ program: { values } }: ProgramReading): readonly WaveVariant[] {
  const { seatsPerWeek, waveWeeks, cycleWeeks } = values
  const weeks = waveWeeks ?? cycleWeeks
  return [
    { name: 'one coach more', options: { extraCoaches: 1 } },
    ...(seatsPerWeek === null || seatsPerWeek === 0
      ? []
      : [{ name: 'twice the training seats', options: { seatsPerWeek: 2 * seatsPerWeek } }]),
    ...(weeks === null || weeks < 2
      ? []
      : [{ name: `waves of ${Math.floor(weeks / 2)} weeks`, options: { waveWeeks: Math.floor(weeks / 2) } }]),
  ]
}

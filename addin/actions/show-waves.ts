import type { IsoDate } from '../../shared/okr/index.ts'
import { compareWaves, startedWaves, type WaveVariant } from '../../shared/program/index.ts'
import { evidenceAt, type ProgramReading, plannedState, problemAt } from '../../shared/workbook/index.ts'

/** The waves as a person looks at them. */
export type ShownWaves = NonNullable<ReturnType<typeof showWaves>>

/** Plans the waves, beside what more coaches, more training seats, shorter or longer waves would do; null without teams. */
export function showWaves(reading: ProgramReading, asOf: IsoDate) {
  const { program, document } = reading
  if (program.teams.length === 0) return null
  const [planned, ...others] = compareWaves(program, asOf, variantsOf(reading))
  if (!planned) return null
  const { plan } = planned
  return {
    planned: plannedState(document, 'waves'),
    fewest: plan.fewest,
    provenAtLeast: plan.provenAtLeast,
    end: plan.end,
    gap: plan.gap,
    /** Waves that have begun; planning leaves them as they are. */
    started: [...startedWaves(program, asOf).teams].map(({ id, team, wave }) => ({ id, team, wave })),
    waves: plan.waves.map(({ number, start, end, headcount, people, seats, seatsTaken, teams }) => ({
      number,
      start,
      end,
      headcount,
      room: people,
      seats,
      seatsTaken,
      ids: teams.map(({ id }) => id),
      teams: teams.map(({ team }) => team),
    })),
    unplaced: plan.unplaced.map(({ why }) => evidenceAt(reading, why)),
    skipped: plan.skipped,
    problems: plan.problems.map((row) => problemAt(reading, row)),
    variants: others.map(({ name, options, plan: { waves, end, fewest, provenAtLeast } }) => ({
      name,
      options,
      waves: waves.length,
      end,
      fewest,
      provenAtLeast,
    })),
  }
}

/** Weeks; as long as the sheet takes. */
const LONGEST_WAVE = 53

function variantsOf({ program: { values } }: ProgramReading): readonly WaveVariant[] {
  const { seatsPerWeek, waveWeeks, cycleWeeks } = values
  const weeks = waveWeeks ?? cycleWeeks
  return [
    { name: 'one coach more', options: { extraCoaches: 1 } },
    { name: 'two coaches more', options: { extraCoaches: 2 } },
    ...(seatsPerWeek === null || seatsPerWeek === 0
      ? []
      : [{ name: 'twice the training seats', options: { seatsPerWeek: 2 * seatsPerWeek } }]),
    ...(weeks === null ? [] : [Math.floor(weeks / 2), 2 * weeks])
      .filter((other) => other >= 1 && other <= LONGEST_WAVE)
      .map((other) => ({ name: `waves of ${other} weeks`, options: { waveWeeks: other } })),
  ]
}

import type { Reply } from '../../../shared/api/index.ts'
import { addDays, daysBetween, type IsoDate } from '../../../shared/okr/index.ts'
import { compareWaves, type Program, type TeamAdoption } from '../../../shared/program/index.ts'

/** More teams than this are planned in the workbook, not for each look at a page. */
const MOST_PLANNED = 1_000

/**
 * When all of the program's teams will have agreed OKRs: at the pace from the first day until today, by the plan of the
 * waves, and by that plan with one coach more. Null without teams that are still to come.
 */
export function forecastOf(
  program: Program,
  teams: readonly TeamAdoption[],
  today: IsoDate,
): Reply<'scalingReport'>['forecast'] {
  const { firstCycleStart } = program.values
  if (program.teams.length === 0 || program.teams.length > MOST_PLANNED || firstCycleStart === null)
    return null
  const agreed = teams.filter(({ wave, reached }) => wave !== null && reached.agreed).length
  const days = daysBetween(firstCycleStart, today)
  const all = program.teams.length + program.candidates.filter(({ chosen }) => chosen).length
  const left = Math.max(0, all - agreed)
  const [plan, more] = compareWaves(program, today, [
    { name: 'one coach more', options: { extraCoaches: 1 } },
  ])
  return {
    pace: agreed > 0 && days > 0 ? addDays(today, Math.ceil((left * days) / agreed)) : null,
    plan: plan?.plan.end ?? endOfStarted(program),
    oneCoachMore: more?.plan.end ?? endOfStarted(program),
  }
}

/** When the last wave ends, where all have begun and nothing is left to plan; null where some have not. */
function endOfStarted({ teams, values: { waveWeeks } }: Program): IsoDate | null {
  const starts = teams.flatMap(({ waveStart }) => waveStart ?? []).sort()
  const last = starts[starts.length - 1]
  return last === undefined || waveWeeks === null || starts.length < teams.length
    ? null
    : addDays(last, 7 * waveWeeks - 1)
}

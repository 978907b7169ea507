import type { IsoDate } from '../../okr/index.ts'
import { at, type ProgramProblem, problem } from '../evidence.ts'
import type { Program, WaveTeam } from '../model.ts'
import { type Sentences, sentencesOf } from '../sentences/index.ts'
import { brokenRules, type WaveRule } from './check.ts'
import { waveSlots } from './slots.ts'
import { type StartedWaves, startedWaves } from './started.ts'
import { waveTasks } from './tasks.ts'

/**
 * What the waves break as they stand in the workbook, where somebody changed them by hand or entered something else
 * after they were written. Waves count from where they did on the day on which they were planned.
 */
export function checkWrittenWaves(program: Program, asOf: IsoDate): readonly ProgramProblem[] {
  if (program.teams.every(({ wave }) => wave === null)) return []
  const say = sentencesOf(program).waves
  const day = program.values.wavesPlannedOn ?? asOf
  const started = startedWaves(program, day)
  const { slots } = waveSlots(program, day, {})
  const { tasks, teams, unplaced } = waveTasks(program, slots, started)
  const count = started.last + slots.length
  const waves = Int32Array.from(teams, ({ wave }) =>
    isWave(wave, count) ? Math.max(-1, wave - 1 - started.last) : -1,
  )
  const broken = brokenRules(tasks, slots, waves, started.last, say).flatMap(
    ({ rule, place, says }): ProgramProblem[] => {
      const team = teams[place]
      if (!team || (OF_ONE_TEAM.has(rule) && team.fixedWave === team.wave)) return []
      return [problem('error', rule, at('teams', team, 'wave', says))]
    },
  )
  return [
    ...program.teams.flatMap((team) => entryProblem(team, count, started, say)),
    ...unplaced
      .filter(({ team }) => isWave(team.wave, count))
      .map(({ team, why: { says } }) =>
        problem('warning', 'wave-not-possible', at('teams', team, 'wave', says)),
      ),
    ...broken,
  ]
}

/** Rules that the plan itself says of a team fixed to its wave. */
const OF_ONE_TEAM: ReadonlySet<WaveRule> = new Set(['before-parent', 'before-ready'])

function entryProblem(
  team: WaveTeam,
  count: number,
  started: StartedWaves,
  say: Sentences['waves'],
): readonly ProgramProblem[] {
  const { wave, fixedWave } = team
  if (wave === null) return []
  const found = (rule: string, says: string) => [problem('error', rule, at('teams', team, 'wave', says))]
  if (!isWave(wave, count)) return found('no-such-wave', say.noSuchWave(wave, team.team, count))
  if (wave <= started.last && !started.teams.has(team)) {
    return found('wave-begun', say.begunWithout(wave, team.team))
  }
  if (fixedWave !== null && wave !== fixedWave) {
    return found('not-where-fixed', say.notWhereFixed(team.team, wave, fixedWave))
  }
  return []
}

function isWave(wave: number | null, count: number): wave is number {
  return wave !== null && Number.isInteger(wave) && wave >= 1 && wave <= count
}

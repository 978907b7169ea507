import type { IsoDate } from '../../okr/index.ts'
import { at, type ProgramProblem, problem } from '../evidence.ts'
import type { Program, WaveTeam } from '../model.ts'
import { brokenRules, type WaveRule } from './check.ts'
import { waveSlots } from './slots.ts'
import { waveTasks } from './tasks.ts'

/**
 * What the waves break as they stand in the workbook, where somebody changed them by hand or entered something else
 * after they were written. Waves count from where they did on the day on which they were planned.
 */
export function checkWrittenWaves(program: Program, asOf: IsoDate): readonly ProgramProblem[] {
  if (program.teams.every(({ wave }) => wave === null)) return []
  const { slots } = waveSlots(program, program.values.wavesPlannedOn ?? asOf, {})
  const { tasks, teams, unplaced } = waveTasks(program, slots)
  const waves = Int32Array.from(teams, ({ wave }) => (isWave(wave, slots.length) ? wave - 1 : -1))
  const broken = brokenRules(tasks, slots, waves).flatMap(({ rule, place, says }): ProgramProblem[] => {
    const team = teams[place]
    if (!team || (OF_ONE_TEAM.has(rule) && team.fixedWave === team.wave)) return []
    return [problem('error', rule, at('teams', team, 'wave', says))]
  })
  return [
    ...program.teams.flatMap((team) => entryProblem(team, slots.length)),
    ...unplaced
      .filter(({ team }) => isWave(team.wave, slots.length))
      .map(({ team, why: { says } }) =>
        problem('warning', 'wave-not-possible', at('teams', team, 'wave', says)),
      ),
    ...broken,
  ]
}

/** Rules that the plan itself says of a team fixed to its wave. */
const OF_ONE_TEAM: ReadonlySet<WaveRule> = new Set(['before-parent', 'before-ready'])

function entryProblem(team: WaveTeam, count: number): readonly ProgramProblem[] {
  const { wave, fixedWave } = team
  if (wave === null) return []
  const say = (rule: string, says: string) => [problem('error', rule, at('teams', team, 'wave', says))]
  if (!isWave(wave, count))
    return say('no-such-wave', `There is no wave ${wave}; ${team.team} needs 1 to ${count}.`)
  if (fixedWave !== null && wave !== fixedWave) {
    return say(
      'not-where-fixed',
      `${team.team} is in wave ${wave}, but fixed to wave ${fixedWave}. Plan again.`,
    )
  }
  return []
}

function isWave(wave: number | null, count: number): wave is number {
  return wave !== null && Number.isInteger(wave) && wave >= 1 && wave <= count
}

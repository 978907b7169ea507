import type { IsoDate } from '../../okr/index.ts'
import type { Program, WaveTeam } from '../model.ts'

/** The waves that have begun by a day, as they were written. Planning leaves them as they are and goes on after them. */
export interface StartedWaves {
  readonly teams: ReadonlySet<WaveTeam>
  /** The number of the last one; 0 while none has begun. */
  readonly last: number
  /** The first day of the last one. */
  readonly lastStart: IsoDate | null
}

/** Which waves have begun by a day. */
export function startedWaves({ teams }: Pick<Program, 'teams'>, day: IsoDate): StartedWaves {
  const started = teams.filter(
    ({ wave, waveStart }) => wave !== null && wave >= 1 && waveStart !== null && waveStart <= day,
  )
  const starts = started.flatMap(({ waveStart }) => waveStart ?? []).sort()
  return {
    teams: new Set(started),
    last: Math.max(0, ...started.map(({ wave }) => Math.floor(wave ?? 0))),
    lastStart: starts[starts.length - 1] ?? null,
  }
}

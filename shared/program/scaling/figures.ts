import { type Language, weightedMean } from '../../okr/index.ts'
import type { Evidence } from '../evidence.ts'
import type { ProgramSettings } from '../settings.ts'
import { percent, sumOf, tenths } from '../values.ts'
import type { FunnelStep, ReportFigureName, TeamAdoption, WaveLoad } from './adoption.ts'
import { type Grade, gradeOf, type Scale } from './grades.ts'

/** A figure, what it was in the cycle before, how good that is, and the rows that fall short. */
export interface ReportFigure {
  readonly value: number | null
  readonly before: number | null
  readonly grade: Grade | null
  readonly evidence: readonly Evidence[]
}

export type Funnel = Readonly<Record<FunnelStep, ReportFigure>>

/** The same teams, or those of one wave or department, in a cycle and in the one before. */
export interface Compared {
  readonly teams: readonly TeamAdoption[]
  readonly before: readonly TeamAdoption[]
}

/** The share of teams that reached each step, with those that did not as evidence. */
export function funnelOf({ teams, before }: Compared, settings: ProgramSettings): Funnel {
  const reached = (step: FunnelStep): ReportFigure => {
    const value = shareReaching(teams, step)
    return {
      value,
      before: shareReaching(before, step),
      grade: gradeOf('share', value, settings),
      evidence: teams.filter((row) => row.reached[step] === false).map(({ evidence }) => evidence),
    }
  }
  return {
    invited: reached('invited'),
    trained: reached('trained'),
    drafted: reached('drafted'),
    agreed: reached('agreed'),
    checkingIn: reached('checkingIn'),
    reviewed: reached('reviewed'),
    retrospected: reached('retrospected'),
  }
}

/** What is measured of a wave besides its funnel, each with the teams that are not good in it, the worst first. */
export function figuresOfWave(
  { teams, before }: Compared,
  loads: Readonly<Record<'now' | 'before', WaveLoad | undefined>>,
  settings: ProgramSettings,
  language: Language,
): Readonly<Record<ReportFigureName, ReportFigure>> {
  const figure = (scale: Scale, of: (rows: readonly TeamAdoption[]) => number | null): ReportFigure => {
    const value = of(teams)
    const short = teams.flatMap((row) => {
      const own = of([row])
      return own !== null && gradeOf(scale, own, settings) !== 'good' ? [{ row, own }] : []
    })
    const text = (own: number) => (scale === 'rating' ? tenths(own, language) : percent(own))
    return {
      value,
      before: of(before),
      grade: gradeOf(scale, value, settings),
      evidence: short
        .sort((one, other) => one.own - other.own)
        .map(({ row, own }) => ({ ...row.evidence, says: `${row.team}: ${text(own)}` })),
    }
  }
  const load = loadOf(loads.now)
  return {
    cadence: figure('share', (rows) => ratio(rows, 'weeksCheckedIn', 'weeks')),
    quality: figure('share', (rows) => mean(rows.map(({ quality }) => quality))),
    alignment: figure('alignment', (rows) => ratio(rows, 'supporting', 'objectives')),
    training: figure('share', (rows) => ratio(rows, 'trained', 'toTrain')),
    pulse: figure('rating', (rows) => mean(rows.map(({ pulse }) => pulse))),
    coachLoad: {
      value: load,
      before: loadOf(loads.before),
      grade: gradeOf('load', load, settings),
      evidence: load === null || gradeOf('load', load, settings) === 'good' ? [] : (loads.now?.coaches ?? []),
    },
  }
}

/** People looked after over the room there is; null where nobody coaches. */
export function loadOf(load: WaveLoad | undefined): number | null {
  return load && load.room > 0 ? load.people / load.room : null
}

/** Of the teams of which it is known. */
export function shareReaching(teams: readonly TeamAdoption[], step: FunnelStep): number | null {
  const known = teams.filter(({ reached }) => reached[step] !== null)
  return known.length === 0 ? null : known.filter(({ reached }) => reached[step]).length / known.length
}

type Count = 'weeksCheckedIn' | 'weeks' | 'supporting' | 'objectives' | 'trained' | 'toTrain'

function ratio(teams: readonly TeamAdoption[], part: Count, whole: Count): number | null {
  const all = sumOf(teams.map((row) => row[whole]))
  return all === 0 ? null : sumOf(teams.map((row) => row[part])) / all
}

function mean(values: readonly (number | null)[]): number | null {
  return weightedMean(values.map((value) => [1, value]))
}

import { groupBy, type Language } from '../../okr/index.ts'
import { sentencesOf } from '../sentences/index.ts'
import {
  type Override,
  type ProgramSettings,
  type SettingInUse,
  settingsInUse,
  settingsOf,
} from '../settings.ts'
import { distinctNames } from '../values.ts'
import {
  type FigureName,
  FUNNEL,
  REPORT_FIGURES,
  type ReportFigureName,
  type TeamAdoption,
  type WaveLoad,
} from './adoption.ts'
import { type Advised, advise } from './advice.ts'
import { type Compared, type Funnel, figuresOfWave, funnelOf, loadOf, type ReportFigure } from './figures.ts'

/** How far the teams of one department are. */
export interface DepartmentReport {
  readonly department: string
  readonly teams: number
  readonly funnel: Funnel
}

/** One wave in one cycle. */
export interface WaveReport extends Advised {
  readonly wave: number
  readonly cycle: number
  readonly teams: number
  readonly funnel: Funnel
  readonly figures: Readonly<Record<ReportFigureName, ReportFigure>>
  readonly departments: readonly DepartmentReport[]
}

export interface ScalingReport {
  /** In their order, each wave's cycles in theirs. */
  readonly waves: readonly WaveReport[]
  /** All teams in the last cycle, whether or not they are planned into a wave. */
  readonly departments: readonly DepartmentReport[]
  /** Which settings counted, by department; blank is the organisation. */
  readonly settings: readonly { readonly department: string; readonly inUse: readonly SettingInUse[] }[]
}

export interface ScalingInput {
  readonly teams: readonly TeamAdoption[]
  readonly loads: readonly WaveLoad[]
  readonly settings: ProgramSettings
  readonly overrides: readonly Override[]
  /** Of the sentences. */
  readonly language: Language
}

/** The figures of a wave that are bad, in the order of the report. */
export function redFigures({
  funnel,
  figures,
}: Pick<WaveReport, 'funnel' | 'figures'>): readonly FigureName[] {
  return [
    ...FUNNEL.filter((step) => funnel[step].grade === 'bad'),
    ...REPORT_FIGURES.filter((name) => figures[name].grade === 'bad'),
  ]
}

/** Computes the scaling report (REQUIREMENTS.md, S8.4). */
export function scalingReport(input: ScalingInput): ScalingReport {
  const { teams, settings, overrides } = input
  const planned = teams.filter(({ wave }) => wave !== null)
  const groups = [...groupBy(planned, ({ wave, cycle }) => `${wave}/${cycle}`).values()]
  const sorted = groups.sort(
    ([a], [b]) => (a?.wave ?? 0) - (b?.wave ?? 0) || (a?.cycle ?? 0) - (b?.cycle ?? 0),
  )
  const last = Math.max(...teams.map(({ cycle }) => cycle))
  const all = {
    teams: teams.filter(({ cycle }) => cycle === last),
    before: teams.filter(({ cycle }) => cycle === last - 1),
  }
  const departments = ['', ...distinctNames(overrides.map(({ department }) => department))]
  return {
    waves: sorted.map((group, index) => {
      const previous = sorted[index - 1]
      const isSame = previous?.[0]?.wave === group[0]?.wave
      return waveReport({ teams: group, before: isSame ? (previous ?? []) : [] }, input)
    }),
    departments: departmentsOf(all, input),
    settings: departments.map((department) => ({
      department,
      inUse: settingsInUse(settings, department === '' ? [] : overrides, department),
    })),
  }
}

function waveReport(compared: Compared, input: ScalingInput): WaveReport {
  const { teams, before } = compared
  const { wave, cycle } = teams[0] ?? { wave: 0, cycle: 0 }
  const { settings } = input
  const say = sentencesOf(input).scaling
  const loadIn = (number: number | undefined) =>
    input.loads.find((row) => row.wave === wave && row.cycle === number)
  const loads = { now: loadIn(cycle), before: loadIn(before[0]?.cycle) }
  return {
    wave: wave ?? 0,
    cycle,
    teams: teams.length,
    funnel: funnelOf(compared, settings),
    figures: figuresOfWave(compared, loads, settings, input.language),
    departments: departmentsOf(compared, input),
    ...advise(teams, loadOf(loads.now), input, say),
  }
}

/** Graded by each department's own settings. */
function departmentsOf(
  { teams, before }: Compared,
  { settings, overrides }: ScalingInput,
): DepartmentReport[] {
  const earlier = groupBy(before, ({ department }) => department)
  return [...groupBy(teams, ({ department }) => department)]
    .map(([department, own]) => ({
      department,
      teams: own.length,
      funnel: funnelOf(
        { teams: own, before: earlier.get(department) ?? [] },
        settingsOf(settings, overrides, department),
      ),
    }))
    .sort((one, other) => one.department.localeCompare(other.department, 'en'))
}

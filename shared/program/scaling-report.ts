import { groupBy, weightedMean } from '../okr/index.ts'
import type { Evidence } from './evidence.ts'
import { type Grade, gradeOf, type Scale } from './report-grades.ts'
import {
  type Override,
  type ProgramSettings,
  type SettingInUse,
  settingsInUse,
  settingsOf,
} from './settings.ts'
import { distinctNames, percent, sumOf } from './values.ts'

/** The steps of adoption, each reached by some of the teams. */
export const FUNNEL = [
  'invited',
  'trained',
  'drafted',
  'agreed',
  'checkingIn',
  'reviewed',
  'retrospected',
] as const
export type FunnelStep = (typeof FUNNEL)[number]

/** What is known of one team in one cycle of its wave; null is not known. */
export interface TeamAdoption {
  readonly team: string
  readonly department: string
  /** 0 is the pilot. */
  readonly wave: number
  readonly cycle: number
  readonly reached: Readonly<Record<FunnelStep, boolean | null>>
  /** Weeks with a check-in, of the weeks there were. */
  readonly weeksCheckedIn: number
  readonly weeks: number
  /** 0 to 1. */
  readonly quality: number | null
  readonly objectives: number
  readonly supporting: number
  /** People trained, of those who need it. */
  readonly trained: number
  readonly toTrain: number
  /** The mean of its Retrospective's statements, 1 to 5; null where too few answered. */
  readonly pulse: number | null
  /** Where it comes from. */
  readonly evidence: Evidence
}

/** People looked after in a wave's cycle, against the room that its coaches have. */
export interface WaveLoad {
  readonly wave: number
  readonly cycle: number
  readonly people: number
  readonly room: number
}

/** What is measured of a wave besides its funnel. */
export const REPORT_FIGURES = ['cadence', 'quality', 'alignment', 'training', 'pulse', 'coachLoad'] as const
export type ReportFigureName = (typeof REPORT_FIGURES)[number]

/** A figure, what it was in the cycle before, how good that is, and the rows that fall short. */
export interface ReportFigure {
  readonly value: number | null
  readonly before: number | null
  readonly grade: Grade | null
  readonly evidence: readonly Evidence[]
}

export type Advice = 'Go' | 'Hold' | 'Fix'

/** One wave in one cycle. */
export interface WaveReport {
  readonly wave: number
  readonly cycle: number
  readonly teams: number
  /** The share of teams that reached each step, with those that did not as evidence. */
  readonly funnel: Readonly<Record<FunnelStep, ReportFigure>>
  readonly figures: Readonly<Record<ReportFigureName, ReportFigure>>
  readonly advice: Advice
  readonly reason: string
}

export interface ScalingReport {
  readonly waves: readonly WaveReport[]
  /** Which settings counted, by department; blank is the organisation. */
  readonly settings: readonly { readonly department: string; readonly inUse: readonly SettingInUse[] }[]
}

export interface ScalingInput {
  readonly teams: readonly TeamAdoption[]
  readonly loads: readonly WaveLoad[]
  readonly settings: ProgramSettings
  readonly overrides: readonly Override[]
}

/** The figures of a wave that are bad, in the order of the report. */
export function redFigures({
  funnel,
  figures,
}: Pick<WaveReport, 'funnel' | 'figures'>): readonly (FunnelStep | ReportFigureName)[] {
  return [
    ...FUNNEL.filter((step) => funnel[step].grade === 'bad'),
    ...REPORT_FIGURES.filter((name) => figures[name].grade === 'bad'),
  ]
}

/** The one next step that is recommended where a figure is bad. */
export const NEXT_STEPS: Readonly<Record<FunnelStep | ReportFigureName, string>> = {
  invited: 'Send these teams their codes, with the date of the first workshop.',
  trained: 'Book seats for the people of these teams before their first workshop.',
  drafted: 'Put a drafting workshop with a coach into these teams’ calendars this week.',
  agreed: 'Hold the agreement workshop with these teams and those they depend on.',
  checkingIn: 'Ask these teams’ owners for a check-in, with a coach for a quarter of an hour.',
  reviewed: 'Hold the OKR Review, and enter its date in the Plan.',
  retrospected: 'Hold the Retrospective, and enter its date in the Plan.',
  cadence: 'Agree one fixed time a week with these teams, and let a coach sit in twice.',
  quality: 'Go through the quality hints of these teams’ trackers with them.',
  alignment: 'Ask these teams which objective of another team theirs support.',
  training: 'Book seats for those who still need a training.',
  pulse: 'Begin the next Retrospective with the statement that was rated lowest.',
  coachLoad: 'Add a coach, or move teams into a later wave.',
}

/** Computes the scaling report (REQUIREMENTS.md, S8.4), each wave's cycles in their order. */
export function scalingReport({ teams, loads, settings, overrides }: ScalingInput): ScalingReport {
  const groups = [...groupBy(teams, ({ wave, cycle }) => `${wave}/${cycle}`).values()]
  const sorted = groups.sort(
    ([a], [b]) => (a?.wave ?? 0) - (b?.wave ?? 0) || (a?.cycle ?? 0) - (b?.cycle ?? 0),
  )
  const waves = sorted.map((group, index): WaveReport => {
    const previous = sorted[index - 1]
    const before = previous?.[0]?.wave === group[0]?.wave ? (previous ?? []) : []
    return waveReport(group, before, loads, settings, overrides)
  })
  const departments = ['', ...distinctNames(overrides.map(({ department }) => department))]
  return {
    waves,
    settings: departments.map((department) => ({
      department,
      inUse: settingsInUse(settings, department === '' ? [] : overrides, department),
    })),
  }
}

function waveReport(
  teams: readonly TeamAdoption[],
  before: readonly TeamAdoption[],
  loads: readonly WaveLoad[],
  settings: ProgramSettings,
  overrides: readonly Override[],
): WaveReport {
  const [first] = teams
  const { wave, cycle } = first ?? { wave: 0, cycle: 0 }
  const reached = (step: FunnelStep): ReportFigure => {
    const value = shareReaching(teams, step)
    return {
      value,
      before: shareReaching(before, step),
      grade: gradeOf('share', value, settings),
      evidence: teams.filter((row) => row.reached[step] === false).map(({ evidence }) => evidence),
    }
  }
  const figure = (scale: Scale, of: (rows: readonly TeamAdoption[]) => number | null): ReportFigure => {
    const value = of(teams)
    const short = teams.flatMap((row) => {
      const own = of([row])
      return own !== null && gradeOf(scale, own, settings) !== 'good' ? [{ row, own }] : []
    })
    return {
      value,
      before: of(before),
      grade: gradeOf(scale, value, settings),
      evidence: short
        .sort((one, other) => one.own - other.own)
        .map(({ row, own }) => ({
          ...row.evidence,
          says: `${row.team}: ${scale === 'rating' ? own.toFixed(1) : percent(own)}`,
        })),
    }
  }
  const loadOf = (number: number | undefined) => {
    const load = loads.find((row) => row.wave === wave && row.cycle === number)
    return load && load.room > 0 ? load.people / load.room : null
  }
  return {
    wave,
    cycle,
    teams: teams.length,
    funnel: {
      invited: reached('invited'),
      trained: reached('trained'),
      drafted: reached('drafted'),
      agreed: reached('agreed'),
      checkingIn: reached('checkingIn'),
      reviewed: reached('reviewed'),
      retrospected: reached('retrospected'),
    },
    figures: {
      cadence: figure('share', (rows) => ratio(rows, 'weeksCheckedIn', 'weeks')),
      quality: figure('share', (rows) => mean(rows.map(({ quality }) => quality))),
      alignment: figure('alignment', (rows) => ratio(rows, 'supporting', 'objectives')),
      training: figure('share', (rows) => ratio(rows, 'trained', 'toTrain')),
      pulse: figure('rating', (rows) => mean(rows.map(({ pulse }) => pulse))),
      coachLoad: {
        value: loadOf(cycle),
        before: loadOf(before[0]?.cycle),
        grade: gradeOf('load', loadOf(cycle), settings),
        evidence: [],
      },
    },
    ...advise(teams, loadOf(cycle), settings, overrides),
  }
}

/**
 * Go, where enough teams of every department have agreed OKRs and check in, and coaches are not overloaded. Fix, where
 * a department is below what must be mended, or coaches are overloaded. Else hold.
 */
function advise(
  teams: readonly TeamAdoption[],
  load: number | null,
  settings: ProgramSettings,
  overrides: readonly Override[],
): Pick<WaveReport, 'advice' | 'reason'> {
  const judged = [...groupBy(teams, ({ department }) => department)].flatMap(([department, own]) => {
    const { goFrom, fixBelow } = settingsOf(settings, overrides, department)
    return (['agreed', 'checkingIn'] as const).map((step) => {
      const share = shareReaching(own, step) ?? 0
      const where = department === '' ? '' : ` in ${department}`
      const words = step === 'agreed' ? 'have agreed OKRs' : 'check in'
      const says = (least: number) =>
        `${percent(share)} of the teams${where} ${words}; at least ${percent(least)} are wanted.`
      return { isGo: share >= goFrom, isFix: share < fixBelow, go: says(goFrom), fix: says(fixBelow) }
    })
  })
  if (load !== null && load > 1) {
    return { advice: 'Fix', reason: `Coaches look after ${percent(load)} of the people they have room for.` }
  }
  const worst = judged.find(({ isFix }) => isFix)
  if (worst) return { advice: 'Fix', reason: worst.fix }
  const short = judged.find(({ isGo }) => !isGo)
  if (short) return { advice: 'Hold', reason: short.go }
  const room = load === null ? '.' : ', and coaches have room.'
  return { advice: 'Go', reason: `Enough teams have agreed OKRs and check in${room}` }
}

/** Of the teams of which it is known. */
function shareReaching(teams: readonly TeamAdoption[], step: FunnelStep): number | null {
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

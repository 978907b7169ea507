import { groupBy, weightedMean } from '../okr/index.ts'
import type { Evidence } from './evidence.ts'
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
  readonly reached: Readonly<Record<FunnelStep, boolean>>
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

/** A figure, what it was in the cycle before, and the rows that it comes from. */
export interface ReportFigure {
  readonly value: number | null
  readonly before: number | null
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
  readonly cadence: ReportFigure
  readonly quality: ReportFigure
  readonly alignment: ReportFigure
  readonly training: ReportFigure
  readonly pulse: ReportFigure
  readonly coachLoad: ReportFigure
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
  const reached = (step: FunnelStep) => ({
    value: shareReaching(teams, step),
    before: shareReaching(before, step),
    evidence: teams.filter((row) => !row.reached[step]).map(({ evidence }) => evidence),
  })
  const figure = (of: (rows: readonly TeamAdoption[]) => number | null): ReportFigure => ({
    value: of(teams),
    before: of(before),
    evidence: teams.map(({ evidence }) => evidence),
  })
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
    cadence: figure((rows) => ratio(rows, 'weeksCheckedIn', 'weeks')),
    quality: figure((rows) => mean(rows.map(({ quality }) => quality))),
    alignment: figure((rows) => ratio(rows, 'supporting', 'objectives')),
    training: figure((rows) => ratio(rows, 'trained', 'toTrain')),
    pulse: figure((rows) => mean(rows.map(({ pulse }) => pulse))),
    coachLoad: { ...figure(() => null), value: loadOf(cycle), before: loadOf(before[0]?.cycle) },
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
  return { advice: 'Go', reason: 'Enough teams have agreed OKRs and check in, and coaches have room.' }
}

function shareReaching(teams: readonly TeamAdoption[], step: FunnelStep): number | null {
  return teams.length === 0 ? null : teams.filter(({ reached }) => reached[step]).length / teams.length
}

type Count = 'weeksCheckedIn' | 'weeks' | 'supporting' | 'objectives' | 'trained' | 'toTrain'

function ratio(teams: readonly TeamAdoption[], part: Count, whole: Count): number | null {
  const all = sumOf(teams.map((row) => row[whole]))
  return all === 0 ? null : sumOf(teams.map((row) => row[part])) / all
}

function mean(values: readonly (number | null)[]): number | null {
  return weightedMean(values.map((value) => [1, value]))
}

import type { Evidence } from '../evidence.ts'

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

/** What is measured of a wave besides its funnel. */
export const REPORT_FIGURES = ['cadence', 'quality', 'alignment', 'training', 'pulse', 'coachLoad'] as const
export type ReportFigureName = (typeof REPORT_FIGURES)[number]

export type FigureName = FunnelStep | ReportFigureName

/** What is known of one team in one cycle; null is not known. */
export interface TeamAdoption {
  readonly team: string
  readonly department: string
  /** 0 is the pilot; null while the team is planned into none. */
  readonly wave: number | null
  readonly cycle: number
  readonly reached: Readonly<Record<FunnelStep, boolean | null>>
  /** Weeks at whose end the last check-in was recent, of the weeks there were. */
  readonly weeksCheckedIn: number
  readonly weeks: number
  /** 0 to 1. */
  readonly quality: number | null
  /** Objectives that count, and how many of them support another. */
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
  /** Whose room that is. */
  readonly coaches: readonly Evidence[]
}

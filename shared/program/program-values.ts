import type { IsoDate } from '../okr/index.ts'
import type { Decision } from './choices.ts'

/** The program's named cells. */
export interface ProgramValues {
  readonly organization: string
  readonly purpose: string
  readonly decision: Decision | null
  readonly decidedBy: string
  readonly decidedOn: IsoDate | null
  readonly decisionReason: string
  readonly firstCycleStart: IsoDate | null
  readonly cycleWeeks: number | null
  readonly pilotCycles: number | null
  readonly leadTimeWeeks: number | null
  readonly minTeams: number | null
  readonly maxTeams: number | null
  readonly minHeadcount: number | null
  readonly maxHeadcount: number | null
  readonly minDepartments: number | null
  readonly minLevels: number | null
  readonly story: string
  readonly quote: string
  readonly quotedPerson: string
  /** Who signed that scaling goes on although a success criterion is not met, and when. */
  readonly exceptionBy: string
  readonly exceptionOn: IsoDate | null
  readonly exceptionReason: string
  readonly seatsPerWeek: number | null
  readonly seatsPerTeam: number | null
  readonly waveWeeks: number | null
  /** The day on which each planner last wrote its results. */
  readonly pilotPlannedOn: IsoDate | null
  readonly wavesPlannedOn: IsoDate | null
  readonly datesPlannedOn: IsoDate | null
}

import type { IsoDate } from './calendar.ts'

export const KEY_RESULT_TYPES = ['Increase', 'Decrease', 'At least', 'At most', 'Milestones', 'Done'] as const
export type KeyResultType = (typeof KEY_RESULT_TYPES)[number]

export const STATES = ['Draft', 'Agreed', 'Closed', 'Cancelled'] as const
export type State = (typeof STATES)[number]

export const KINDS = ['Aspirational', 'Committed'] as const
export type Kind = (typeof KINDS)[number]

/** Worst first: the order in which the weakest status of an objective is looked for. */
export const STATUSES = ['Off track', 'At risk', 'No check-in', 'On track', 'Done'] as const
export type Status = (typeof STATUSES)[number]

/** The statuses an owner may set in a check-in. */
export const OWNER_STATUSES = ['On track', 'At risk', 'Off track', 'Done'] as const
export type OwnerStatus = (typeof OWNER_STATUSES)[number]

/** A span of calendar dates, both included. */
export interface Period {
  readonly start: IsoDate
  readonly end: IsoDate
}

export interface Cycle extends Period {
  readonly name: string
}

/** What a person enters for an objective. `null` is a cell left blank or not readable. */
export interface Objective {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly kind: Kind | null
  readonly state: State
  readonly weight: Weight
  /** The id of the objective it supports, of this team or `team/objective` of another. */
  readonly supports: string | null
  /** The owner's score, 0 to 1, where one is set. */
  readonly score: number | null
}

/** A weight of 0 or more; `null` where what was entered is no weight, which counts nowhere. */
export type Weight = number | null

export interface KeyResult {
  readonly id: string
  readonly objectiveId: string
  readonly title: string
  readonly owner: string
  readonly type: KeyResultType | null
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
  readonly weight: Weight
  /** Own dates; where one is null the cycle's counts. */
  readonly start: IsoDate | null
  readonly end: IsoDate | null
  readonly state: State
  readonly score: number | null
}

export interface CheckIn {
  readonly id: string
  readonly keyResultId: string
  readonly date: IsoDate
  /** Of two check-ins on one date the greater entry was entered last; of two equal entries the later in the list. */
  readonly entry: number
  readonly value: number | null
  /** 0 (no chance) to 10 (certain). */
  readonly confidence: number | null
  readonly status: OwnerStatus | null
  readonly whatChanged: string
  readonly blocker: string
  readonly by: string
}

/** One team's OKRs of one cycle, as read from a workbook or a stored document. */
export interface TeamOkrs {
  readonly organization: string
  readonly team: string
  readonly cycle: Cycle
  readonly settings: OkrSettings
  readonly objectives: readonly Objective[]
  readonly keyResults: readonly KeyResult[]
  readonly checkIns: readonly CheckIn[]
}

/** The numbers an organisation may set; see FORMULAS.md, "Key result" and "Quality of an OKR". */
export interface OkrSettings {
  /** From this share of the expected pace on a key result is on track. */
  readonly onTrackFrom: number
  /** From this share on it is at risk, below it is off track. */
  readonly atRiskFrom: number
  /** While less than this is expected, everything is on track. */
  readonly grace: number
  /** A check-in older than this many days is stale. */
  readonly staleDays: number
  readonly maxObjectives: number
  readonly maxKeyResults: number
}

export const DEFAULT_SETTINGS: OkrSettings = {
  onTrackFrom: 0.9,
  atRiskFrom: 0.7,
  grace: 0.1,
  staleDays: 14,
  maxObjectives: 5,
  maxKeyResults: 5,
}

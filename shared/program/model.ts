import type { IsoDate, KeyResultType, Language } from '../okr/index.ts'
import type {
  Attendance,
  Cadence,
  ClosureKind,
  Involvement,
  Origin,
  OutcomeKind,
  Part,
  PilotRule,
  Planning,
  Reflection,
  Ritual,
  Role,
  Step,
  Timing,
  Weekday,
} from './choices.ts'
import type { ProgramValues } from './program-values.ts'
import type { Override, ProgramSettings } from './settings.ts'

/** S1. Ratings are 1 to 5. */
export interface Division {
  readonly id: string
  readonly name: string
  readonly headcount: number | null
  readonly marketOrientation: number | null
  readonly rateOfChange: number | null
  readonly predictability: number | null
  /** What was decided for it; counts where the decision is `Mixed`. */
  readonly planning: Planning | null
}

/** S2, Area: a part of the organisation, and whether the rollout includes it. */
export interface Area {
  readonly id: string
  readonly name: string
  readonly part: Part | null
  readonly note: string
}

/** S2, Lead time: something to be started so many weeks before the first day. */
export interface LeadTime {
  readonly id: string
  readonly task: string
  readonly owner: string
  readonly weeks: number | null
  readonly doneOn: IsoDate | null
}

/** S2, Success criteria: the rollout's own key results. */
export interface Criterion {
  readonly id: string
  readonly criterion: string
  readonly owner: string
  readonly type: KeyResultType | null
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
  readonly current: number | null
  readonly measuredOn: IsoDate | null
}

/** S2, Systems: where OKRs are kept and what they are joined to. */
export interface System {
  readonly id: string
  readonly name: string
  readonly purpose: string
  readonly owner: string
}

/** S2, Communication. */
export interface Communication {
  readonly id: string
  readonly audience: string
  readonly message: string
  readonly channel: string
  readonly date: IsoDate | null
  readonly owner: string
  readonly sentOn: IsoDate | null
}

/** S2, Meetings: a ritual's own length, time and participants, or a further meeting. */
export interface Meeting {
  readonly id: string
  readonly ritual: Ritual | null
  readonly title: string
  readonly cadence: Cadence | null
  readonly weekday: Weekday | null
  /** `HH:MM`, the organisation's time zone; null is a whole day. */
  readonly time: string | null
  readonly minutes: number | null
  /** Roles and names, separated by commas. */
  readonly participants: string
}

/** S3. A team that may join the pilot. Ratings are 1 to 5. */
export interface Candidate {
  readonly id: string
  readonly team: string
  readonly size: number | null
  readonly department: string
  /** Hierarchy level, 1 is the top. */
  readonly level: number | null
  readonly stability: number | null
  readonly planningFit: number | null
  readonly willingness: number | null
  readonly rule: PilotRule | null
  readonly chosen: boolean
  readonly influencer: string
}

/** S4. Somebody in a role; a person with two roles has two rows. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role | null
  /** The team's name, of owners, influencers and team members. */
  readonly team: string
  readonly origin: Origin | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Of a coach: the share of a full-time coach, 1 where nothing is entered. */
  readonly capacity: number | null
}

/** S4. A coach looks after a team from one day to another; blank is open. */
export interface Assignment {
  readonly id: string
  readonly team: string
  readonly coach: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** S4. How somebody is involved in each step. */
export interface Stakeholder {
  readonly id: string
  readonly name: string
  readonly interest: string
  readonly involvement: Readonly<Partial<Record<Step, Involvement>>>
}

/** S5. A training of the catalogue and the role that needs it. */
export interface Training {
  readonly id: string
  readonly title: string
  readonly role: Role | null
  readonly timing: Timing | null
  /** Weeks before the first day, or after it for one during the cycle. */
  readonly weeks: number | null
  readonly minutes: number | null
  readonly trainer: Origin | null
}

/** S5. One date on which a training is given. */
export interface Session {
  readonly id: string
  readonly trainingId: string
  readonly date: IsoDate | null
  readonly seats: number | null
  readonly trainer: string
}

/** S5. A person at a session. */
export interface Seat {
  readonly id: string
  readonly sessionId: string
  /** The person's name. */
  readonly person: string
  readonly attendance: Attendance | null
}

/** S6. What one team's tracker says of one cycle; from the tracker's figures or by hand. */
export interface TeamCycle {
  readonly id: string
  readonly team: string
  /** Which of the program's cycles, from 1. */
  readonly cycle: number | null
  readonly objectives: number | null
  readonly agreedObjectives: number | null
  readonly keyResults: number | null
  readonly measurableKeyResults: number | null
  readonly agreedOn: IsoDate | null
  /** 0 to 1 (FORMULAS.md, "Quality of an OKR"). */
  readonly quality: number | null
  readonly progress: number | null
  readonly expected: number | null
  readonly confidence: number | null
  readonly lastCheckIn: IsoDate | null
  /** In how many of the cycle's weeks up to now the team checked in. */
  readonly weeksCheckedIn: number | null
  /** Objectives that support another. */
  readonly supporting: number | null
}

/** S6, S7. What a person notes of a planned event; the id is the event's. */
export interface EventRecord {
  readonly id: string
  readonly movedTo: IsoDate | null
  readonly invitedOn: IsoDate | null
  readonly heldOn: IsoDate | null
}

/** S7. One anonymous individual review: five statements, 1 to 5. Holds nothing that says whose it is. */
export interface Review {
  readonly id: string
  readonly cycle: number | null
  readonly statements: readonly (number | null)[]
  readonly keep: string
  readonly change: string
}

/** S7. Who was asked for a review and whether it came; joined to no answer. */
export interface Reviewer {
  readonly id: string
  readonly cycle: number | null
  readonly person: string
  readonly answered: boolean
}

/** S7. What a meeting decided. */
export interface Outcome {
  readonly id: string
  readonly cycle: number | null
  readonly meeting: Reflection | null
  readonly kind: OutcomeKind | null
  readonly text: string
  readonly owner: string
  readonly due: IsoDate | null
  readonly doneOn: IsoDate | null
}

/** S8. A team that comes after the pilot. */
export interface WaveTeam {
  readonly id: string
  readonly team: string
  /** The parent's name; blank for one at the top. */
  readonly parent: string
  readonly department: string
  readonly size: number | null
  /** Before this day the team is not ready. */
  readonly readyFrom: IsoDate | null
  /** The wave it was put in by hand, from 1; kept and checked. */
  readonly fixedWave: number | null
  /** The wave that the planner wrote, and its first day. */
  readonly wave: number | null
  readonly waveStart: IsoDate | null
}

/** Days on which nothing takes place, both included. */
export interface Closure {
  readonly id: string
  readonly kind: ClosureKind | null
  readonly name: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** The tables that people fill in. */
export interface ProgramTables {
  readonly divisions: readonly Division[]
  readonly areas: readonly Area[]
  readonly leadTimes: readonly LeadTime[]
  readonly criteria: readonly Criterion[]
  readonly systems: readonly System[]
  readonly communications: readonly Communication[]
  readonly meetings: readonly Meeting[]
  readonly candidates: readonly Candidate[]
  readonly people: readonly Person[]
  readonly assignments: readonly Assignment[]
  readonly stakeholders: readonly Stakeholder[]
  readonly trainings: readonly Training[]
  readonly sessions: readonly Session[]
  readonly seats: readonly Seat[]
  readonly teamCycles: readonly TeamCycle[]
  readonly records: readonly EventRecord[]
  readonly reviews: readonly Review[]
  readonly reviewers: readonly Reviewer[]
  readonly outcomes: readonly Outcome[]
  readonly teams: readonly WaveTeam[]
  readonly closures: readonly Closure[]
  readonly overrides: readonly Override[]
}

/** A rollout program as entered; `null` is a cell left blank or not readable. */
export interface Program extends ProgramTables {
  /** The language in which it is said what is computed: the workbook's, or that of whoever looks at it. */
  readonly language: Language
  readonly values: ProgramValues
  readonly settings: ProgramSettings
}

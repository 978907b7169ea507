export const STEPS = [
  'Goal',
  'Scope',
  'Pilot',
  'People',
  'Coaching',
  'First OKRs',
  'Reflect',
  'Scale',
] as const
export type Step = (typeof STEPS)[number]

export const DECISIONS = ['Fully agile', 'Mixed', 'Not yet'] as const
export type Decision = (typeof DECISIONS)[number]

export const PLANNINGS = ['OKRs', 'Current planning'] as const
export type Planning = (typeof PLANNINGS)[number]

export const PARTS = ['In', 'Out'] as const
export type Part = (typeof PARTS)[number]

export const PILOT_RULES = ['Must', 'Must not'] as const
export type PilotRule = (typeof PILOT_RULES)[number]

export const ROLES = [
  'Executive sponsor',
  'People lead',
  'Project lead',
  'OKR owner',
  'OKR coach',
  'Influencer',
  'Team member',
] as const
export type Role = (typeof ROLES)[number]

export const ORIGINS = ['Internal', 'External'] as const
export type Origin = (typeof ORIGINS)[number]

/** Responsible, accountable, consulted, informed. */
export const INVOLVEMENTS = ['R', 'A', 'C', 'I'] as const
export type Involvement = (typeof INVOLVEMENTS)[number]

export const TIMINGS = ['Before the cycle', 'During the cycle'] as const
export type Timing = (typeof TIMINGS)[number]

export const ATTENDANCES = ['Booked', 'Attended', 'Absent'] as const
export type Attendance = (typeof ATTENDANCES)[number]

/** The meetings that every cycle has; `Other` is any further one. */
export const RITUALS = [
  'Drafting workshop',
  'Alignment workshop',
  'Agreement workshop',
  'Check-in',
  'Mid-cycle look',
  'OKR Review',
  'Retrospective',
  'Other',
] as const
export type Ritual = (typeof RITUALS)[number]

export const CADENCES = ['Once a cycle', 'Weekly', 'Every two weeks', 'Every four weeks'] as const
export type Cadence = (typeof CADENCES)[number]

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const REFLECTIONS = ['OKR Review', 'Retrospective'] as const
export type Reflection = (typeof REFLECTIONS)[number]

export const OUTCOME_KINDS = ['Decision', 'Improvement'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export const CLOSURES = ['Holiday', 'Blackout'] as const
export type ClosureKind = (typeof CLOSURES)[number]

import type { Step } from './choices.ts'
import { atTable, type Evidence } from './evidence.ts'
import type { Program } from './model.ts'
import { sentencesOf } from './sentences/index.ts'

/** Every condition of every gate, by step. */
export const CONDITIONS = {
  Goal: ['purpose-stated', 'divisions-rated', 'decision-taken', 'decision-signed', 'departure-explained'],
  Scope: [
    'area-filled',
    'duration-filled',
    'lead-time-filled',
    'success-criteria-measurable',
    'systems-filled',
    'communication-filled',
    'meetings-filled',
  ],
  Pilot: [
    'teams-chosen',
    'team-count-kept',
    'headcount-kept',
    'departments-kept',
    'levels-kept',
    'must-haves-kept',
    'must-nots-kept',
    'owners-named',
    'influencers-named',
  ],
  People: [
    'sponsor-named',
    'people-lead-named',
    'project-lead-named',
    'pilot-teams-covered',
    'coaches-not-overloaded',
  ],
  Coaching: ['trainings-listed', 'seats-suffice', 'everyone-trained'],
  'First OKRs': ['okrs-drafted', 'okrs-measurable', 'okrs-agreed', 'agreed-by-day-one'],
  Reflect: [
    'invited-in-time',
    'review-held',
    'retrospective-held',
    'meetings-apart',
    'improvements-recorded',
  ],
  Scale: ['pilot-cycles-completed', 'success-criteria-met'],
} as const satisfies Record<Step, readonly string[]>

export type ConditionName = (typeof CONDITIONS)[Step][number]

/** `Missing` can still be brought, `Broken` breaks a rule as it stands. */
export type ConditionState = 'Met' | 'Missing' | 'Broken'

/** One condition of a gate, and the rows that say why it is met or not. */
export interface Condition {
  readonly name: ConditionName
  readonly state: ConditionState
  readonly evidence: readonly Evidence[]
}

/** What speaks for a condition and against it. */
export interface Findings {
  readonly met?: readonly Evidence[]
  readonly missing?: readonly Evidence[]
  readonly broken?: readonly Evidence[]
}

/** Most conditions look at the pilot teams, and say nothing as long as there are none. */
export function chooseTeams(program: Pick<Program, 'language'>): Evidence {
  return atTable('candidates', sentencesOf(program).pilot.chooseTeamsFirst)
}

/**
 * Judges a condition. It is met only on evidence: with nothing for it and nothing against it, it is missing, and
 * `otherwise` says what comes first.
 */
export function condition(
  name: ConditionName,
  { met = [], missing = [], broken = [] }: Findings,
  otherwise: Evidence,
): Condition {
  if (broken.length > 0) return { name, state: 'Broken', evidence: [...broken, ...missing] }
  if (missing.length > 0) return { name, state: 'Missing', evidence: missing }
  return met.length > 0
    ? { name, state: 'Met', evidence: met }
    : { name, state: 'Missing', evidence: [otherwise] }
}

/** Met where there is evidence, missing with the reason given where there is none. */
export function needs(name: ConditionName, met: readonly Evidence[], otherwise: Evidence): Condition {
  return condition(name, { met }, otherwise)
}

import { learnersOf } from './coaching.ts'
import type { PlannedEvent } from './event.ts'
import type { Program } from './model.ts'
import { filled, nameKey, sameName } from './values.ts'

/** A program seen from one of its teams. */
export interface TeamView {
  /** With the people of the team, its coaches, and those of no team. */
  readonly program: Program
  /** Whether somebody of the team takes part in an event. */
  readonly takesPart: (event: Pick<PlannedEvent, 'kind' | 'participants'>) => boolean
}

/** The program as one chosen pilot team sees it; null where no chosen team is called so. */
export function viewOfTeam(program: Program, name: string): TeamView | null {
  const team = program.candidates.find((row) => row.chosen && sameName(row.team, name))
  if (!team) return null
  const coaches = program.assignments
    .filter((row) => sameName(row.team, name))
    .map(({ coach }) => nameKey(coach))
  const isNear = ({ role, team: own, name: person }: Program['people'][number]) =>
    role === 'OKR coach' ? coaches.includes(nameKey(person)) : !filled(own) || sameName(own, name)
  const narrowed: Program = { ...program, candidates: [team], people: program.people.filter(isNear) }
  const members = learnersOf(narrowed).filter((learner) => sameName(learner.team, name))
  const parts = new Set(
    [...members.flatMap((member) => [member.role, member.name]), ...TEAM_ROLES].map(nameKey),
  )
  return {
    program: narrowed,
    takesPart: ({ kind, participants }) =>
      (kind === 'Meeting' || kind === 'Training') &&
      participants.split(',').some((part) => parts.has(nameKey(part))),
  }
}

/** Roles that every team has, whether or not somebody is entered in them. */
const TEAM_ROLES = ['OKR owner', 'Team member', 'Influencer']

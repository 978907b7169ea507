import type { Reflection } from '../../choices.ts'

export const reflect = {
  planCyclesFirst: 'Enter the first day, length and number of the pilot’s cycles first.',
  answerOutOfRange: 'An answer is a number from 1 to 5.',
  completeImprovement: 'Give the improvement an owner and a date.',
  invited: (event: string, on: string | null) => `Invited to ${event} on ${on}.`,
  inviteBy: (event: string, day: string) => `Invite to ${event} by ${day}.`,
  invitedLate: (event: string, on: string | null, days: number) =>
    `${event}: invited on ${on}, less than ${days} days before.`,
  nobodyInvited: (event: string, day: string) => `${event}: nobody was invited by ${day}.`,
  held: (meeting: Reflection, cycle: string, on: string) => `The ${meeting} of ${cycle} was held on ${on}.`,
  hold: (meeting: Reflection, cycle: string) => `Hold the ${meeting} of ${cycle} and enter its date.`,
  needsBoth: (cycle: string) => `${cycle} needs both an OKR Review and a Retrospective.`,
  notApart: (cycle: string, reviewed: string) =>
    `The Retrospective of ${cycle} must be a meeting of its own after the OKR Review of ${reviewed}.`,
  apart: (reviewed: string, reflected: string, areHeld: boolean) =>
    `Review on ${reviewed}, Retrospective on ${reflected}${areHeld ? '' : ', not both held yet'}.`,
  recordImprovement: (cycle: string) => `Record at least one improvement of ${cycle} with owner and date.`,
}

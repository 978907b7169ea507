import type { Ritual } from '../../choices.ts'

export const calendar = {
  ofProgram: (organization: string) => `${organization}: OKR rollout`,
  ofTeam: (organization: string, team: string) => `${organization}: OKR meetings of ${team}`,
  cycle: (number: number) => `Cycle ${number}`,
  ritual: (ritual: Ritual, cycle: string) => `${ritual}, ${cycle}`,
  meeting: 'Meeting',
  message: (audience: string, message: string) => `To ${audience}: ${message}`,
  taskNotDone: (task: string, date: string) =>
    `${task} was to be done by ${date} and is not recorded as done.`,
  eventNotHeld: (event: string, date: string) =>
    `${event} was planned for ${date} and is not recorded as done.`,
  notInvited: (event: string, date: string, inviteBy: string) =>
    `Invitations to ${event} on ${date} should have gone out by ${inviteBy}.`,
  invitedLate: (event: string, date: string, days: number, wanted: number) =>
    `Invitations to ${event} on ${date} went out ${days} days before, not ${wanted}.`,
  noWorkingDay: (event: string) =>
    `There is no working day for ${event}: blackouts and holidays leave none. Shorten one.`,
  beforeProgram: (event: string, date: string, decidedOn: string) =>
    `${event} on ${date} is before the program was decided on ${decidedOn}.`,
  onClosure: (event: string, date: string, closure: string) =>
    `${event} on ${date} falls into "${closure}". Move it to a working day.`,
  onWeekend: (event: string, date: string) =>
    `${event} on ${date} falls on a weekend. Move it to a working day.`,
  outsideCycle: (event: string, date: string, start: string, end: string) =>
    `${event} was moved to ${date}, outside ${start} to ${end}.`,
}

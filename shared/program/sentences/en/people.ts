import type { Role, Step } from '../../choices.ts'

export const people = {
  holds: (role: Role, name: string) => `${role}: ${name}.`,
  nameRole: (role: Role) => `Name the ${role.toLowerCase()}.`,
  noOwner: (team: string) => `${team} has no OKR owner.`,
  noCoach: (team: string, weeks: number, first: string | undefined) =>
    `${team} has no coach in ${weeks} weeks, first in that of ${first}.`,
  coaches: (coach: string, team: string) => `${coach} coaches ${team}.`,
  planCyclesFirst: 'Enter the first day, the length and the number of cycles first.',
  assignCoaches: 'Enter who coaches which team.',
  hasRoom: (coach: string) => `${coach} has room for the teams assigned.`,
  overloaded: (coach: string, people: number, week: string, room: number) =>
    `${coach} looks after ${people} people in the week of ${week} and has room for ${room}.`,
  endsBeforeStart: (name: string) => `${name} would end before starting.`,
  negativeCapacity: 'A capacity is 0 or more; 1 is full time.',
  unknownCoach: (name: string) => `No OKR coach is called "${name}".`,
  unknownTeam: (name: string) => `No candidate team is called "${name}".`,
  assignedTwice: (coach: string, team: string) =>
    `${coach} coaches ${team} by an earlier row already, so its people would count twice. End that one before, or remove this one.`,
  sameCoach: (name: string) =>
    `Two OKR coaches are called ${name}; only the first row counts. Join the rows, or tell the names apart.`,
  coachEndsBefore: (coach: string, lastDay: string, team: string, until: string | null) =>
    `${coach} ends on ${lastDay}, but is to coach ${team}${until === null ? '' : ` until ${until}`}. End it there and hand over.`,
  notOneAccountable: (step: Step, count: number) =>
    `Step ${step} has ${count} people accountable; it needs exactly one.`,
}

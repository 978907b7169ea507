export const waves = {
  parentInNone: (team: string, wave: number, parent: string) =>
    `${team} is in wave ${wave}, and ${parent} above it is in none.`,
  beforeParent: (team: string, wave: number, parent: string, parentWave: number) =>
    `${team} is in wave ${wave}, before ${parent} above it in wave ${parentWave}.`,
  notReady: (team: string, wave: number, earliest: number, start: string | undefined) =>
    `${team} is in wave ${wave} and is not ready before wave ${earliest} on ${start}.`,
  overCoaches: (wave: number, people: number, room: number) =>
    `Wave ${wave} has ${people} people, and its coaches have room for ${room}.`,
  overSeats: (wave: number, needed: number, seats: number) =>
    `Wave ${wave} needs ${needed} training seats and has ${seats}.`,
  noSuchWave: (wave: number, team: string, last: number) =>
    `There is no wave ${wave}; ${team} needs 1 to ${last}.`,
  begunWithout: (wave: number, team: string) => `Wave ${wave} has begun without ${team}. Plan again.`,
  notWhereFixed: (team: string, wave: number, fixed: number) =>
    `${team} is in wave ${wave}, but fixed to wave ${fixed}. Plan again.`,
  coachEnds: (coach: string, on: string | null, start: string) =>
    `${coach} ends on ${on}, before the first wave on ${start}, which has no coach.`,
  tooLittleRoom:
    'The coaches and training seats there are do not suffice for all teams. Add coaches or seats.',
  leadTime: (weeks: number, ends: string) => `The lead time of ${weeks} weeks ends on ${ends}.`,
  blackout: (name: string) => `It falls into "${name}".`,
  unknownParent: (parent: string, team: string) => `No team is called "${parent}", which ${team} is below.`,
  aboveItself: (team: string) => `${team} is above itself. Choose another parent.`,
  noWaves:
    'There are no waves to plan: enter the first day, the number of pilot cycles and the length of a wave.',
  parentWithout: (team: string, parent: string) => `${team}: ${parent}, above it, has no wave.`,
  noSize: (team: string) => `${team}: its size is missing.`,
  readyTooLate: (team: string, from: string | null) => `${team}: no wave starts after ${from}.`,
  fixedToBegun: (team: string, wave: number) => `${team}: wave ${wave}, to which it is fixed, has begun.`,
  fixedToNone: (team: string, wave: number) => `${team}: there is no wave ${wave}.`,
  tooLarge: (team: string, people: number, most: number) =>
    `${team}: its ${people} people are more than any wave has coaches for (${most}).`,
  tooManySeats: (team: string, seats: number, most: number) =>
    `${team}: its ${seats} training seats are more than any wave has (${most}).`,
}

/** What the chosen group is counted by. */
type Counted = 'teams' | 'people' | 'departments' | 'levels'

const COUNTED: Readonly<Record<Counted, string>> = {
  teams: 'teams',
  people: 'people',
  departments: 'departments',
  levels: 'hierarchy levels',
}

export const pilot = {
  chooseTeams: 'Choose the pilot teams.',
  chooseTeamsFirst: 'Choose the pilot teams first.',
  chosen: (team: string) => `${team} is chosen.`,
  has: (count: number, counted: Counted) => `The pilot has ${count} ${COUNTED[counted]}.`,
  tooFew: (count: number, counted: Counted, least: number) =>
    `The pilot has ${count} ${COUNTED[counted]}; at least ${least} are wanted.`,
  tooMany: (count: number, counted: Counted, most: number) =>
    `The pilot has ${count} ${COUNTED[counted]}; at most ${most} are allowed.`,
  mustBeIn: (team: string) => `${team} must be in the pilot and is not.`,
  mustNotBeIn: (team: string) => `${team} must not be in the pilot.`,
  influencer: (team: string, influencer: string) => `${team}: ${influencer}.`,
  nameInfluencer: (team: string) => `Name an internal influencer in ${team}.`,
  owns: (owner: string, team: string) => `${owner} owns ${team}'s OKRs.`,
  enterOwner: (team: string) => `${team} has no OKR owner. Enter one in People.`,
  sameName: (team: string) => `Two teams are called ${team}.`,
  enterSize: (team: string) => `Enter how many people ${team} has, a whole number.`,
  contradict: (least: number, most: number, counted: Counted) =>
    `At least ${least} and at most ${most} ${COUNTED[counted]} contradict each other.`,
  tooManyCandidates: (count: number, most: number) =>
    `${count} candidates are too many to choose from; keep the ${most} that come into question.`,
}

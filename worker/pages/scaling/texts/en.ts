const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
const are = (count: number) => (count === 1 ? 'is' : 'are')
const have = (count: number) => (count === 1 ? 'has' : 'have')

/** Everything a scaling report says besides its figures, in English. Another language is another file of this shape, named in `index.ts`. */
export const en = {
  name: 'English',
  choose: 'Read in English',
  title: (name: string) => `${name} · Scaling report`,
  heading: (name: string) => `Scaling report: ${name}`,
  noCycle: 'No cycle yet',
  asOf: 'data as of ',
  missing: 'no data',
  teams: (count: number) => counted(count, 'team'),
  summary: (teams: number, invited: number, drafted: number, agreed: number, checkingIn: number) =>
    `Of ${counted(teams, 'team')}, ${invited} ${are(invited)} invited, ${drafted} ${have(drafted)} drafted OKRs, ${agreed} ${have(agreed)} agreed them and ${checkingIn} ${are(checkingIn)} checking in.`,
  adoption: 'Adoption',
  against: (cycle: string) => `against ${cycle}`,
  howWell: 'How well',
  was: (value: string) => `was ${value}`,
  notYet: 'Not yet:',
  notYetIn: (step: string) => `${step}, not yet:`,
  andMore: (count: number) => `and ${count} more`,
  gates: 'Gates',
  by: (date: string) => `by ${date}`,
  moreReasons: (count: number) => `${counted(count, 'more reason')}.`,
  criteria: 'Success criteria',
  forecast: 'When all teams are in',
  departments: 'How far each department is',
  settings: {
    title: 'Settings used',
    organization: 'Organisation',
    ofOrganization: (own: number, all: number) =>
      `${own} of ${all} set by the organisation, the others are defaults`,
    ofDepartment: (own: number) => `${own} of its own, the others are the organisation’s`,
    columns: { department: 'Department', setting: 'Setting', value: 'Value', source: 'Source' },
    sources: { default: 'default', organization: 'organisation', department: 'department' },
  },
  footer: {
    steps:
      'Invited: a code was sent. Drafted: the tracker holds an objective. Agreed: at least one objective is agreed. Checking in: the last check-in is at most 14 days old, or as the team has set. Cadence: at how many of the cycle’s week ends that was so. A dash: nothing is known; ratings are shown from five answers on.',
    rules: (goFrom: string, fixBelow: string) =>
      `Go: in every department at least ${goFrom} of the teams have agreed OKRs and check in, and coaches have room. Fix: a department is below ${fixBelow}, or coaches look after more people than they have room for. Hold: neither. A share is marked good and bad by the same two, by a department’s own where it has some; alignment from 50 % and below 20 %, a rating from 3.5 and below 2.5, the load of coaches up to 90 % and above 100 %.`,
    sameAs: 'The same as',
    workbook: 'workbook',
    readOnly: (expiresAt: string | null) =>
      `Read-only view${expiresAt === null ? '' : `; the link expires on ${expiresAt}`}.`,
  },
  /** What the report's tables are called as sheets of a workbook, and their columns. */
  sheets: {
    report: 'Report',
    waves: 'Waves',
    departments: 'Departments',
    short: 'Falling short',
    settings: 'Settings',
  },
  columns: { row: 'Row' },
}

/** What every language has to say. */
export type Catalogue = typeof en

import {
  type Candidate,
  DEFAULT_PROGRAM_SETTINGS,
  type EventRecord,
  type Person,
  type Program,
  type ProgramTables,
  type ProgramValues,
  type Role,
  type TeamCycle,
  type WaveTeam,
} from '../../shared/program/index.ts'

/** The day on which the fixture's two pilot cycles are over and everything was done. */
export const AFTER_PILOT = '2027-07-12'

const EMPTY_TABLES: ProgramTables = {
  divisions: [],
  areas: [],
  leadTimes: [],
  criteria: [],
  systems: [],
  communications: [],
  meetings: [],
  candidates: [],
  people: [],
  assignments: [],
  stakeholders: [],
  trainings: [],
  sessions: [],
  seats: [],
  teamCycles: [],
  records: [],
  reviews: [],
  reviewers: [],
  outcomes: [],
  teams: [],
  closures: [],
  overrides: [],
}

const NO_VALUES: ProgramValues = {
  organization: '',
  purpose: '',
  decision: null,
  decidedBy: '',
  decidedOn: null,
  decisionReason: '',
  firstCycleStart: null,
  cycleWeeks: null,
  pilotCycles: null,
  leadTimeWeeks: null,
  minTeams: null,
  maxTeams: null,
  minHeadcount: null,
  maxHeadcount: null,
  minDepartments: null,
  minLevels: null,
  story: '',
  quote: '',
  quotedPerson: '',
  exceptionBy: '',
  exceptionOn: null,
  exceptionReason: '',
  seatsPerWeek: null,
  seatsPerTeam: null,
  waveWeeks: null,
  pilotPlannedOn: null,
  wavesPlannedOn: null,
  datesPlannedOn: null,
}

/** A program in which nothing has been entered. */
export const EMPTY_PROGRAM: Program = {
  language: 'en',
  ...EMPTY_TABLES,
  values: NO_VALUES,
  settings: DEFAULT_PROGRAM_SETTINGS,
}

const PILOT = [
  ['Payments', 11, 'Product', 3],
  ['Search', 12, 'Product', 3],
  ['Key accounts', 14, 'Sales', 2],
  ['Inside sales', 10, 'Sales', 3],
  ['Operations lead', 8, 'Operations', 1],
] as const

const candidate = (
  index: number,
  team: string,
  size: number,
  department: string,
  level: number,
): Candidate => ({
  id: `P${index + 1}`,
  team,
  size,
  department,
  level,
  stability: 4,
  planningFit: 4,
  willingness: 5,
  rule: null,
  chosen: true,
  influencer: `Influencer of ${team}`,
})

const person = (id: string, name: string, role: Role, more: Partial<Person> = {}): Person => ({
  id,
  name,
  email: `${id.toLowerCase()}@example.com`,
  role,
  team: '',
  origin: 'Internal',
  from: null,
  to: null,
  capacity: null,
  ...more,
})

const teamCycle = (team: string, cycle: number, agreedOn: string): TeamCycle => ({
  id: `T${cycle}-${team.replace(' ', '-')}`,
  team,
  cycle,
  objectives: 2,
  agreedObjectives: 2,
  keyResults: 5,
  measurableKeyResults: 5,
  agreedOn,
  quality: 0.9,
  progress: 0.7,
  expected: 1,
  confidence: 7,
  lastCheckIn: cycle === 1 ? '2027-04-02' : '2027-07-02',
  weeksCheckedIn: 12,
  supporting: 1,
})

const record = (id: string, invitedOn: string | null, heldOn: string | null): EventRecord => ({
  id,
  movedTo: null,
  invitedOn,
  heldOn,
})

const criterion = (id: string, name: string, current: number) => ({
  id,
  criterion: name,
  owner: 'Pia',
  type: 'Increase' as const,
  unit: '%',
  baseline: 0,
  target: 80,
  current,
  measuredOn: '2027-07-05',
})

const owners = PILOT.map(([team], index) =>
  person(`O${index + 1}`, `Owner of ${team}`, 'OKR owner', { team }),
)

/**
 * 600 people in four divisions, one of which stays out against the recommendation for it; a pilot of five teams in
 * three departments and three levels over two cycles; everything done by {@link AFTER_PILOT}, so all gates are passed.
 */
export const PROGRAM: Program = {
  ...EMPTY_PROGRAM,
  values: {
    ...NO_VALUES,
    organization: 'Northwind',
    purpose: 'Decide closer to customers, and see each quarter whether it worked.',
    decision: 'Mixed',
    decidedBy: 'Sven Sponsor',
    decidedOn: '2026-09-01',
    decisionReason: 'Operations pilots with its lead team, to learn early.',
    firstCycleStart: '2027-01-04',
    cycleWeeks: 13,
    pilotCycles: 2,
    leadTimeWeeks: 8,
    minTeams: 4,
    maxTeams: 6,
    minHeadcount: 50,
    maxHeadcount: 70,
    minDepartments: 3,
    minLevels: 3,
    seatsPerWeek: 4,
    seatsPerTeam: 2,
    waveWeeks: 13,
  },
  divisions: [
    {
      id: 'D1',
      name: 'Product',
      headcount: 200,
      marketOrientation: 5,
      rateOfChange: 4,
      predictability: 2,
      planning: 'OKRs',
    },
    {
      id: 'D2',
      name: 'Sales',
      headcount: 150,
      marketOrientation: 5,
      rateOfChange: 3,
      predictability: 3,
      planning: 'OKRs',
    },
    {
      id: 'D3',
      name: 'Operations',
      headcount: 150,
      marketOrientation: 2,
      rateOfChange: 2,
      predictability: 4,
      planning: 'OKRs',
    },
    {
      id: 'D4',
      name: 'Finance',
      headcount: 100,
      marketOrientation: 1,
      rateOfChange: 1,
      predictability: 5,
      planning: 'Current planning',
    },
  ],
  areas: [{ id: 'A1', name: 'Product, Sales, Operations', part: 'In', note: '' }],
  leadTimes: [
    { id: 'L1', task: 'Contract the external coach', owner: 'Pia', weeks: 8, doneOn: '2026-10-30' },
  ],
  criteria: [
    criterion('S1', 'Teams that check in weekly', 85),
    criterion('S2', 'Aligned objectives', 82),
    criterion('S3', 'Would go on', 90),
  ],
  systems: [{ id: 'Y1', name: 'Excel', purpose: 'Team trackers', owner: 'Ida' }],
  communications: [
    {
      id: 'M1',
      audience: 'Everybody',
      message: 'Why OKRs',
      channel: 'All hands',
      date: '2026-10-01',
      owner: 'Sven Sponsor',
      sentOn: '2026-10-01',
    },
  ],
  meetings: [
    {
      id: 'G1',
      ritual: 'Check-in',
      title: '',
      cadence: null,
      weekday: 'Thursday',
      time: '09:30',
      minutes: 25,
      participants: 'OKR owner, Team member',
    },
  ],
  candidates: PILOT.map(([team, size, department, level], index) =>
    candidate(index, team, size, department, level),
  ),
  people: [
    person('E1', 'Sven Sponsor', 'Executive sponsor'),
    person('E2', 'Petra People', 'People lead'),
    person('E3', 'Pia Project', 'Project lead'),
    person('E4', 'Xaver Extern', 'OKR coach', { origin: 'External', from: '2026-11-01', to: '2027-04-04' }),
    person('E5', 'Ida Intern', 'OKR coach', { from: '2027-01-01', capacity: 1.2 }),
    ...owners,
  ],
  assignments: PILOT.flatMap(([team], index) => [
    {
      id: `X${index + 1}`,
      team,
      coach: index < 3 ? 'Xaver Extern' : 'Ida Intern',
      from: null,
      to: '2027-04-04',
    },
    { id: `I${index + 1}`, team, coach: 'Ida Intern', from: '2027-04-05', to: null },
  ]),
  trainings: [
    {
      id: 'R1',
      title: 'OKRs for owners',
      role: 'OKR owner',
      timing: 'Before the cycle',
      weeks: 3,
      minutes: 240,
      trainer: 'External',
    },
    {
      id: 'R2',
      title: 'Leading with OKRs',
      role: 'Executive sponsor',
      timing: 'Before the cycle',
      weeks: 4,
      minutes: 120,
      trainer: 'External',
    },
    {
      id: 'R3',
      title: 'Helping a team along',
      role: 'Influencer',
      timing: 'During the cycle',
      weeks: 4,
      minutes: 60,
      trainer: 'Internal',
    },
  ],
  sessions: [
    { id: 'N1', trainingId: 'R1', date: '2026-12-10', seats: 6, trainer: 'Xaver Extern' },
    { id: 'N2', trainingId: 'R2', date: '2026-12-03', seats: 1, trainer: 'Xaver Extern' },
  ],
  seats: [
    ...owners.map(({ name }, index) => ({
      id: `B${index + 1}`,
      sessionId: 'N1',
      person: name,
      attendance: 'Attended' as const,
    })),
    { id: 'B9', sessionId: 'N2', person: 'Sven Sponsor', attendance: 'Attended' },
  ],
  teamCycles: PILOT.flatMap(([team]) => [teamCycle(team, 1, '2026-12-28'), teamCycle(team, 2, '2027-03-29')]),
  records: [
    record('c1-review', '2027-03-08', '2027-03-29'),
    record('c1-retrospective', '2027-03-08', '2027-03-31'),
    record('c2-review', '2027-06-07', '2027-06-28'),
    record('c2-retrospective', '2027-06-07', '2027-06-30'),
  ],
  outcomes: [
    {
      id: 'Z1',
      cycle: 1,
      meeting: 'Retrospective',
      kind: 'Improvement',
      text: 'Shorter check-ins',
      owner: 'Ida',
      due: '2027-05-03',
      doneOn: '2027-05-01',
    },
    {
      id: 'Z2',
      cycle: 2,
      meeting: 'Retrospective',
      kind: 'Improvement',
      text: 'Fewer key results',
      owner: 'Pia',
      due: '2027-08-02',
      doneOn: null,
    },
  ],
  teams: PILOT.map(
    ([team], index): WaveTeam => ({
      id: `W${index + 1}`,
      team: `${team} abroad`,
      parent: '',
      department: 'International',
      size: 20,
      readyFrom: null,
      fixedWave: null,
      wave: null,
      waveStart: null,
    }),
  ),
}

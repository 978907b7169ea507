import type { PastedCells } from './paste-cells.ts'

/**
 * What the lead of an organisation of 600 people pastes into a program of the preset “Mixed” whose first cycle starts
 * on 2027-01-04: five pilot teams in three departments and three levels, then five more teams.
 */
const PILOT = ['Payments', 'Search', 'Key accounts', 'Inside sales', 'Operations lead']
const OWNERS = PILOT.map((team) => `Owner of ${team}`)
const INFLUENCERS = ['Ina', 'Ben', 'Cem', 'Dora', 'Eva']
const IDA = 'Ida Intern'

const cells = (sheet: string, cell: string, rows: PastedCells['rows']): PastedCells => ({ sheet, cell, rows })

/** The day for which the program computes. */
export const asOf = (day: string) => cells('Settings', 'B7', [[day]])

export const GOAL = {
  divisions: cells('1 Goal', 'E6', [
    ['Product', 200, 5, 4, 2],
    ['Sales', 150, 5, 3, 3],
    ['Operations', 150, 2, 2, 4],
    ['Finance', 100, 1, 1, 5],
  ]),
  decided: cells('1 Goal', 'L6', [['OKRs'], ['OKRs'], ['OKRs'], ['Current planning']]),
  purpose: cells('1 Goal', 'B6', [['Decide closer to customers.']]),
  decision: cells('1 Goal', 'B8', [['Mixed'], ['Sven Sponsor'], ['2026-09-01']]),
  reason: cells('1 Goal', 'B11', [['Operations pilots with its lead team, to learn early.']]),
}

export const SCOPE = {
  areas: cells('2 Scope', 'E6', [['Product, Sales, Operations', 'In']]),
  criteria: cells('2 Scope', 'S6', [
    ['Teams that check in weekly', 'Pia Project', 'Increase', '%', 0, 80],
    ['Aligned objectives', 'Pia Project', 'Increase', '%', 0, 80],
    ['Would go on', 'Pia Project', 'Increase', '%', 0, 80],
  ]),
  senders: cells('2 Scope', 'AP6', [['Sven Sponsor'], ['Pia Project'], ['Petra People'], ['Sven Sponsor']]),
  reached: cells('2 Scope', 'Y6', [
    [85, '2027-07-05'],
    [82, '2027-07-05'],
    [90, '2027-07-05'],
  ]),
}

export const CANDIDATES = {
  teams: cells('3 Pilot', 'E6', [
    ['Payments', 11, 'Product', 3, 4, 4, 5],
    ['Search', 12, 'Product', 3, 4, 4, 5],
    ['Key accounts', 14, 'Sales', 2, 4, 4, 5],
    ['Inside sales', 10, 'Sales', 3, 4, 4, 5],
    ['Operations lead', 8, 'Operations', 1, 4, 4, 5],
    ['Warehouse', 12, 'Operations', 3, 2, 1, 1],
    ['Returns', 12, 'Operations', 2, 2, 2, 1],
  ]),
  influencers: cells(
    '3 Pilot',
    'P6',
    INFLUENCERS.map((name) => [name]),
  ),
  oneChosen: cells('3 Pilot', 'N6', [['Yes']]),
  /** More people than all candidates have together. */
  tooMany: cells('3 Pilot', 'B8', [[200]]),
  limits: cells('3 Pilot', 'B6', [[5], [6], [50], [70], [3], [3]]),
  grown: cells('3 Pilot', 'F6', [[12]]),
}

export const PEOPLE = {
  roles: cells('4 People', 'B6', [
    ['Sven Sponsor', 'sven@example.org', 'Executive sponsor'],
    ['Petra People', 'petra@example.org', 'People lead'],
    ['Pia Project', 'pia@example.org', 'Project lead'],
    ['Xaver Extern', 'xaver@example.org', 'OKR coach', '', 'External', '2026-11-01', '2027-04-04'],
    [IDA, 'ida@example.org', 'OKR coach', '', 'Internal', '2027-01-01', '', 1.2],
    ...PILOT.map((team, index) => [OWNERS[index] ?? '', '', 'OKR owner', team]),
  ]),
  assignments: cells('4 People', 'U6', [
    ...PILOT.map((team, index) => [team, index < 3 ? 'Xaver Extern' : IDA, '', '2027-04-04']),
    ...PILOT.map((team) => [team, IDA, '2027-04-05']),
  ]),
}

/** Who needs each of the preset's trainings before the first day. */
const LEARNERS = [['Sven Sponsor'], ['Pia Project'], ['Xaver Extern', IDA], OWNERS, INFLUENCERS]

export const COACHING = {
  sessions: cells(
    '5 Coaching',
    'S6',
    LEARNERS.map((people, index) => [`N${index + 1}`, `R${index + 1}`, '2026-12-03', people.length]),
  ),
  seats: cells(
    '5 Coaching',
    'AB6',
    LEARNERS.flatMap((people, session) =>
      people.map((person, seat) => [`B${session + 1}${seat + 1}`, `N${session + 1}`, person, 'Attended']),
    ),
  ),
}

/** When each meeting of the pilot's two cycles was invited to and held. */
export const MEETINGS = [
  ['OKR Review of Cycle 1', ['2027-03-08', '2027-03-29']],
  ['Retrospective of Cycle 1', ['2027-03-08', '2027-03-31']],
  ['OKR Review of Cycle 2', ['2027-06-07', '2027-06-28']],
  ['Retrospective of Cycle 2', ['2027-06-07', '2027-06-30']],
] as const

export const REFLECT = {
  improvements: cells('7 Reflect', 'E6', [
    [1, 'Retrospective', 'Improvement', 'Shorter check-ins', IDA, '2027-05-03'],
    [2, 'Retrospective', 'Improvement', 'Fewer key results', 'Pia Project', '2027-08-02'],
  ]),
  story: cells('7 Reflect', 'B6', [
    ['Five teams set their own goals and looked at them every week.'],
    ['We stopped two projects that helped nobody.'],
    ['Cem'],
  ]),
}

export const SCALE = {
  teams: cells(
    '8 Scale',
    'E6',
    PILOT.map((team) => [`${team} abroad`, '', 'International', 20]),
  ),
  seats: cells('8 Scale', 'B7', [[4]]),
}

import type { Status } from '../../okr/index.ts'

/** What a document says around what the program says, in English. */
export const en = {
  to: (start: string, end: string) => `${start} to ${end}`,
  minutes: (count: number) => `${count} minutes`,
  minutesShort: 'min',
  noDate: 'No date yet',
  before: 'Before the meeting',
  onTable: 'On the table',
  agenda: 'Agenda',
  cycles: 'Cycles',
  anonymous: 'Individual reviews are anonymous: they are shown only together, from five answers on.',
  team: 'Team',
  progress: 'Progress',
  status: 'Status',
  confidence: 'Confidence',
  time: 'Time',
  of: (expected: string | null) => `of ${expected}`,
  statuses: {
    'Off track': 'Off track',
    'At risk': 'At risk',
    'No check-in': 'No check-in',
    'On track': 'On track',
    Done: 'Done',
  } satisfies Record<Status, string> as Readonly<Record<Status, string>>,
  noData: 'no data',
  howMany: 'How many said, from 1 not at all to 5 fully',
  mean: 'Mean',
  story: (organization: string) => `How ${organization || 'we'} began with OKRs`,
  noNumbers:
    'There are no numbers yet. Choose the pilot’s teams and bring in how they stand; then this page tells the story.',
  source: (day: string) => `Every number is the rollout program’s and the teams’ trackers’, as of ${day}.`,
  pilotTeams: (teams: readonly string[]) => ` Pilot teams: ${teams.join(', ')}.`,
  period: (cycles: number, start: string, end: string) =>
    `OKR pilot · ${cycles === 1 ? '1 cycle' : `${cycles} cycles`}, ${start} to ${end}`,
  quoted: (quote: string) => `“${quote}”`,
  criteria: 'What we wanted, and what we reached',
  ofFive: 'of 5',
  from: (value: string) => `from ${value}`,
  now: (value: string) => `now ${value}`,
  wanted: (value: string) => `wanted ${value}`,
}

export type Catalogue = typeof en

import type {
  ConditionName,
  ConditionState,
  Program,
  ProgramTables,
  ProgramValues,
} from '../../shared/program/index.ts'
import { PROGRAM } from './fixture.ts'

const withValues = (values: Partial<ProgramValues>): Program => ({
  ...PROGRAM,
  values: { ...PROGRAM.values, ...values },
})

/** The fixture with one row changed. */
export function withRow<Table extends keyof ProgramTables>(
  table: Table,
  id: string,
  change: Partial<ProgramTables[Table][number]>,
): Program {
  const rows = PROGRAM[table].map((row) => (row.id === id ? { ...row, ...change } : row))
  return { ...PROGRAM, [table]: rows }
}

function withoutRow(table: keyof ProgramTables, id: string): Program {
  return { ...PROGRAM, [table]: PROGRAM[table].filter((row) => row.id !== id) }
}

/** For each condition, the program without one piece of its evidence, and what that makes of it. */
export const TAKEN_AWAY: Readonly<Record<ConditionName, readonly [Program, ConditionState]>> = {
  'purpose-stated': [withValues({ purpose: ' ' }), 'Missing'],
  'divisions-rated': [withRow('divisions', 'D2', { rateOfChange: null }), 'Missing'],
  'decision-taken': [withValues({ decision: null }), 'Missing'],
  'decision-signed': [withValues({ decidedBy: '' }), 'Missing'],
  'departure-explained': [withValues({ decisionReason: '' }), 'Missing'],
  'area-filled': [withoutRow('areas', 'A1'), 'Missing'],
  'duration-filled': [withValues({ pilotCycles: null }), 'Missing'],
  'lead-time-filled': [withValues({ leadTimeWeeks: null }), 'Missing'],
  'success-criteria-measurable': [withRow('criteria', 'S2', { target: 0 }), 'Missing'],
  'systems-filled': [withRow('systems', 'Y1', { purpose: '' }), 'Missing'],
  'communication-filled': [withRow('communications', 'M1', { owner: '' }), 'Missing'],
  'meetings-filled': [withRow('meetings', 'G1', { participants: '' }), 'Missing'],
  'teams-chosen': [
    { ...PROGRAM, candidates: PROGRAM.candidates.map((row) => ({ ...row, chosen: false })) },
    'Missing',
  ],
  'team-count-kept': [withValues({ minTeams: 6 }), 'Broken'],
  'headcount-kept': [withRow('candidates', 'P1', { size: 31 }), 'Broken'],
  'departments-kept': [withRow('candidates', 'P5', { department: 'sales ' }), 'Broken'],
  'levels-kept': [withRow('candidates', 'P5', { level: 2 }), 'Broken'],
  'must-haves-kept': [withRow('candidates', 'P2', { rule: 'Must', chosen: false }), 'Broken'],
  'must-nots-kept': [withRow('candidates', 'P2', { rule: 'Must not' }), 'Broken'],
  'owners-named': [withoutRow('people', 'O3'), 'Missing'],
  'influencers-named': [withRow('candidates', 'P3', { influencer: '' }), 'Missing'],
  'sponsor-named': [withoutRow('people', 'E1'), 'Missing'],
  'people-lead-named': [withRow('people', 'E2', { name: '' }), 'Missing'],
  'project-lead-named': [withRow('people', 'E3', { role: null }), 'Missing'],
  'pilot-teams-covered': [withRow('assignments', 'I4', { from: '2027-04-19' }), 'Missing'],
  'coaches-not-overloaded': [withRow('people', 'E5', { capacity: 1 }), 'Broken'],
  'trainings-listed': [
    { ...PROGRAM, trainings: PROGRAM.trainings.filter(({ id }) => id === 'R3') },
    'Missing',
  ],
  'seats-suffice': [withRow('sessions', 'N1', { seats: 4 }), 'Missing'],
  'everyone-trained': [withRow('seats', 'B2', { attendance: 'Absent' }), 'Missing'],
  'okrs-drafted': [withRow('teamCycles', 'T1-Search', { objectives: 0 }), 'Missing'],
  'okrs-measurable': [withRow('teamCycles', 'T1-Search', { measurableKeyResults: 4 }), 'Missing'],
  'okrs-agreed': [withRow('teamCycles', 'T1-Search', { agreedObjectives: 1 }), 'Missing'],
  'agreed-by-day-one': [withRow('teamCycles', 'T1-Search', { agreedOn: '2027-01-05' }), 'Broken'],
  'invited-in-time': [withRow('records', 'c2-review', { invitedOn: '2027-06-15' }), 'Broken'],
  'review-held': [withRow('records', 'c2-review', { heldOn: null }), 'Missing'],
  'retrospective-held': [withRow('records', 'c1-retrospective', { heldOn: null }), 'Missing'],
  'meetings-apart': [withRow('records', 'c1-retrospective', { heldOn: '2027-03-29' }), 'Broken'],
  'improvements-recorded': [withRow('outcomes', 'Z2', { owner: '' }), 'Missing'],
  'pilot-cycles-completed': [withValues({ pilotCycles: 1 }), 'Missing'],
  'success-criteria-met': [withRow('criteria', 'S3', { current: 79 }), 'Missing'],
}

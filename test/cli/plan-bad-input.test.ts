import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Candidate, Program } from '../../shared/program/index.ts'
import { AFTER_PILOT, PROGRAM } from '../program/fixture.ts'
import { workbookOf } from '../program/program-workbook.ts'
import { okr, scratchFolder } from './okr.ts'

const folder = scratchFolder()

const withValues = (values: Partial<Program['values']>): Program => ({
  ...PROGRAM,
  values: { ...PROGRAM.values, ...values },
})
const waved = (waves: readonly (number | null)[]): Program => ({
  ...withValues({ wavesPlannedOn: AFTER_PILOT }),
  teams: PROGRAM.teams.map((team, index) => ({ ...team, wave: waves[index] ?? null })),
})
const moved = (id: string, movedTo: string): Program => ({
  ...PROGRAM,
  records: [{ id, movedTo, invitedOn: null, heldOn: null }],
})
const candidates = Array.from({ length: 10_000 }, (_, index): Candidate => {
  const [first] = PROGRAM.candidates
  if (!first) throw new Error('There is no candidate.')
  return { ...first, id: `P${index + 1}`, team: `Team ${index + 1}` }
})
const people = (to: string) => PROGRAM.people.map((row) => (row.name === 'Ida Intern' ? { ...row, to } : row))

/** What is wrong, the program, and what is said of it with which cell. */
const cases: readonly (readonly [string, Program, string])[] = [
  [
    'bounds that contradict each other',
    withValues({ minTeams: 6, maxTeams: 4 }),
    '3 Pilot!B6  At least 6 and at most 4 teams contradict each other.',
  ],
  [
    'limits that no group keeps',
    withValues({ minTeams: 4, maxTeams: 4, minHeadcount: 48 }),
    'No group of 4 keeps at least 48 people.\n  These limits: 3 Pilot!B8.',
  ],
  ['10,000 candidates', { ...PROGRAM, candidates }, '10000 candidates are too many to choose from'],
  [
    'a wave that there is not',
    waved([0.5, 1, 2, 2, 3]),
    '8 Scale!K6  There is no wave 0.5; Payments abroad needs 1 to 400.',
  ],
  [
    'a wave made too full by hand',
    waved([1, 1, 1, 2, 2]),
    '8 Scale!K8  Wave 1 has 60 people, and its coaches have room for 50.',
  ],
  [
    'a child put before its parent',
    {
      ...waved([2, 1]),
      teams: waved([2, 1]).teams.map((row, index) =>
        index === 1 ? { ...row, parent: 'Payments abroad' } : row,
      ),
    },
    '8 Scale!K7  Search abroad is in wave 1, before Payments abroad above it in wave 2.',
  ],
  [
    'a team not in the wave that it is fixed to',
    { ...waved([1]), teams: waved([1]).teams.map((row) => ({ ...row, fixedWave: row.wave && 2 })) },
    '8 Scale!K6  Payments abroad is in wave 1, but fixed to wave 2. Plan again.',
  ],
  [
    'a meeting moved to a weekend',
    moved('c2-review', '2027-06-26'),
    'OKR Review, Cycle 2 on 2027-06-26 falls on a weekend. Move it to a working day.',
  ],
  [
    'a meeting moved out of its cycle',
    moved('c2-review', '2027-08-02'),
    'OKR Review, Cycle 2 was moved to 2027-08-02, outside 2027-04-05 to 2027-07-02.',
  ],
  [
    'a first day before the decision',
    withValues({ firstCycleStart: '2026-06-01' }),
    '2 Scope!B6  The first cycle would start before the decision',
  ],
  [
    'dates in the past',
    { ...PROGRAM, leadTimes: PROGRAM.leadTimes.map((row) => ({ ...row, doneOn: null })) },
    'and is not recorded as done.',
  ],
  [
    'a coach who ends before the waves',
    { ...PROGRAM, people: people('2027-07-04') },
    '4 People!H10  Ida Intern ends on 2027-07-04, before the first wave on 2027-10-04, which has no coach.',
  ],
  [
    'a coach who ends before the coaching does',
    { ...PROGRAM, people: people('2027-05-31') },
    'Ida Intern ends on 2027-05-31, but is to coach Payments. End it there and hand over.',
  ],
]

test.each(cases)(
  'okr plan says in a sentence with its cell: %s',
  async (name, program, sentence) => {
    const path = join(folder, `${name.replace(/\W/g, '-')}.xlsx`)
    writeFileSync(path, await workbookOf(program).save())
    const { out, err } = await okr(['plan', path], folder)
    expect(`${out}${err}`).toContain(sentence)
    expect(`${out}${err}`.split('\n').length).toBeLessThan(140)
  },
  30_000,
)

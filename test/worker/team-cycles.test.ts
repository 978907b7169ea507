import { expect, test } from 'vitest'
import { clientOf, joinTeam, newOrganization, newRow, taken } from './server.ts'

const pilotOf = (...teams: readonly string[]) => [
  ...newRow('values', 'firstCycleStart', { value: '2026-10-05' }),
  ...newRow('values', 'cycleWeeks', { value: 13 }),
  ...newRow('values', 'pilotCycles', { value: 2 }),
  ...teams.flatMap((team, index) => newRow('candidates', `P${index}`, { team, chosen: 'Yes' })),
  ...newRow('candidates', 'P99', { team: 'Not chosen' }),
]

async function organizationWith(cycleStart: string, teams: readonly string[]) {
  const nodes = teams.map((_, index) => ({ id: `t${index}`, parentId: index === 0 ? null : 't0' }))
  const cycle = { name: '2026-Q4', start: cycleStart, end: '2026-12-31', state: 'running' } as const
  const organization = await newOrganization(nodes, [cycle])
  for (const [index, name] of teams.entries()) {
    taken(await organization.owner.call('patchTeam', { params: { team: `t${index}` }, body: { name } }))
  }
  const body = { baseRevision: 0, changes: pilotOf('company', ' WEB ', 'Lost', 'Twice') }
  taken(await organization.owner.call('syncProgram', { body }))
  return organization
}

test('tells what a tracker says, and of which teams nothing is known and why', async () => {
  const { owner } = await organizationWith('2026-10-01', ['Company', 'Web', 'Twice', 'twice'])
  const team = clientOf(await joinTeam(owner, 't1'))
  const changes = [
    ...newRow('objectives', 'O1', { title: 'Win', state: 'Agreed' }),
    ...newRow('objectives', 'O2', { title: 'Later', state: 'Draft' }),
    ...newRow('keyResults', 'K1', { objectiveId: 'O1', type: 'Increase', baseline: 0, target: 10 }),
    ...newRow('checkIns', 'C1', { keyResultId: 'K1', date: '2026-10-20', value: 4, confidence: 6 }),
  ]
  const params = { team: 't1', cycle: '2026-Q4' }
  taken(await team.call('sync', { params, body: { baseRevision: 0, changes } }))
  const { rows, notes } = taken(await owner.call('teamCycles', {}))
  expect(rows).toMatchObject([
    {
      teamId: 't1',
      cycle: 1,
      objectives: 2,
      agreedObjectives: 1,
      keyResults: 1,
      measurableKeyResults: 1,
      agreedOn: null,
      progress: 0.4,
      confidence: 6,
      lastCheckIn: '2026-10-20',
      weeksCheckedIn: 1,
    },
  ])
  expect(notes).toEqual([
    'company has not synced a tracker for 2026-Q4 yet.',
    'The server has no team called Lost.',
    'The server has 2 teams called Twice; rename them.',
  ])
})

test('tells that no cycle is at the time of the program’s', async () => {
  const { owner } = await organizationWith('2026-12-01', ['Company'])
  const { rows, notes } = taken(await owner.call('teamCycles', {}))
  expect(rows).toEqual([])
  expect(notes).toEqual(['The server has no cycle at the time of Cycle 1 (2026-10-05).'])
})

test('knows nothing of an organisation without a program', async () => {
  const { owner } = await newOrganization([], [])
  expect(taken(await owner.call('teamCycles', {}))).toMatchObject({ rows: [], notes: [] })
})

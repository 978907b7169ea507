import { expect, test } from 'vitest'
import { clientOf, joinTeam, newOrganization, newRow, statusOf, taken } from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', state: 'running' } as const

const { owner } = await newOrganization(
  [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company' },
    { id: 'north', parentId: 'sales' },
    { id: 'support', parentId: 'company' },
  ],
  [CYCLE],
)
const northKey = await joinTeam(owner, 'north')
taken(
  await clientOf(northKey).call('sync', {
    params: { team: 'north', cycle: CYCLE.name },
    body: {
      baseRevision: 0,
      changes: [
        ...newRow('objectives', 'O1', { title: 'Be heard', state: 'Agreed' }),
        ...newRow('keyResults', 'K1', { objectiveId: 'O1', title: 'Heard', type: 'Done' }),
        ...newRow('checkIns', 'C1', { keyResultId: 'K1', date: '2026-10-02', value: 1 }),
      ],
    },
  }),
)

const idsFor = async (token: string, nodes: string) => {
  const reply = taken(await clientOf(token).call('figures', { query: { nodes } }))
  return reply.nodes.map(({ team }) => team.id)
}

test('figures of several nodes are those of their roll-ups', async () => {
  const { nodes } = taken(await owner.call('figures', { query: { nodes: 'company,north,north' } }))
  expect(nodes.map(({ team }) => team.id)).toEqual(['company', 'north'])
  for (const node of nodes) {
    const rollup = taken(await owner.call('rollup', { params: { team: node.team.id } }))
    expect(rollup).toMatchObject(node)
    expect(node.progress).toBe(1)
  }
})

test('a node that is out of reach reads as if it were not there', async () => {
  const salesKey = await joinTeam(owner, 'sales')
  expect(await idsFor(salesKey, 'company,sales,north,support,nowhere')).toEqual(['sales', 'north'])
  const body = { teamId: 'north', show: { titles: false, owners: false, notes: false } }
  const { url } = taken(await owner.call('createLink', { body }))
  expect(await idsFor(url.split('/').pop() ?? '', 'company,north')).toEqual(['north'])
})

test('more nodes than allowed, none, or no ids are refused', async () => {
  const tooMany = Array.from({ length: 101 }, (_, index) => `n${index}`).join(',')
  for (const nodes of [tooMany, '', 'a b', 'north,']) {
    expect(statusOf(await owner.call('figures', { query: { nodes } })), nodes.slice(0, 9)).toBe(422)
  }
  expect(statusOf(await clientOf(null).call('figures', { query: { nodes: 'north' } }))).toBe(401)
})

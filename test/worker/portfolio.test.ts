import { expect, test } from 'vitest'
import type { Client, Reply } from '../../shared/api/index.ts'
import { clientOf, joinTeam, newOrganization, newRow, statusOf, taken } from './server.ts'

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const CYCLE = { name: 'Now', start: dayIn(-40), end: dayIn(40), state: 'running' } as const
const TEAMS = Array.from({ length: 230 }, (_, number) => `t${number}`)

const { owner } = await newOrganization(
  [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company' },
    ...TEAMS.map((id, number) => ({ id, parentId: number < 200 ? 'company' : 'sales' })),
  ],
  [CYCLE],
)
const key = await joinTeam(owner, 't210')
taken(
  await clientOf(key).call('sync', {
    params: { team: 't210', cycle: CYCLE.name },
    body: {
      baseRevision: 0,
      changes: [
        ...newRow('objectives', 'O1', { title: 'Be heard', owner: 'Ann', state: 'Agreed' }),
        ...newRow('keyResults', 'K1', {
          objectiveId: 'O1',
          title: 'Heard',
          ...{ type: 'Increase', baseline: 0, target: 10 },
        }),
        ...newRow('checkIns', 'C1', {
          ...{ keyResultId: 'K1', date: dayIn(-2), value: 0, status: 'Off track', confidence: 1 },
          blocker: 'Nobody listens',
        }),
      ],
    },
  }),
)

async function partsFor(client: Client): Promise<Reply<'portfolio'>[]> {
  const parts: Reply<'portfolio'>[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const part: Reply<'portfolio'> = taken(
      await client.call('portfolio', { query: after === undefined ? {} : { after } }),
    )
    parts.push(part)
    after = part.next
  }
  return parts
}

async function linkOf(show: Parameters<typeof owner.call<'createLink'>>[1]['body']['show']) {
  const { url } = taken(await owner.call('createLink', { body: { teamId: 'sales', show } }))
  return clientOf(url.split('/').pop() ?? '')
}

test('every node comes once, in parts of a bounded size, with the numbers of its roll-up', async () => {
  const parts = await partsFor(owner)
  const nodes = parts.flatMap((part) => part.nodes)
  expect(Math.max(...parts.map((part) => part.nodes.length))).toBe(100)
  expect(nodes.map(({ team }) => team.id).sort()).toEqual(['company', 'sales', ...TEAMS].sort())
  for (const { level, ...node } of nodes.filter(({ team }) => ['company', 't210', 't7'].includes(team.id))) {
    expect(taken(await owner.call('rollup', { params: { team: node.team.id } }))).toMatchObject(node)
    expect(level).toBe({ company: 1, t210: 3, t7: 2 }[node.team.id])
  }
  const objectives = parts.flatMap((part) => part.objectives)
  expect(objectives).toMatchObject([{ teamId: 't210', id: 'O1', keyResults: 1, lastCheckIn: dayIn(-2) }])
  expect(parts.map(({ decisions }) => decisions.length)).toEqual([1, 0, 0])
})

test('a link gives its node and what is below, and no more than it shows', async () => {
  const nothing = await partsFor(await linkOf({ titles: false, owners: false, notes: false }))
  const nodes = nothing.flatMap((part) => part.nodes)
  expect(nodes.map(({ team }) => team.id).sort()).toEqual(['sales', ...TEAMS.slice(200)].sort())
  expect(nodes.find(({ team }) => team.id === 'sales')).toMatchObject({ level: 1, team: { parentId: null } })
  expect(JSON.stringify(nothing)).not.toMatch(/Be heard|Ann|Nobody listens/)
  const all = await partsFor(await linkOf({ titles: true, owners: true, notes: true }))
  expect(all[0]?.decisions).toMatchObject([{ objective: { title: 'Be heard' }, blocker: 'Nobody listens' }])
})

test('an unknown cycle and a mark that is no id are refused', async () => {
  expect(statusOf(await owner.call('portfolio', { query: { cycle: 'never' } }))).toBe(404)
  expect(statusOf(await owner.call('portfolio', { query: { after: 'a b' } }))).toBe(422)
})

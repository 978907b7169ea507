import { expect, test } from 'vitest'
import { clientOf } from './server.ts'

test('a check-in moves the roll-up', async () => {
  const created = await clientOf(null).call('createOrganization', { body: { name: 'Northwind' } })
  if (!created.ok) throw new Error(created.problem.detail)
  const owner = clientOf(created.value.ownerToken)
  const teams = await owner.call('putTeams', {
    body: [
      { id: 'company', name: 'Northwind', parentId: null },
      { id: 'sales', name: 'Sales', parentId: 'company', headcount: 8 },
    ],
  })
  expect(teams).toMatchObject({ ok: true })
  const cycles = await owner.call('putCycles', {
    body: [{ name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', state: 'running' }],
  })
  expect(cycles).toMatchObject({ ok: true })
  const invited = await owner.call('invite', { params: { team: 'sales' }, body: {} })
  if (!invited.ok) throw new Error(invited.problem.detail)
  const joined = await clientOf(null).call('join', { body: { code: invited.value.code, person: 'Ann' } })
  if (!joined.ok) throw new Error(joined.problem.detail)
  const team = clientOf(joined.value.token)
  const set = (table: string, row: string, fields: Record<string, string | number>) =>
    Object.entries(fields).map(([field, to]) => ({ table, row, field, from: null, to }))
  const synced = await team.call('sync', {
    params: { team: 'sales', cycle: '2026 Q4' },
    body: {
      baseRevision: 0,
      changes: [
        ...set('objectives', 'O1', { title: 'Win', state: 'Agreed' }),
        ...set('keyResults', 'K1', {
          objectiveId: 'O1',
          title: 'Deals',
          type: 'Increase',
          baseline: 0,
          target: 10,
        }),
        ...set('checkIns', 'C1', { keyResultId: 'K1', date: '2026-11-20', value: 4, confidence: 6 }),
      ],
    },
  })
  expect(synced).toMatchObject({ ok: true, value: { revision: 1, conflicts: [], problems: [] } })
  const rollup = await owner.call('rollup', { params: { team: 'company' } })
  expect(rollup).toMatchObject({
    ok: true,
    value: { progress: 0.4, confidence: 6, coverage: { expected: 1, reporting: 1 } },
  })
})

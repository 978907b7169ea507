import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf, expectValue } from '../../local/client.ts'
import type { Client } from '../../shared/api/index.ts'
import { type ClockedWorker, codeFor, newOwnerToken, startClockedWorker } from './local-worker.ts'
import { okr, scratchFolder } from './okr.ts'
import { programIn, typeCells, typeTables } from './typed.ts'

const folder = scratchFolder()
const at = (name: string) => join(folder, name)
const [program, tracker, keys] = [at('program.xlsx'), at('web.xlsx'), at('keys')]

let server: ClockedWorker
let owner: Client

async function done(...args: readonly string[]): Promise<string> {
  const ran = await okr(args, keys)
  expect({ ...ran, out: '' }).toEqual({ code: 0, out: '', err: ran.err })
  return `${ran.out}${ran.err}`
}

/** The states of the conditions of gate 6, by name, and the gate's own. */
async function gate(): Promise<Record<string, string>> {
  const { gates } = JSON.parse(await done('plan', program, '--json', '--as-of', '2026-12-01'))
  const { state, conditions } = gates.find(({ step }: { step: string }) => step === 'First OKRs')
  const states = conditions.map(({ name, state }: Record<string, string>) => [name, state])
  return { gate: state, ...Object.fromEntries(states) }
}

beforeAll(async () => {
  server = await startClockedWorker(at('server'))
  await server.itIs('2026-12-01')
  const token = await newOwnerToken(server.url, 'Northwind')
  owner = clientOf(server.url, token)
  const teams = [
    { id: 'company', name: 'Northwind', parentId: null },
    { id: 'web', name: 'Web', parentId: 'company', headcount: 8 },
  ]
  expectValue(await owner.call('putTeams', { body: teams }))
  const cycle = { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31', state: 'planned' } as const
  expectValue(await owner.call('putCycles', { body: [cycle] }))
  const to = ['--server', server.url, '--name', 'Ann'] as const
  const named = ['--organization', 'Northwind'] as const
  await done('new', program, '--template', 'rollout-program', ...named, '--cycle-start', '2027-01-04')
  await typeTables(program, () => ({
    candidates: [{ id: 'P1', fields: { team: 'web', size: 8, chosen: 'Yes' } }],
  }))
  await done('join', program, '--code', token, ...to)
  await done('new', tracker, '--template', 'team-tracker', ...named, '--team', 'Web', '--cycle', '2027-Q1')
  await done('join', tracker, '--code', await codeFor(owner, 'web'), ...to)
})

afterAll(() => server.stop())

test('gate 6 turns green when the pilot team’s tracker says so, and not before', async () => {
  expect(await done('sync', program)).toContain('web has not synced a tracker for 2027-Q1 yet.')
  expect(await gate()).toMatchObject({ gate: 'Open', 'okrs-drafted': 'Missing', 'okrs-agreed': 'Missing' })

  const csv = at('okrs.csv')
  writeFileSync(csv, 'Objective,Key result,Owner,Type,Baseline,Target\nGrow,Reach 60 %,Ann,Increase,10,60\n')
  await done('import', csv, tracker)
  await typeCells(tracker, 'Objectives', 1, 4, 'Draft')
  await done('sync', tracker)
  await done('sync', program)
  expect(await gate()).toEqual({
    gate: 'Open',
    'okrs-drafted': 'Met',
    'okrs-measurable': 'Met',
    'okrs-agreed': 'Missing',
    'agreed-by-day-one': 'Missing',
  })

  await typeCells(tracker, 'Objectives', 1, 4, 'Agreed')
  await done('sync', tracker)
  expect(await done('sync', program)).not.toContain('note')
  expect(await gate()).toEqual({
    gate: 'Passed',
    'okrs-drafted': 'Met',
    'okrs-measurable': 'Met',
    'okrs-agreed': 'Met',
    'agreed-by-day-one': 'Met',
  })
  const rows = programIn(program).document.tables.teamCycles
  expect(rows).toMatchObject([
    { id: 'T1-web', fields: { team: 'web', cycle: 1, objectives: 1, keyResults: 1 } },
  ])
  const reported = programIn(program).document.tables.scaling ?? []
  const agreed = reported.find(({ id }) => id === '0-agreed')
  expect(agreed?.fields).toMatchObject({ wave: 'Pilot', figure: 'Agreed', value: 1, grade: 'good', teams: 1 })
  expect(reported.find(({ id }) => id === 'gate-First-OKRs')?.fields).toMatchObject({ grade: 'Passed' })
  expect(await done('sync', program)).toContain('Sent 0 changes, received 0')
})

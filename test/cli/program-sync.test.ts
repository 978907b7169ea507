import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientOf, expectValue } from '../../local/client.ts'
import type { RunningServer } from '../../local/server.ts'
import { codeFor, newOwnerToken, startWorker } from './local-worker.ts'
import { okr, scratchFolder } from './okr.ts'
import { programIn, typeCells } from './typed.ts'

const folder = scratchFolder()
const at = (name: string) => join(folder, name)
const [anns, bens, keys] = [at('ann.xlsx'), at('ben.xlsx'), at('keys')]

let server: RunningServer
let ownerToken: string

const run = (...args: readonly string[]) => okr(args, keys)
const joined = (path: string, code: string) =>
  run('join', path, '--server', server.url, '--code', code, '--name', 'Ann')

beforeAll(async () => {
  server = await startWorker(at('server'))
  ownerToken = await newOwnerToken(server.url, 'Northwind')
  const cycle = { name: '2027-Q3', start: '2027-07-01', end: '2027-09-30', state: 'planned' } as const
  expectValue(await clientOf(server.url, ownerToken).call('putCycles', { body: [cycle] }))
  for (const path of [anns, bens]) {
    const made = [
      '--template',
      'rollout-program',
      '--organization',
      'Northwind',
      '--cycle-start',
      '2027-07-05',
    ]
    expect(await run('new', path, ...made)).toMatchObject({ code: 0 })
    expect(await joined(path, ownerToken)).toMatchObject({ code: 0, err: '' })
  }
})

afterAll(() => server.stop())

describe('two copies of a program', () => {
  test('come to hold the same, with ids that stay apart', async () => {
    await typeCells(anns, '1 Goal', 5, 4, 'Sales', 120)
    await typeCells(bens, '1 Goal', 5, 4, 'Product', 200)
    for (const path of [anns, bens, anns]) {
      expect(await run('sync', path)).toMatchObject({ code: 0, err: '' })
    }
    const [ann, ben] = [programIn(anns).document, programIn(bens).document]
    const names = (ann.tables.divisions ?? []).map(({ fields }) => fields.name)
    expect(names.sort()).toEqual(['Product', 'Sales'])
    for (const [name, rows] of Object.entries(ann.tables)) {
      const others = ben.tables[name] ?? []
      expect(new Map(others.map((row) => [row.id, row])), name).toEqual(
        new Map(rows.map((row) => [row.id, row])),
      )
    }
  })

  test('keep two values for one cell until one is chosen', async () => {
    const goal = (path: string) =>
      programIn(path).document.tables.divisions?.find(({ fields }) => fields.name === 'Sales')
    const rowIn = (path: string) =>
      5 + (programIn(path).document.tables.divisions ?? []).findIndex(({ fields }) => fields.name === 'Sales')
    await typeCells(anns, '1 Goal', rowIn(anns), 5, 130)
    await typeCells(bens, '1 Goal', rowIn(bens), 5, 140)
    await run('sync', anns)
    const met = await run('sync', bens)
    expect(met.err).toMatch(/conflict {2}1 Goal!F\d+ {2}You have 140, the owner entered 130/)
    expect(await run('sync', bens, '--decide', 'theirs')).toMatchObject({ code: 0, err: '' })
    expect(goal(bens)?.fields.headcount).toBe(130)
  })
})

describe('a program is joined', () => {
  test('with the owner’s key alone, which is never in the file', async () => {
    const owner = clientOf(server.url, ownerToken)
    const teams = [{ id: 'sales', name: 'Sales', parentId: null }]
    expectValue(await owner.call('putTeams', { body: teams }))
    const code = await codeFor(owner, 'sales')
    expect(await joined(anns, code)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/key of the organisation’s owner/),
    })
    const wrong = ownerToken.replace(/.{6}$/, '000000')
    expect(await joined(anns, wrong)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/does not accept your key/),
    })
    expect(readFileSync(anns).includes('okr_owner')).toBe(false)
  })

  test('once: not by another organisation', async () => {
    const before = readFileSync(anns)
    const other = await newOwnerToken(server.url, 'Southwind')
    expect(await joined(anns, other)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/belongs to the program of/),
    })
    expect(Buffer.compare(readFileSync(anns), before)).toBe(0)
  })

  test('by whoever syncs it', async () => {
    expect(await okr(['sync', anns], at('stranger'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no key to the program of/),
    })
  })
})

test('a pilot team is asked for its reviews in one go, each person once, without a formula in the list', async () => {
  const owner = clientOf(server.url, ownerToken)
  expectValue(await owner.call('putTeams', { body: [{ id: 'sales', name: 'Sales', parentId: null }] }))
  await typeCells(anns, '3 Pilot', 5, 4, 'Sales', 10)
  await typeCells(anns, '3 Pilot', 5, 13, 'Yes')
  await typeCells(anns, '4 People', 5, 1, '=Olga', 'olga@example.org', 'OKR owner', 'Sales')
  await typeCells(anns, '4 People', 6, 1, 'Max', '', 'Team member', 'Sales')
  expect(await run('sync', anns)).toMatchObject({ code: 0 })
  const ask = (...more: readonly string[]) => run('reviews', anns, at('links.csv'), ...more)
  expect(await ask('--team', 'Sales')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Wrote 2 personal links'),
  })
  const list = readFileSync(at('links.csv'), 'utf8')
  expect(list).toContain("'=Olga,olga@example.org,http://127.0.0.1")
  const [link = ''] = /http:[^,\s]*\/v\/okr_review_\w+/.exec(list) ?? []
  expect((await fetch(link)).status).toBe(200)
  expect(await ask('--team', 'Sales', '--force')).toMatchObject({
    out: expect.stringContaining('Nobody new to ask. 2 asked before, 0 answered.'),
  })
  expect(await ask('--team', 'Sales', '--again', 'Max', '--force')).toMatchObject({
    out: expect.stringContaining('Wrote 1 personal link'),
  })
  expect(await run('reviews', anns, at('none.csv'), '--team', 'Nobody')).toMatchObject({
    code: 1,
    err: expect.stringContaining('list its people there'),
  })
  expect(await run('sync', anns)).toMatchObject({ code: 0 })
  const { reviewers = [] } = programIn(anns).document.tables
  expect(reviewers.map(({ fields }) => fields.person).sort()).toEqual(['=Olga', 'Max'])
})

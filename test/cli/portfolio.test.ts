import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile } from '../../addin/hosts/xlsx/index.ts'
import { clientOf, expectValue } from '../../local/client.ts'
import type { RunningServer } from '../../local/server.ts'
import type { Client } from '../../shared/api/index.ts'
import type { Operation, Snapshot } from '../../shared/workbook/index.ts'
import { newOwnerToken, startWorker } from './local-worker.ts'
import { okr, scratchFolder } from './okr.ts'

const folder = scratchFolder()
const at = (name: string) => join(folder, name)
const file = at('portfolio.xlsx')
const HEADLINES = ['Node', 'Parent', 'Level', 'Teams', 'Reporting', 'Progress', 'Expected', 'Confidence']

let server: RunningServer
let ownerToken: string
let owner: Client

const run = (...args: readonly string[]) => okr(args, at('keys'))
const read = (): Snapshot => openFile(new Uint8Array(readFileSync(file))).read()
const rowsOf = (sheet: string) => read().sheets.find(({ name }) => name === sheet)?.values ?? []
const nodes = () => rowsOf('Roll-up').map(([node]) => node ?? null)

async function type(...operations: readonly Operation[]) {
  const host = openFile(new Uint8Array(readFileSync(file)))
  host.apply({ operations })
  writeFileSync(file, await host.save())
}

beforeAll(async () => {
  server = await startWorker(at('server'))
  ownerToken = await newOwnerToken(server.url, 'Northwind')
  owner = clientOf(server.url, ownerToken)
  const teams = [
    { id: 'top', name: 'Northwind', parentId: null },
    { id: 'odd', name: '=1+1', parentId: 'top' },
    { id: 'sales', name: 'Sales', parentId: 'top' },
    { id: 'north', name: '@North', parentId: 'sales', headcount: 9 },
  ]
  expectValue(await owner.call('putTeams', { body: teams }))
  const made = ['new', file, '--template', 'portfolio', '--organization', 'Northwind']
  expect(await run(...made)).toMatchObject({ code: 0, err: '' })
})

afterAll(() => server.stop())

test('a portfolio says what it lacks, and takes an owner’s key or a link alone', async () => {
  expect((await run('check', file)).err).toMatch(/not connected yet/)
  expect(await run('sync', file)).toMatchObject({ code: 1, err: expect.stringMatching(/has not joined/) })
  const joined = (code: string) => run('join', file, '--server', server.url, '--code', code, '--name', 'Ann')
  expect(await joined('okr_team_x')).toMatchObject({ code: 1, err: expect.stringMatching(/share link/) })
  expect(await joined(ownerToken)).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(file).includes('okr_owner')).toBe(false)
  expect((await run('check', file)).err).toMatch(/never refreshed/)
})

test('a refresh writes one row a node, and what looks like a formula stays text', async () => {
  expect(await run('sync', file)).toMatchObject({ code: 0, out: expect.stringMatching(/^Refreshed 4 nodes/) })
  const [titles, ...rows] = rowsOf('Roll-up')
  expect(titles?.slice(0, 8)).toEqual(HEADLINES)
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['Northwind', null, 1, 2],
    ['=1+1', 'Northwind', 2, 1],
    ['Sales', 'Northwind', 2, 1],
    ['@North', 'Sales', 3, 1],
  ])
  expect(
    read()
      .sheets.flatMap(({ formulas }) => formulas.flat())
      .filter(Boolean),
  ).toEqual([])
  expect(JSON.parse((await run('show', file, '--json')).out)).toMatchObject({
    ...{ template: 'portfolio', organization: 'Northwind', problems: [] },
    nodes: [{ id: 'top' }, { id: 'odd' }, { id: 'sales' }, { id: 'north', headcount: 9 }],
  })
})

test('a refresh keeps people’s own sheets, columns and formulas beside the rows they are of', async () => {
  const note = [['Mine'], [null], [null], ['ask Dora'], [{ formula: 'F5*2' }]]
  await type(
    { kind: 'cells', sheet: 'Roll-up', row: 0, column: 20, cells: note },
    { kind: 'sheet', sheet: 'My pivots' },
    {
      kind: 'cells',
      sheet: 'My pivots',
      row: 0,
      column: 0,
      cells: [[{ formula: 'ROWS(portfolio_rollup)' }]],
    },
    { kind: 'cells', sheet: 'Roll-up', row: 3, column: 2, cells: [[99]] },
  )
  expectValue(await owner.call('putTeams', { body: [{ id: 'alpha', name: 'Alpha', parentId: 'top' }] }))
  expectValue(await owner.call('archiveTeam', { params: { team: 'odd' } }))
  expect(await run('sync', file)).toMatchObject({ code: 0 })
  expect(nodes()).toEqual(['Node', 'Northwind', null, 'Sales', '@North', 'Alpha'])
  expect(rowsOf('Roll-up')[3]).toMatchObject({ 0: 'Sales', 2: 2, 20: 'ask Dora' })
  const formulas = read()
    .sheets.flatMap((sheet) => sheet.formulas.flat())
    .filter(Boolean)
  expect(formulas).toEqual(['F5*2', 'ROWS(portfolio_rollup)'])
  const { sheets, names } = read()
  expect(sheets.map(({ name }) => name)).toContain('My pivots')
  expect(names.portfolio_rollup).toEqual({ sheet: 'Roll-up', row: 0, column: 0 })
})

test('with the link of a node it shows that node and what is below, and says what it cannot', async () => {
  const show = { titles: false, owners: false, notes: false }
  const { url } = expectValue(await owner.call('createLink', { body: { teamId: 'sales', show } }))
  const other = at('link.xlsx')
  await run('new', other, '--template', 'portfolio', '--organization', 'Northwind', '--language', 'de')
  const joined = ['join', other, '--server', server.url, '--code', url, '--name', 'Ben']
  expect(await run(...joined)).toMatchObject({ code: 0, err: '' })
  const synced = await run('sync', other)
  expect(synced.out).toMatch(/^Refreshed 2 nodes/)
  expect(synced.err).toMatch(/Scaling stays as it is/)
  // The owner's portfolio goes on with the owner's key.
  expect((await run('sync', file)).out).toMatch(/^Refreshed 4 nodes/)
})

test('the owner lists and revokes keys, ends and rotates links, and reads the log', async () => {
  const { code } = expectValue(await owner.call('invite', { params: { team: 'north' }, body: {} }))
  expectValue(await clientOf(server.url, null).call('join', { body: { code, person: 'Nora\u001b[2J' } }))
  const keys = await run('keys', file)
  expect(keys.out).toMatch(/owner’s key {2}everything {2}since \d{4}-\d\d-\d\d {2}last used/)
  const [, nora = ''] = /^(\w+) {2}Nora \[2J {5}@North {5}since .* never used$/m.exec(keys.out) ?? []
  expect((await run('keys', file, '--revoke', nora)).out).not.toContain('Nora')
  expect(await run('keys', file, '--revoke', 'nokey')).toMatchObject({
    code: 1,
    err: 'There is no key nokey.\n',
  })

  const { out } = await run('links', file)
  const [, link = ''] = /^(\w+) {2}rollup {2}Sales {2}until \d{4}-\d\d-\d\d {2}last opened/m.exec(out) ?? []
  const { err } = await run('links', file, '--rotate', link)
  const [address = ''] = /http:\S+/.exec(err) ?? []
  expect((await fetch(address)).status).toBe(200)
  expect((await run('links', file, '--end', link)).out).not.toContain(link)
  expect((await fetch(address)).status).toBe(404)

  expect((await run('log', file)).out).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d {2}the owner {2}revoked a link/)
  expect(await run('log', file, '--csv', at('log.csv'))).toMatchObject({ code: 0 })
  expect(readFileSync(at('log.csv'), 'utf8')).toContain('created the organisation')
  expect(await run('log', file, '--csv', at('log.csv'))).toMatchObject({ code: 1 })
  expect(await run('keys', at('link.xlsx'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('not joined with the key of the organisation’s owner'),
  })
})

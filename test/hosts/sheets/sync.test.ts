import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkIn, connect } from '../../../addin/actions/index.ts'
import { openFile } from '../../../addin/hosts/xlsx/index.ts'
import { keyRing } from '../../../addin/pane/key-ring.ts'
import { joinPortfolio, joinTeam } from '../../../addin/pane/server.ts'
import { syncWorkbook } from '../../../addin/pane/sync-workbook.ts'
import { Refused } from '../../../addin/refusals/index.ts'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import { personStorage } from '../../../addin/sheets/sidebar/person-storage.ts'
import { expectValue } from '../../../local/client.ts'
import type { RunningServer } from '../../../local/server.ts'
import type { Client } from '../../../shared/api/index.ts'
import {
  optimize,
  portfolioPlan,
  readTracker,
  type Snapshot,
  trackerPlan,
} from '../../../shared/workbook/index.ts'
import { codeFor, newOwner, startWorker } from '../../cli/local-worker.ts'
import { okr, scratchFolder } from '../../cli/okr.ts'
import { typedOnly } from '../typed-only.ts'
import { callOf, newSpreadsheet, shippedScript } from './bundle.ts'
import { personOnline } from './real-server.ts'

const folder = scratchFolder()
const at = (name: string) => join(folder, name)
const CYCLE = { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' }
const DAY = '2027-02-15'
const CONTEXT = { today: DAY, suffix: 'a1' }
const WATCH = { onProgress: () => undefined, isCancelled: () => false }

const script = await shippedScript()
const open = newSpreadsheet(script, 'Europe/Berlin', personOnline())
const call = callOf(open)
const storage = personStorage({}, call)
const ann = {
  host: remoteHost(call, 'needed'),
  location: () => ({ program: 'sheets' as const, address: open.book.id }),
  keys: keyRing(storage),
  send: (request: Parameters<typeof call<'send'>>[1]) => call('send', request),
}
const ben = at('ben.xlsx')
let server: RunningServer
let owner: Client

beforeAll(async () => {
  server = await startWorker(at('server'))
  owner = await newOwner(server.url, 'Acme')
  const team = (id: string, parentId: string | null) => ({ id, name: id, parentId, headcount: 5 })
  expectValue(await owner.call('putTeams', { body: [team('acme', null), team('web', 'acme')] }))
  expectValue(await owner.call('putCycles', { body: [{ ...CYCLE, state: 'running' }] }))

  const named = ['--organization', 'Acme', '--team', 'Web', '--cycle', CYCLE.name, '--as-of', DAY]
  await ran(['new', ben, '--template', 'team-tracker', ...named])
  writeFileSync(
    at('okrs.csv'),
    'Objective,Key result,Owner,Type,Baseline,Target\nGrow,Reach 60 %,Ben,Increase,10,60\n',
  )
  await ran(['import', at('okrs.csv'), ben])
  await ran(['join', ben, '--server', server.url, '--code', await codeFor(owner, 'web'), '--name', 'Ben'])
  await ran(['sync', ben])

  const options = { organization: 'Acme', team: 'Web', cycle: CYCLE, asOf: DAY, language: 'en' } as const
  await ann.host.apply(
    optimize(typedOnly(trackerPlan({ ...options, filled: { keyResults: 1, checkIns: 2 } }))),
  )
  const address = await joinTeam(ann, server.url, await codeFor(owner, 'web'), 'Ann')
  await storage.settled()
  const connecting = connect(await ann.host.read(), address, ann.location())
  if (!connecting.ok) throw new Refused(connecting.refusals)
  await ann.host.apply(connecting.plan)
})

afterAll(() => server.stop())

async function ran(args: readonly string[]): Promise<void> {
  expect(await okr(args, at('keys'))).toMatchObject({ code: 0, err: '' })
}

function reading(snapshot: Snapshot) {
  const result = readTracker(snapshot)
  if (result.kind !== 'tracker') throw new Error(result.kind)
  return result.reading
}

async function sync() {
  const address = { server: server.url, organizationId: '', teamId: 'web' }
  const key = ann.keys.read(address)
  if (!key) throw new Error('Ann has no key.')
  return (await syncWorkbook(ann, CONTEXT, address, key, WATCH)).progress
}

const rowsOfBen = () => reading(openFile(new Uint8Array(readFileSync(ben))).read()).document.tables

describe('a spreadsheet and a file of one team, through the real server', () => {
  test('the script gets the file’s rows, and the file the check-in made in the spreadsheet', async () => {
    expect((await sync()).received).toBeGreaterThan(5)
    const tracker = reading(await ann.host.read())
    const [keyResult] = tracker.document.tables.keyResults ?? []
    expect(keyResult?.fields).toMatchObject({ title: 'Reach 60 %', target: 60 })
    const answer = { value: 35, confidence: 7, status: null, whatChanged: '+5 since Monday', blocker: '' }
    const input = { ...answer, keyResultId: keyResult?.id ?? '', date: DAY, by: 'Ann' }
    const checkedIn = checkIn(tracker, input, CONTEXT)
    if (!checkedIn.ok) throw new Refused(checkedIn.refusals)
    await ann.host.apply(checkedIn.plan)
    expect((await sync()).sent).toBeGreaterThan(3)
    await ran(['sync', ben])
    expect(rowsOfBen().checkIns?.[0]?.fields).toMatchObject({ value: 35, whatChanged: '+5 since Monday' })
  })

  test('timed sync does nothing until it is turned on, then brings what the file sent, and both are equal', async () => {
    await ran(['check-in', ben, '--kr', String(rowsOfBen().keyResults?.[0]?.id), '--value', '40'])
    await ran(['sync', ben])
    await open.run('timedSync')
    expect(reading(await ann.host.read()).document.tables.checkIns).toHaveLength(1)
    open.run('timedSyncSettings')
    expect(open.told.at(-1)).toMatch(/^Timed sync is off: .*Triggers, and add a time-driven trigger/)
    await open.run('timedSync')
    const { keyResults, checkIns, objectives } = reading(await ann.host.read()).document.tables
    expect(checkIns).toHaveLength(2)
    expect({ keyResults, checkIns, objectives }).toEqual({
      keyResults: rowsOfBen().keyResults,
      checkIns: rowsOfBen().checkIns,
      objectives: rowsOfBen().objectives,
    })
    open.run('timedSyncSettings')
    expect(open.told.at(-1)).toMatch(
      /^Timed sync is on: Ann turned it on, .* received [1-9]\d*\. Turn it off\?/,
    )
  })

  test('a function in a cell asks the server with the key of whoever owns the spreadsheet, and once for five minutes', () => {
    const fetches = () => open.calls.counts.get('UrlFetchApp.fetch') ?? 0
    const before = fetches()
    expect(open.run('OKR_ROLLUP', 'web', 'team', 'Teams')).toBe(1)
    expect(open.run('OKR_ROLLUP', 'web', 'team', 'Teams')).toBe(1)
    expect(fetches() - before).toBe(1)
    expect(() => newSpreadsheet(script).run('OKR_ROLLUP', 'web')).toThrow(/not connected yet/)
  })

  test('timed sync leaves a copy of the spreadsheet alone until somebody has said what it is', async () => {
    open.run('timedSyncSettings')
    const { id } = open.book
    open.book.id = 'the copy'
    const fetches = () => open.calls.counts.get('UrlFetchApp.fetch')
    const before = fetches()
    await open.run('timedSync')
    expect(fetches()).toBe(before)
    open.run('timedSyncSettings')
    expect(open.told.at(-1)).toMatch(/was moved or copied .* nothing was sent\. Say which/)
    open.book.id = id
  })

  test('timed sync refreshes a portfolio with the link that it was connected with', async () => {
    const portfolio = newSpreadsheet(script, 'Europe/Berlin', personOnline())
    const talk = callOf(portfolio)
    const host = remoteHost(talk, 'all')
    const kept = personStorage({}, talk)
    await host.apply(optimize(portfolioPlan({ organization: '', language: 'en', rows: 5 })))
    const show = { titles: true, owners: true, notes: true }
    const { url } = expectValue(await owner.call('createLink', { body: { show } }))
    const address = await joinPortfolio({ send: ann.send, keys: keyRing(kept) }, server.url, url)
    await kept.settled()
    const connecting = address && connect(await host.read(), address, null)
    if (!connecting?.ok) throw new Error('The portfolio was not connected.')
    await host.apply(connecting.plan)
    portfolio.run('timedSyncSettings')
    await portfolio.run('timedSync')
    portfolio.run('timedSyncSettings')
    expect(portfolio.told.at(-1)).toMatch(/Refreshed the numbers of [1-9]\d* teams\./)
    expect(portfolio.book.find('Roll-up')?.contentAt(1, 0)).toBe('acme')
  })

  test('a trigger without a key is said to whoever looks', async () => {
    open.run('timedSyncSettings')
    open.person.userProperties.clear()
    await open.run('timedSync')
    open.run('timedSyncSettings')
    expect(open.told.at(-1)).toMatch(/Whoever added the trigger has no key\./)
    open.run('timedSyncSettings')
    expect(open.told.at(-1)).toMatch(/not connected, or not with your key/)
  })

  test('without a network the sidebar says so, and nothing is lost', async () => {
    const alone = newSpreadsheet(script)
    const request = { method: 'GET', url: server.url, headers: {}, body: null } as const
    await expect(callOf(alone)('send', request)).rejects.toThrow(/no-answer/)
  })
})

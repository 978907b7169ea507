import { describe, expect, test } from 'vitest'
import type { Address } from '../../addin/actions/index.ts'
import { FRESH, PAUSE } from '../../addin/functions/batches.ts'
import { offerFunctions } from '../../addin/functions/in-workbook.ts'
import type { Argument } from '../../addin/functions/index.ts'
import { serverOf } from '../../addin/functions/server-of.ts'
import { loadRefusalTexts } from '../../addin/refusals/load.ts'
import type { HttpRequest } from '../../shared/api/index.ts'
import { excelOffering, excelWith } from './excel.ts'

const NUMBERS = {
  expected: 0.5,
  confidence: 6.5,
  objectiveCount: 3,
  statusCounts: { 'On track': 2, 'Off track': 1 },
  disagreements: 1,
  alignment: { supporting: 0, objectives: 0 },
  coverage: { expected: 4, reporting: 3, stale: 1 },
}

/** A server with three nodes, one of which has no progress; and a clock and network that can be turned. */
function newExcel() {
  const world = { now: 0, isJoined: true, status: 200, isOffline: false, requests: [] as string[] }
  const nodeOf = (id: string) => ({
    team: { id, name: id, parentId: null, headcount: 5 },
    progress: id === 'new' ? null : 0.25,
    ...NUMBERS,
  })
  const send = async ({ url }: HttpRequest) => {
    world.requests.push(url)
    if (world.isOffline) throw new Error('offline')
    if (world.status !== 200) {
      return {
        status: world.status,
        text: JSON.stringify({ type: 'x', title: 'No', status: world.status, detail: 'Too often.' }),
      }
    }
    const asked = (new URL(url).searchParams.get('nodes') ?? '').split(',')
    const nodes = asked.filter((id) => /^(company|sales|new|t\d+)$/.test(id)).map(nodeOf)
    return { status: 200, text: JSON.stringify({ asOf: '2027-02-15', nodes }) }
  }
  const call = excelWith({
    server: async () => (world.isJoined ? { url: 'https://okr.test', token: 'okr_team_x' } : null),
    send,
    now: () => world.now,
    gather: () => new Promise((resolve) => setTimeout(resolve, 0)),
    texts: () => loadRefusalTexts('en'),
  })
  return { world, call }
}

describe('ROLLUP', () => {
  test('shows each figure, and says what is missing cell by cell', async () => {
    const { call } = newExcel()
    expect(await call('ROLLUP', [[['company']]])).toMatchObject({ value: [[0.25]] })
    expect(await call('ROLLUP', ['sales', '', 'Confidence'])).toMatchObject({ value: [[6.5]] })
    expect(await call('ROLLUP', ['sales', 'headcount', 'off track'])).toMatchObject({ value: [[1]] })
    expect(await call('ROLLUP', ['sales', null, 'At risk'])).toMatchObject({ value: [[0]] })
    expect(await call('ROLLUP', ['sales', '', 'Reporting'])).toMatchObject({ value: [[3]] })
    const list = await call('ROLLUP', [[['company'], ['new'], ['nowhere'], ['']]])
    expect(list.value).toEqual([[0.25], ['#N/A'], ['#N/A'], ['']])
    expect(list.message).toBe(
      'new has no progress yet. There is no team nowhere, or your key does not reach it.',
    )
  })

  test('asks once for what many cells ask at a time', async () => {
    const { world, call } = newExcel()
    const nodes = Array.from({ length: 230 }, (_, index) => `t${index}`)
    const cells = await Promise.all([
      ...nodes.map((node) => call('ROLLUP', [[[node]]])),
      ...nodes.map((node) => call('ROLLUP', [[[node]], 'team', 'Expected'])),
    ])
    expect(cells.every(({ value }) => typeof (value as number[][])[0]?.[0] === 'number')).toBe(true)
    expect(world.requests.length).toBe(3)
    await call('ROLLUP', [[['t1']], 'headcount'])
    expect(world.requests.length).toBe(4)
  })

  test('shares an answer while it is fresh, and never shows it as fresh afterwards', async () => {
    const { world, call } = newExcel()
    await call('ROLLUP', ['company'])
    world.isOffline = true
    world.now = FRESH - 1
    expect((await call('ROLLUP', ['company'])).value).toEqual([[0.25]])
    expect(world.requests.length).toBe(1)
    world.now = FRESH
    const gone = await call('ROLLUP', ['company'])
    expect(gone.value).toBe('#N/A')
    expect(gone.message).toMatch(/No answer from https:\/\/okr\.test/)
  })

  test('rests after a failure, then asks again', async () => {
    const { world, call } = newExcel()
    world.status = 429
    expect(await call('ROLLUP', ['company'])).toEqual({ value: '#N/A', message: 'Too often.' })
    world.status = 200
    expect((await call('ROLLUP', ['company'])).value).toBe('#N/A')
    expect(world.requests.length).toBe(1)
    world.now = PAUSE
    expect((await call('ROLLUP', ['company'])).value).toEqual([[0.25]])
  })

  test('says what to do before joining, and asks nobody', async () => {
    const { world, call } = newExcel()
    world.isJoined = false
    const { value, message } = await call('ROLLUP', ['company'])
    expect([value, world.requests.length]).toEqual(['#N/A', 0])
    expect(message).toMatch(/Open the OKR pane, join your team/)
  })

  const REFUSED: readonly (readonly [readonly Argument[], string, RegExp])[] = [
    [[''], '#N/A', /no node yet/],
    [[[['a b']]], '#VALUE!', /not the id of a team/],
    [['company', 'size'], '#VALUE!', /one of: team, headcount, objective/],
    [['company', '', 'Weather'], '#VALUE!', /one of: Progress/],
  ]
  test.each(REFUSED)('refuses %j', async (values, shown, sentence) => {
    const { call } = newExcel()
    const { value, message } = await call('ROLLUP', values)
    expect(value).toBe(shown)
    expect(message).toMatch(sentence)
  })
})

test('in a workbook, the server is that of its team or program, with the key of this person', () => {
  const keys = {
    read: ({ server, teamId }: Address) => {
      if (teamId === 'sales') return { token: `${server} key of ${teamId}` }
      return teamId === null && server === 'https://a.test' ? { token: 'owner' } : null
    },
  }
  const tokenFor = (server: string, teamId: string | null) =>
    serverOf({ server, organizationId: 'o', teamId }, keys)?.token
  expect(tokenFor('https://a.test', 'sales')).toBe('https://a.test key of sales')
  expect(tokenFor('https://a.test', 'support')).toBe('owner')
  expect(tokenFor('https://a.test', null)).toBe('owner')
  expect(tokenFor('https://b.test', 'support')).toBeUndefined()
  expect(serverOf(null, keys)).toBeNull()
})

test('an open workbook offers them, and says what to do before it has joined', async () => {
  const host = { read: async () => ({ sheets: [], names: {}, documentData: {} }) }
  const call = excelOffering((excel) =>
    offerFunctions(excel, {
      host,
      keys: { read: () => null },
      send: () => Promise.reject(new Error('Nothing is sent here.')),
      language: () => 'en',
    }),
  )
  expect(await call('EXPECTED', [1, 3, 2])).toEqual({ value: 0.5 })
  expect((await call('ROLLUP', ['company'])).message).toMatch(/Open the OKR pane/)
})

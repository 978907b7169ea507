import { SELF } from 'cloudflare:test'
import { beforeAll, expect, test } from 'vitest'
import {
  clientOf,
  joinTeam,
  newOrganization,
  newRow,
  rowsOf,
  type TestOrganization,
  taken,
} from './server.ts'

const BEFORE = { name: '2026-Q3', start: '2026-07-01', end: '2026-09-30', state: 'closed' } as const
const NOW = { name: '2026-Q4', start: '2026-10-01', end: '2028-12-01', state: 'running' } as const
const PILOT = ['sales', 'web', 'care']
let organization: TestOrganization

beforeAll(async () => {
  const teams = ['company', ...PILOT, 'north', 'south'].map((id) => ({
    id,
    parentId: id === 'company' ? null : 'company',
    headcount: 10,
  }))
  organization = await newOrganization(teams, [BEFORE, NOW])
  const { owner } = organization
  for (const [index, team] of PILOT.entries()) {
    const member = clientOf(await joinTeam(owner, team))
    const objectives = [
      ...newRow('objectives', 'O1', {
        title: 'Win',
        state: index < 2 ? 'Agreed' : 'Draft',
        supports: index === 0 ? 'x:O1' : null,
      }),
      ...newRow('keyResults', 'K1', {
        objectiveId: 'O1',
        title: 'Sold',
        type: 'Increase',
        baseline: 0,
        target: 10,
        owner: 'Ann',
      }),
    ].filter(({ to }) => to !== null)
    const today = new Date().toISOString().slice(0, 10)
    const checkIn =
      index === 0 ? newRow('checkIns', 'C1', { keyResultId: 'K1', date: today, value: 4, confidence: 6 }) : []
    const changes = [...objectives, ...checkIn]
    taken(
      await member.call('sync', { params: { team, cycle: NOW.name }, body: { baseRevision: 0, changes } }),
    )
  }
  const named = {
    purpose: 'So that everybody pulls one way.',
    firstCycleStart: '2026-10-05',
    cycleWeeks: 6,
    pilotCycles: 2,
    goFrom: 0.9,
  }
  const changes = [
    ...Object.entries(named).flatMap(([key, value]) => newRow('values', key, { value })),
    ...PILOT.flatMap((team) =>
      newRow('candidates', `P-${team}`, { team: `team ${team}`, size: 10, chosen: 'Yes' }),
    ),
    ...newRow('teams', 'W1', { team: 'Team north', size: 10, wave: 1 }),
    ...newRow('people', 'E1', { name: 'Cora', role: 'OKR coach', capacity: 0.5 }),
    ...newRow('people', 'E2', { name: 'Olaf', role: 'OKR owner', team: 'Team sales' }),
    ...newRow('trainings', 'R1', { title: 'Theory', role: 'OKR owner' }),
    ...newRow('criteria', 'N1', {
      criterion: 'Teams that go on',
      type: 'Increase',
      baseline: 0,
      target: 10,
      current: 4,
    }),
    ...newRow('overrides', 'D1', { department: 'Team web', key: 'fixBelow', value: 0.1 }),
  ]
  taken(await owner.call('syncProgram', { body: { baseRevision: 0, changes } }))
})

const report = async (cycle?: string) =>
  taken(await organization.owner.call('scalingReport', { query: cycle === undefined ? {} : { cycle } }))

test('tells of each wave how far its teams are, from their trackers and the program', async () => {
  const { waves, cycle, before } = await report()
  expect([cycle, before]).toEqual([NOW.name, BEFORE.name])
  expect(waves.map(({ name, teams }) => [name, teams])).toEqual([
    ['Pilot', 3],
    ['Wave 1', 1],
  ])
  const [pilot] = waves
  const figure = (name: string) =>
    [...(pilot?.funnel ?? []), ...(pilot?.figures ?? [])].find((each) => each.name === name)
  expect(figure('invited')).toMatchObject({ value: 1, grade: 'good', rows: [] })
  expect(figure('trained')).toMatchObject({ value: 0, grade: 'bad', rows: ['Team sales'] })
  expect(figure('drafted')).toMatchObject({ value: 1 })
  expect(figure('agreed')).toMatchObject({ value: 2 / 3, grade: 'watch', rows: ['Team care'] })
  expect(figure('checkingIn')).toMatchObject({ value: 1 / 3, grade: 'bad', rows: ['Team care', 'Team web'] })
  expect(figure('alignment')).toMatchObject({ value: 1 / 2 })
  expect(figure('coachLoad')).toMatchObject({
    value: 30 / 25,
    grade: 'bad',
    rows: ['Cora has room for 25 people'],
  })
  expect(figure('pulse')).toMatchObject({ value: null, grade: null })
})

test('advises by stated rules, with one next step for each red figure', async () => {
  const { waves, settings, criteria, gates } = await report()
  expect(waves[0]).toMatchObject({
    advice: 'Fix',
    reason: 'Coaches look after 120 % of the people they have room for.',
  })
  expect(waves[0]?.next.map(({ figure }) => figure)).toEqual([
    'trained',
    'checkingIn',
    'reviewed',
    'retrospected',
    'cadence',
    'training',
    'coachLoad',
  ])
  expect(criteria).toEqual([{ text: 'Teams that go on', progress: 0.4 }])
  expect(gates.map(({ step, state }) => [step, state])).toContainEqual(['Goal', 'Blocked'])
  expect(settings[0]?.inUse).toContainEqual({ key: 'goFrom', value: 0.9, source: 'organization' })
  expect(settings[1]).toMatchObject({ department: 'Team web' })
})

test('is of the cycle asked for', async () => {
  const { cycle, before, waves } = await report(BEFORE.name)
  expect([cycle, before, waves]).toEqual([BEFORE.name, null, []])
})

test('is a page, JSON and CSV behind a link, without names of people where it shows none', async () => {
  const make = async (show: boolean) => {
    const details = { titles: show, owners: show, notes: show }
    const body = { kind: 'scaling', teamId: 'company', show: details } as const
    return taken(await organization.owner.call('createLink', { body })).url
  }
  const open = async (url: string, headers = {}) => (await SELF.fetch(url, { headers })).text()
  const [all, none] = [await make(true), await make(false)]
  expect(await open(all)).toContain('Coaches look after 120 % of the people they have room for.')
  expect(await open(all)).toContain('Olaf')
  expect(await open(`${all}.csv`)).toContain('Coaches look after 120 %')
  for (const form of ['', '.json', '.csv']) {
    expect(await open(`${none}${form}`)).toContain('So that everybody pulls one way.')
  }
  for (const form of ['', '.json', '.csv']) {
    const text = await open(`${none}${form}`)
    expect(text).not.toMatch(/Olaf|Cora|Teams that go on/)
  }
})

test('is in German for whoever asks or whose browser does, in every form', async () => {
  const show = { titles: true, owners: true, notes: true }
  const body = { kind: 'scaling', teamId: 'company', show } as const
  const { url } = taken(await organization.owner.call('createLink', { body }))
  const said = 'Die Coaches betreuen 120 % der Personen, für die sie Zeit haben.'
  for (const form of ['', '.json', '.csv']) {
    const text = await (await SELF.fetch(`${url}${form}?language=de`)).text()
    expect(text).toContain(said)
    expect(text).not.toMatch(/Coaches look after|Hold the|has room for/)
  }
  const headers = { 'accept-language': 'de-CH,de;q=0.9' }
  const page = await (await SELF.fetch(url, { headers })).text()
  expect(page).toContain('<html lang="de">')
  for (const text of [
    said,
    'Auslastung der Coaches',
    'Nachbessern',
    'Verwendete Einstellungen',
    'Personen je Coach',
  ])
    expect(page).toContain(text)
})

test('reads no check-in, however many there are', async () => {
  const rowsRead = async () => {
    const headers = { authorization: `Bearer ${organization.ownerToken}` }
    return rowsOf(await SELF.fetch('https://okr.test/api/v1/reports/scaling', { headers })).read
  }
  const before = await rowsRead()
  const member = clientOf(await joinTeam(organization.owner, 'sales', 'Ben'))
  const changes = Array.from({ length: 40 }, (_, index) =>
    newRow('checkIns', `C${index + 10}`, { keyResultId: 'K1', date: '2026-10-02', value: index }),
  ).flat()
  const { revision } = taken(
    await member.call('sync', {
      params: { team: 'sales', cycle: NOW.name },
      body: { baseRevision: 1, changes },
    }),
  )
  expect(revision).toBe(2)
  // A key and a document's state are more than before, and none of the 40.
  expect((await rowsRead()) - before).toBeLessThan(20)
})

test('reads one row for each team that has no tracker', async () => {
  const readOf = async (count: number) => {
    const teams = Array.from({ length: count }, (_, place) => ({
      id: `t${place}`,
      parentId: place === 0 ? null : 't0',
    }))
    const { ownerToken } = await newOrganization(teams, [BEFORE, NOW])
    const headers = { authorization: `Bearer ${ownerToken}` }
    return rowsOf(await SELF.fetch('https://okr.test/api/v1/reports/scaling', { headers })).read
  }
  expect((await readOf(70)) - (await readOf(10))).toBe(60)
})

test('before the first day tells of the cycle to come, in which nobody has to check in yet', async () => {
  const ahead = { name: '2098-Q1', start: '2098-01-06', end: '2098-03-28', state: 'planned' } as const
  const { owner } = await newOrganization([{ id: 'a', parentId: null }], [ahead])
  taken(await owner.call('invite', { params: { team: 'a' }, body: {} }))
  const { cycle, waves } = taken(await owner.call('scalingReport', { query: {} }))
  const [all] = waves
  expect([cycle, all?.reason]).toEqual([
    ahead.name,
    '0 % of the teams in Team a have agreed OKRs; at least 50 % are wanted.',
  ])
  expect(all?.funnel.find(({ name }) => name === 'invited')).toMatchObject({ value: 1 })
  expect(all?.funnel.find(({ name }) => name === 'checkingIn')).toMatchObject({ value: null, grade: null })
})

test('without a program is about all teams at once', async () => {
  const bare = await newOrganization(
    [
      { id: 'a', parentId: null },
      { id: 'b', parentId: null },
    ],
    [NOW],
  )
  const { name, waves, gates, forecast } = taken(await bare.owner.call('scalingReport', { query: {} }))
  expect([name, gates, forecast]).toEqual(['Northwind', [], null])
  expect(waves.map((wave) => [wave.name, wave.teams, wave.advice])).toEqual([['All teams', 2, 'Fix']])
})

import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Body } from '../../shared/api/index.ts'
import { clientOf, joinTeam, newOrganization, newRow, type TestOrganization, taken } from './server.ts'

const CYCLE = { name: '2027-Q1', start: '2027-01-04', end: '2027-03-26', state: 'running' } as const
const TEAMS = [
  { id: 'company', parentId: null },
  { id: 'sales', parentId: 'company' },
]
const SLACK = 'https://hooks.slack.com/services/T000/B000/secret'
const TEAMS_ADDRESS =
  'https://prod-1.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke?sig=secret'
/** A Friday, the day of check-ins where nobody entered another. */
const FRIDAY = '2027-01-15'

type WebhookInput = Body<'putWebhook'>

let organization: TestOrganization
let posted: { readonly url: string; readonly redirect: string | undefined; readonly text: string }[]
let answer: () => Response | Promise<Response>

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  itIs('2027-01-10T10:00:00Z')
  posted = []
  answer = () => new Response('ok')
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, request) => {
    posted.push({ url: String(url), redirect: request?.redirect, text: String(request?.body) })
    return answer()
  })
  organization = await newOrganization(TEAMS, [CYCLE], 'Europe/Berlin')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function itIs(time: string): void {
  vi.setSystemTime(new Date(time))
}

/** The object's alarm rings, as often as there is something to do at this moment. */
async function ring(times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await runDurableObjectAlarm(organization.stub)
}

async function putWebhook(more: Partial<WebhookInput> = {}) {
  return taken(await organization.owner.call('putWebhook', { body: { address: SLACK, ...more } }))
}

async function webhooks() {
  return taken(await organization.owner.call('listWebhooks', {}))
}

async function syncProgram(baseRevision: number, values: Readonly<Record<string, string | number>>) {
  const changes = Object.entries(values).flatMap(([key, value]) => newRow('values', key, { value }))
  taken(await organization.owner.call('syncProgram', { body: { baseRevision, changes } }))
}

/** Two people with key results, of whom the first has checked in on the Monday before. */
async function withTracker() {
  const client = clientOf(await joinTeam(organization.owner, 'sales'))
  const keyResult = (id: string, owner: string | null) =>
    newRow('keyResults', id, {
      objectiveId: 'O1',
      title: 'Deals',
      type: 'Increase',
      baseline: 0,
      target: 9,
      ...(owner === null ? {} : { owner }),
    })
  const checkIn = (id: string, keyResultId: string, date: string) =>
    newRow('checkIns', id, { keyResultId, date, value: 1, confidence: 6 })
  const changes = [
    ...newRow('objectives', 'O1', { title: 'Win', owner: 'Olga', state: 'Agreed' }),
    ...keyResult('K1', 'Ann'),
    ...keyResult('K2', 'Ben'),
    ...keyResult('K3', null),
    ...checkIn('C1', 'K1', '2027-01-11'),
    ...checkIn('C2', 'K2', '2027-01-08'),
  ]
  const params = { team: 'sales', cycle: CYCLE.name }
  taken(await client.call('sync', { params, body: { baseRevision: 0, changes } }))
  return async (...late: readonly string[]) => {
    const more = late.flatMap((id) => checkIn(`late-${id}`, id, FRIDAY))
    taken(await client.call('sync', { params, body: { baseRevision: 1, changes: more } }))
  }
}

describe('a check-in that is due', () => {
  test('is said at nine where the organisation is, to those alone who have not checked in, once', async () => {
    itIs(`${FRIDAY}T06:00:00Z`)
    await withTracker()
    await putWebhook({ teamId: 'sales' })
    await ring(2)
    expect(posted).toEqual([])
    itIs(`${FRIDAY}T08:00:00Z`)
    await Promise.all([ring(), ring()])
    await ring(2)
    expect(posted).toHaveLength(1)
    expect(posted[0]).toMatchObject({ url: SLACK, redirect: 'manual' })
    expect(posted[0]?.text).toContain('Check-in today: Team sales')
    expect(posted[0]?.text).toContain('Still to check in: Ben (1), Olga (1).')
    expect(posted[0]?.text).not.toContain('Ann')
    itIs('2027-01-18T09:00:00Z')
    await ring(2)
    expect(posted).toHaveLength(1)
  })

  test('is not said where everybody has checked in, and in German where that is chosen', async () => {
    const checkIn = await withTracker()
    await putWebhook({ teamId: 'sales', address: TEAMS_ADDRESS, language: 'de' })
    itIs('2027-01-22T09:00:00Z')
    await ring(2)
    expect(posted[0]?.text).toContain('Es fehlen noch: Ann (1), Ben (1), Olga (1).')
    expect(JSON.parse(posted[0]?.text ?? '')).toMatchObject({ attachments: [{ contentUrl: null }] })
    itIs(`${FRIDAY}T09:00:00Z`)
    await checkIn('K2', 'K3')
    await runInDurableObject(organization.stub, (_, { storage }) => {
      storage.sql.exec(`DELETE FROM jobs WHERE name = 'remind'`)
      void storage.setAlarm(Date.now())
    })
    await ring()
    expect(posted).toHaveLength(1)
  })
})

test('that invitations to a Retrospective are due is said to the team and the organisation, once', async () => {
  await syncProgram(0, { firstCycleStart: '2027-01-04', cycleWeeks: 12, pilotCycles: 1 })
  await putWebhook({ teamId: 'sales' })
  await putWebhook({ address: TEAMS_ADDRESS })
  itIs('2027-03-09T09:00:00Z')
  await ring(2)
  expect(posted.filter(({ text }) => text.includes('Invitations'))).toEqual([])
  for (const day of ['2027-03-10', '2027-03-11']) {
    itIs(`${day}T09:00:00Z`)
    await ring(2)
  }
  const invitations = posted.filter(({ text }) => text.includes('Invitations are due: Retrospective'))
  expect(invitations.map(({ url }) => url).sort()).toEqual([SLACK, TEAMS_ADDRESS])
  expect(invitations[0]?.text).toContain(
    'It is on 24 March 2027. Invitations should be out by 10 March 2027.',
  )
})

test('a gate is said to be red when a sync or the day turns it red, and once while it stays red', async () => {
  await putWebhook()
  await syncProgram(0, { firstCycleStart: '2027-03-01', cycleWeeks: 12, pilotCycles: 1, leadTimeWeeks: 4 })
  await ring()
  expect(posted).toEqual([])
  itIs('2027-02-03T09:00:00Z')
  await ring(2)
  const titles = () => posted.flatMap(({ text }) => /A gate is red: [\w ]+/.exec(text) ?? [])
  expect(titles().sort()).toEqual(['A gate is red: Goal', 'A gate is red: Scope'])
  await syncProgram(1, { purpose: 'Focus' })
  itIs('2027-02-04T09:00:00Z')
  await ring(2)
  expect(titles()).toHaveLength(2)
  const moved = [
    { table: 'values', row: 'firstCycleStart', field: 'value', from: '2027-03-01', to: '2027-02-08' },
  ]
  taken(await organization.owner.call('syncProgram', { body: { baseRevision: 2, changes: moved } }))
  await ring()
  expect(titles().slice(2).sort()).toEqual(['A gate is red: People', 'A gate is red: Pilot'])
})

describe('a message that is not taken', () => {
  const FAILURES: Readonly<Record<string, readonly [() => Response, number, string]>> = {
    'a server error': [() => new Response('', { status: 500 }), 60, 'hooks.slack.com answered 500.'],
    'too many requests': [
      () => new Response('', { status: 429, headers: { 'retry-after': '600' } }),
      600,
      'hooks.slack.com answered 429.',
    ],
    'no answer in time': [
      () => {
        throw new DOMException('The operation timed out.', 'TimeoutError')
      },
      60,
      'hooks.slack.com did not answer within ten seconds.',
    ],
    'a broken network': [
      () => {
        throw new TypeError('Network connection lost.')
      },
      60,
      'hooks.slack.com could not be reached.',
    ],
  }

  test.each(Object.entries(FAILURES))(
    'because of %s is tried again, and the state says when',
    async (_, [fail, seconds, why]) => {
      const { id } = await putWebhook()
      taken(await organization.owner.call('testWebhook', { params: { webhook: id } }))
      answer = fail
      await ring(2)
      expect(posted).toHaveLength(1)
      const retryAt = new Date(Date.now() + seconds * 1_000)
      const [waiting] = (await webhooks())[0]?.messages ?? []
      expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, failure: why })
      expect(waiting?.retryAt).toBe(retryAt.toISOString())
      answer = () => new Response('ok')
      itIs(new Date(retryAt.getTime() - 1).toISOString())
      await ring()
      expect(posted).toHaveLength(1)
      itIs(retryAt.toISOString())
      await ring(2)
      expect(posted).toHaveLength(2)
      expect((await webhooks())[0]?.messages[0]).toMatchObject({
        state: 'sent',
        failure: null,
        retryAt: null,
      })
    },
  )

  test.each([404, 403, 302])(
    'because of status %i parks its webhook until its owner resumes it',
    async (status) => {
      const { id } = await putWebhook()
      const params = { webhook: id }
      answer = () => new Response(null, { status, headers: { location: 'http://169.254.169.254/' } })
      taken(await organization.owner.call('testWebhook', { params }))
      await ring(2)
      taken(await organization.owner.call('testWebhook', { params }))
      await ring(2)
      expect(posted).toHaveLength(1)
      const [parked] = await webhooks()
      expect(parked?.parkedBecause).toContain(`hooks.slack.com answered ${status}`)
      expect(parked?.messages.map(({ state }) => state)).toEqual(['parked', 'parked'])
      answer = () => new Response('ok')
      taken(await organization.owner.call('resumeWebhook', { params }))
      await ring(2)
      const [working] = await webhooks()
      expect(working?.parkedBecause).toBe(null)
      expect(working?.messages.map(({ state }) => state)).toEqual(['sent', 'sent'])
    },
  )

  test('for a day parks its webhook, and what is three days old is not sent after all', async () => {
    const { id } = await putWebhook()
    taken(await organization.owner.call('testWebhook', { params: { webhook: id } }))
    answer = () => new Response('', { status: 503 })
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await ring()
      itIs(new Date(Date.now() + 4 * 3_600_000 * (attempt < 6 ? 1 : 3)).toISOString())
    }
    expect(posted).toHaveLength(7)
    expect((await webhooks())[0]?.parkedBecause).toBe('hooks.slack.com answered 503.')
    answer = () => new Response('ok')
    itIs('2027-01-14T10:00:00Z')
    taken(await organization.owner.call('resumeWebhook', { params: { webhook: id } }))
    await ring(2)
    expect(posted).toHaveLength(7)
    expect((await webhooks())[0]).toMatchObject({ parkedBecause: null, messages: [] })
  })
})

test.each([
  ['hooks.slack.com/services/x', 'no address'],
  ['http://hooks.slack.com/services/x', 'begins with https'],
  ['https://hooks.slack.com:8443/x', 'port'],
  ['https://me:secret@hooks.slack.com/x', 'password'],
  ['https://127.0.0.1/x', 'number of a machine'],
  ['https://0x7f.1/x', 'number of a machine'],
  ['https://2130706433/', 'number of a machine'],
  ['https://0177.0.0.01/x', 'number of a machine'],
  ['https://[::1]/x', 'number of a machine'],
  ['https://[::ffff:10.0.0.1]/x', 'number of a machine'],
  ['https://[fd00::1]/x', 'number of a machine'],
  ['https://localhost/x', 'inside a network'],
  ['https://localhost./x', 'inside a network'],
  ['https://intranet./x', 'inside a network'],
  ['https://chat.internal/x', 'inside a network'],
  ['https://hooks.slack.com.evil.example/x', 'no host of Slack or Teams'],
  ['https://hooks.slack.com./x', 'no host of Slack or Teams'],
  ['https://evilhooks.slack.com/x', 'no host of Slack or Teams'],
  ['https://webhook.office.com.evil.example/x', 'no host of Slack or Teams'],
  ['https://evil.example/?hooks.slack.com', 'no host of Slack or Teams'],
])('%s is never posted to, and it is said why', async (address, why) => {
  const refused = await organization.owner.call('putWebhook', { body: { address } })
  expect(refused).toMatchObject({ ok: false, problem: { status: 422, detail: expect.stringContaining(why) } })
  expect(await webhooks()).toEqual([])
})

test('an address is shown to nobody again, is in no log, and what waits goes with its webhook', async () => {
  const { id } = await putWebhook()
  const again = await putWebhook({ address: TEAMS_ADDRESS })
  expect(again).toMatchObject({ id, teamId: null, host: 'prod-1.westeurope.logic.azure.com' })
  taken(await organization.owner.call('testWebhook', { params: { webhook: id } }))
  const log = taken(await organization.owner.call('readLog', { query: {} }))
  expect(JSON.stringify([await webhooks(), log])).not.toContain('secret')
  taken(await organization.owner.call('removeWebhook', { params: { webhook: id } }))
  await ring(2)
  expect(posted).toEqual([])
  expect(await webhooks()).toEqual([])
})

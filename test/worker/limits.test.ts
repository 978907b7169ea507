import { afterEach, expect, test, vi } from 'vitest'
import { RateLimiter } from '../../worker/access/rate-limit.ts'
import { logError } from '../../worker/log-error.ts'
import { clientOf, joinTeam, newOrganization, statusOf, taken } from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', state: 'running' } as const
const TOKEN = 'okr_owner_0123456789ab_0123456789ab_0123456789abcdefghjkmnpqrstvwxyz'

afterEach(() => vi.useRealTimers())

test('a caller may do something so often at once and then again each few seconds', () => {
  const limiter = new RateLimiter({ burst: 2, seconds: 10 })
  const at = (second: number) => new Date(second * 1_000)
  limiter.count('a', at(0))
  expect(limiter.secondsToWait('a', at(0))).toBe(0)
  limiter.count('a', at(0))
  expect(limiter.secondsToWait('a', at(1))).toBe(9)
  expect(limiter.secondsToWait('b', at(1))).toBe(0)
  expect(limiter.secondsToWait('a', at(10))).toBe(0)
  limiter.count('a', at(10))
  expect(limiter.secondsToWait('a', at(15))).toBe(5)
  expect(limiter.secondsToWait('a', at(1_000))).toBe(0)
})

test('wrong codes and syncs have a limit that says when to try again; others go on', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') })
  const { owner } = await newOrganization([{ id: 'sales', parentId: null }], [CYCLE])
  const { code } = taken(await owner.call('invite', { params: { team: 'sales' }, body: {} }))
  const join = (text: string) => clientOf(null).call('join', { body: { code: text, person: 'Eve' } })
  const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
  for (let attempt = 0; attempt < 10; attempt += 1) expect(statusOf(await join(wrong))).toBe(403)
  expect(await join(wrong)).toMatchObject({ problem: { status: 429, retryAfter: 60 } })
  vi.setSystemTime(Date.now() + 60_000)
  expect(statusOf(await join(code))).toBe(0)

  const [ann, bo] = [await joinTeam(owner, 'sales'), await joinTeam(owner, 'sales')]
  const sync = (token: string) =>
    clientOf(token).call('sync', {
      params: { team: 'sales', cycle: CYCLE.name },
      body: { baseRevision: 0, changes: [] },
    })
  for (let sent = 0; sent < 240; sent += 1) expect(statusOf(await sync(ann))).toBe(0)
  const refused = await sync(ann)
  expect(refused).toMatchObject({
    problem: { status: 429, retryAfter: 1, detail: expect.stringMatching(/\.$/) },
  })
  expect(statusOf(await sync(bo))).toBe(0)
  vi.setSystemTime(Date.now() + 1_000)
  expect(statusOf(await sync(ann))).toBe(0)
})

test('an error is logged without the secret of a token that is named in it', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  logError(new Error(`No reply from /r/${TOKEN}.json`))
  const [text] = log.mock.calls.flat()
  expect(text).toContain('okr_owner_0123456789ab_0123456789ab_…')
  expect(text).not.toContain(TOKEN.slice(-32))
  log.mockRestore()
})

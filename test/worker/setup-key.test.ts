import { env } from 'cloudflare:test'
import { expect, test, vi } from 'vitest'
import type { Environment } from '../../worker/environment.ts'
import worker from '../../worker/index.ts'
import { SERVER } from './server.ts'

async function create(key: string | null, settings: Partial<Environment> = {}): Promise<Response> {
  const request = new Request(`${SERVER}/api/v1/organizations`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Northwind' }),
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
  })
  return worker.fetch(request, { ...env, SETUP_KEY: 'a-long-secret', ...settings })
}

test('where a set-up key is set, only its holder creates organisations', async () => {
  expect((await create(null)).status).toBe(401)
  expect((await create('another-secret')).status).toBe(401)
  expect((await create('a-long-secret')).status).toBe(201)
})

test('organisations are kept in the jurisdiction that the deployment names', async () => {
  // The runtime on this machine has no jurisdictions; that it is asked for one is all that can be seen here.
  const asked = vi.spyOn(env.ORGANIZATION, 'jurisdiction').mockReturnValue(env.ORGANIZATION)
  expect((await create('a-long-secret')).status).toBe(201)
  expect(asked).not.toHaveBeenCalled()
  expect((await create('a-long-secret', { JURISDICTION: 'eu' })).status).toBe(201)
  expect(asked).toHaveBeenCalledWith('eu')
})

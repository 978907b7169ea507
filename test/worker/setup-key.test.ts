import { env } from 'cloudflare:test'
import { expect, test } from 'vitest'
import worker from '../../worker/index.ts'
import { SERVER } from './server.ts'

async function create(key: string | null): Promise<number> {
  const request = new Request(`${SERVER}/api/v1/organizations`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Northwind' }),
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
  })
  const response = await worker.fetch(request, { ...env, SETUP_KEY: 'a-long-secret' })
  return response.status
}

test('where a set-up key is set, only its holder creates organisations', async () => {
  expect(await create(null)).toBe(401)
  expect(await create('another-secret')).toBe(401)
  expect(await create('a-long-secret')).toBe(201)
})

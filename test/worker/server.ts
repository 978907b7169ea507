import { SELF } from 'cloudflare:test'
import { type Client, createClient, type Send } from '../../shared/api/index.ts'

const SERVER = 'https://okr.test'

const send: Send = async ({ method, url, headers, body }) => {
  const response = await SELF.fetch(url, { method, headers: { ...headers }, body })
  return { status: response.status, text: await response.text() }
}

/** A client of the Worker under test. */
export function clientOf(token: string | null): Client {
  return createClient({ url: SERVER, token }, send)
}

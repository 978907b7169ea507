import type { Send } from '../../shared/api/index.ts'

/** Carries requests with `fetch`, and gives up after half a minute. */
export const send: Send = async ({ method, url, headers, body }) => {
  const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(30_000) })
  return { status: response.status, text: await response.text() }
}

import type { Problem } from '../../shared/api/index.ts'
import { API_HEADERS } from './headers.ts'

/** A problem as a response (RFC 9457). `headers` come after its own. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const { status, retryAfter } = problem
  const all = new Headers({ 'content-type': 'application/problem+json' })
  if (status === 401) all.set('www-authenticate', 'Bearer')
  if (retryAfter !== undefined) all.set('retry-after', String(retryAfter))
  for (const [name, value] of Object.entries({ ...API_HEADERS, ...headers })) all.set(name, value)
  return new Response(JSON.stringify(problem), { status, headers: all })
}

import type { Problem } from '../../shared/api/index.ts'

/** A problem as a response (RFC 9457). */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const all = { ...headers, 'content-type': 'application/problem+json' }
  const challenge = problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return new Response(JSON.stringify(problem), { status: problem.status, headers: { ...all, ...challenge } })
}

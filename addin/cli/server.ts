import { type Client, createClient } from '../../shared/api/index.ts'
import { inputError, usageError } from './failure.ts'
import type { World } from './world.ts'

type Problem = Extract<Awaited<ReturnType<Client['call']>>, { ok: false }>['problem']

export function clientOf(server: string, token: string | null, world: World): Client {
  return createClient({ url: server, token }, world.send)
}

/** The address of a server without a path. Throws Failure where it is none. */
export function serverAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url.origin
  throw usageError(`--server takes an address such as https://okr.example.org, not “${text}”.`)
}

/** What the server's refusal means for the person. */
export function serverTrouble(problem: Problem): Error {
  if (problem.status === 401) {
    return inputError(
      'The server does not accept your key (any more): ask for a new code and join again. Nothing was changed.',
    )
  }
  const details = (problem.errors ?? []).map(({ where, message }) => `${where}: ${message}`)
  return inputError(problem.detail ?? `${problem.title} (${problem.status}).`, ...details)
}

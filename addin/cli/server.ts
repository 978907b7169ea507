import { type Client, createClient, type Problem } from '../../shared/api/index.ts'
import { en } from '../refusals/en.ts'
import { refusal, sentenceOf } from '../refusals/index.ts'
import { inputError, usageError } from './failure.ts'
import type { World } from './world.ts'

export function clientOf(server: string, token: string | null, world: World): Client {
  return createClient({ url: server, token }, world.send)
}

/** The address of a server without a path. Throws Failure where it is none. */
export function serverAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url.origin
  throw usageError(`--server takes an address such as https://okr.example.org, not “${text}”.`)
}

/** What the server's refusal means for the person, and what it says of single rows and fields. */
export function serverTrouble(problem: Problem): Error {
  const details = (problem.errors ?? []).map(({ where, message }) => `${where}: ${message}`)
  return inputError(sentenceOf([refusal('server', problem)], en), ...details)
}

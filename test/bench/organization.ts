import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientOf, expectValue } from '../../local/client.ts'
import { freePort, startServer } from '../../local/server.ts'
import type { Body, Client } from '../../shared/api/index.ts'

export interface Team {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly headcount: number
}

export interface Rows {
  readonly read: number
  readonly written: number
}

const TEAMS_A_CALL = 5_000

/** Does something with a server of its own that says what each answer cost, and ends it. */
export async function withServer<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'okr-bench-'))
  const server = await startServer({ port: await freePort(), folder, variables: { REPORT_ROWS: '1' } })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A new organisation with some teams and one cycle. */
export async function organizationOf(
  url: string,
  teams: readonly Team[],
  cycle: Body<'putCycles'>[number],
): Promise<{ readonly owner: Client; readonly token: string }> {
  const created = await clientOf(url, null).call('createOrganization', { body: { name: 'Bench' } })
  const token = expectValue(created).ownerToken
  const owner = clientOf(url, token)
  for (let from = 0; from < teams.length; from += TEAMS_A_CALL) {
    expectValue(await owner.call('putTeams', { body: teams.slice(from, from + TEAMS_A_CALL) }))
  }
  expectValue(await owner.call('putCycles', { body: [cycle] }))
  return { owner, token }
}

/** The rows that an answer says it read and wrote. */
export function rowsOf(header: string | null): Rows {
  const [, read, written] = /^(\d+) read, (\d+) written$/.exec(header ?? '') ?? []
  if (read === undefined || written === undefined) throw new Error(`No count of rows: ${header}`)
  return { read: Number(read), written: Number(written) }
}

import { env, SELF } from 'cloudflare:test'
import { type Client, createClient, type Problem, type Send } from '../../shared/api/index.ts'
import type { Scalar } from '../../shared/workbook/index.ts'
import type { Environment } from '../../worker/environment.ts'

declare global {
  namespace Cloudflare {
    interface Env extends Environment {}
  }
}

export const SERVER = 'https://okr.test'

const send: Send = async ({ method, url, headers, body }) => {
  const response = await SELF.fetch(url, { method, headers: { ...headers }, body })
  return { status: response.status, text: await response.text() }
}

/** A client of the Worker under test. */
export function clientOf(token: string | null): Client {
  return createClient({ url: SERVER, token }, send)
}

type Refusal = { readonly ok: false; readonly problem: Problem }

/** What a call answered, where it must have gone well. */
export function taken<Value>(answer: { ok: true; value: Value } | Refusal): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}

/** The status of the problem that a call met, 0 where it met none. */
export function statusOf(answer: { ok: true; value: unknown } | Refusal): number {
  return answer.ok ? 0 : answer.problem.status
}

export interface TestOrganization {
  readonly id: string
  readonly ownerToken: string
  readonly owner: Client
  readonly stub: DurableObjectStub<import('../../worker/index.ts').Organization>
}

export interface TestTeam {
  readonly id: string
  readonly parentId: string | null
  readonly headcount?: number
}

export interface TestCycle {
  readonly name: string
  readonly start: string
  readonly end: string
  readonly state: 'planned' | 'running' | 'closed'
}

/** A new organisation with a tree and cycles. */
export async function newOrganization(
  teams: readonly TestTeam[],
  cycles: readonly TestCycle[],
  timeZone = 'UTC',
): Promise<TestOrganization> {
  const created = taken(
    await clientOf(null).call('createOrganization', { body: { name: 'Northwind', timeZone } }),
  )
  const { ownerToken, organizationId: id } = created
  const owner = clientOf(ownerToken)
  taken(await owner.call('putTeams', { body: teams.map((team) => ({ name: `Team ${team.id}`, ...team })) }))
  taken(await owner.call('putCycles', { body: [...cycles] }))
  return { id, ownerToken, owner, stub: env.ORGANIZATION.getByName(id) }
}

/** The key of somebody who joins a team. */
export async function joinTeam(owner: Client, team: string, person = 'Ann'): Promise<string> {
  const { code } = taken(await owner.call('invite', { params: { team }, body: {} }))
  return taken(await clientOf(null).call('join', { body: { code, person } })).token
}

/** The changes that make a new row. */
export function newRow(table: string, row: string, fields: Readonly<Record<string, Scalar>>) {
  return Object.entries(fields).map(([field, to]) => ({ table, row, field, from: null, to }))
}

/** The rows that a response says it read and wrote. */
export function rowsOf(response: Response): { read: number; written: number } {
  const [read, written] = (response.headers.get('okr-rows') ?? '').match(/\d+/g) ?? []
  return { read: Number(read), written: Number(written) }
}

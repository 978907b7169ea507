import { clientOf, expectValue } from '../../local/client.ts'
import type { Client } from '../../shared/api/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'
import type { Row } from '../../shared/workbook/index.ts'
import { PROGRAM } from '../program/fixture.ts'
import { type ClockedWorker, codeFor, newOwnerToken } from './local-worker.ts'

const CYCLES = [
  { name: '2027-Q1', start: '2027-01-04', end: '2027-04-04', state: 'planned' },
  { name: '2027-Q2', start: '2027-04-05', end: '2027-07-04', state: 'planned' },
] as const

/** The pilot's teams by their names. */
export const PILOT = PROGRAM.candidates.map(({ team }) => team)

/** What the workbooks of the pilot's teams send. Each is a whole tracker's worth: one objective, one key result. */
export interface PilotOnServer {
  readonly ownerToken: string
  sendDrafts(cycle: number): Promise<void>
  agree(cycle: number): Promise<void>
  checkIn(cycle: number, date: IsoDate, value: number): Promise<void>
}

/** A new organisation with the five teams of the fixture's pilot, two cycles and somebody in each team. */
export async function pilotOnServer({ url }: ClockedWorker): Promise<PilotOnServer> {
  const ownerToken = await newOwnerToken(url, 'Northwind')
  const owner = clientOf(url, ownerToken)
  const tree = PILOT.map((name) => ({ id: idOf(name), name, parentId: 'company', headcount: 11 }))
  expectValue(
    await owner.call('putTeams', { body: [{ id: 'company', name: 'Northwind', parentId: null }, ...tree] }),
  )
  expectValue(await owner.call('putCycles', { body: [...CYCLES] }))
  const teams = await Promise.all(PILOT.map(async (name) => [name, await joined(url, owner, name)] as const))
  const each = async (cycle: number, table: string, row: Row, before: Row['fields'] = {}) => {
    for (const [name, client] of teams) await send(client, name, cycle, table, row, before)
  }
  return {
    ownerToken,
    async sendDrafts(cycle) {
      const objective = { title: 'Win', state: 'Draft', supports: 'O1@company' }
      const keyResult = { objectiveId: 'O1', title: 'Deals', type: 'Increase', baseline: 0, target: 10 }
      await each(cycle, 'objectives', { id: 'O1', fields: objective })
      await each(cycle, 'keyResults', { id: 'K1', fields: keyResult })
    },
    agree: (cycle) =>
      each(cycle, 'objectives', { id: 'O1', fields: { state: 'Agreed' } }, { state: 'Draft' }),
    checkIn: (cycle, date, value) =>
      each(cycle, 'checkIns', { id: `C${value}`, fields: { keyResultId: 'K1', date, value, confidence: 7 } }),
  }
}

const idOf = (team: string) => team.toLowerCase().replaceAll(' ', '-')

async function joined(url: string, owner: Client, team: string): Promise<Client> {
  const body = { code: await codeFor(owner, idOf(team)), person: `Owner of ${team}` }
  return clientOf(url, expectValue(await clientOf(url, null).call('join', { body })).token)
}

/** Sends a row; throws where the server takes less than all of it. */
async function send(
  client: Client,
  team: string,
  cycle: number,
  table: string,
  { id, fields }: Row,
  before: Row['fields'],
): Promise<void> {
  const changes = Object.entries(fields).map(([field, to]) => {
    return { table, row: id, field, from: before[field] ?? null, to }
  })
  const params = { team: idOf(team), cycle: CYCLES[cycle - 1]?.name ?? '' }
  const answer = await client.call('sync', { params, body: { baseRevision: 0, changes } })
  const { conflicts, problems } = expectValue(answer)
  if (conflicts.length + problems.length > 0) throw new Error(JSON.stringify([...conflicts, ...problems]))
}

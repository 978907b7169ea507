import { createClient } from '../../shared/api/index.ts'
import { applyReply, type Capability, EMPTY_STATE, type SyncRequest } from '../../shared/workbook/index.ts'
import {
  type Address,
  type Connection,
  connect,
  keepState,
  ownersAddress,
  portfolioAddress,
} from '../actions/index.ts'
import { Refused, refusal } from '../refusals/index.ts'
import { buildTracker } from './build-tracker.ts'
import type { PanePort } from './port.ts'
import { repliedBy } from './replied-by.ts'

/** Asks for all that the server has. */
const NOTHING: SyncRequest = { baseRevision: EMPTY_STATE.revision, changes: [] }

/** Joins a team with a code and keeps the key for this person. Returns where the team is. */
export async function joinTeam(
  port: Pick<PanePort, 'send' | 'keys'>,
  server: string,
  code: string,
  person: string,
): Promise<Connection> {
  const client = createClient({ url: server, token: null }, port.send)
  const { token, teamId, organizationId } = repliedBy(await client.call('join', { body: { code, person } }))
  const connection = { server, teamId, organizationId }
  port.keys.write(connection, { token, person })
  return connection
}

/** Builds the tracker of a team that somebody joined, with the rows that the server has. */
export async function buildJoined(
  port: Parameters<typeof buildTracker>[0] & Pick<PanePort, 'send' | 'location'>,
  connection: Connection,
  token: string,
): Promise<{ readonly team: string; readonly missing: readonly Capability[] }> {
  const client = createClient({ url: connection.server, token }, port.send)
  const { team, cycle } = repliedBy(await client.call('rollup', { params: { team: connection.teamId } }))
  if (!cycle) throw new Refused([refusal('team-without-cycle', team.name)])
  const params = { team: connection.teamId, cycle: cycle.name }
  const reply = repliedBy(await client.call('sync', { params, body: NOTHING }))
  const { state, copy } = applyReply(EMPTY_STATE, NOTHING, reply, { tables: {} })
  const connected = connect(await port.host.read(), connection, port.location())
  if (!connected.ok) throw new Refused(connected.refusals)
  const further = [...connected.plan.operations, keepState(state, cycle.name)]
  const options = { organization: '', team: team.name, cycle, document: copy }
  return { team: team.name, missing: await buildTracker(port, options, further) }
}

/** Takes an owner's key to the rollout program, once the server has accepted it. Returns where the program is. */
export async function joinProgram(port: PanePort, server: string, token: string): Promise<Address> {
  const address = ownersAddress(server, token)
  if (!address) throw new Refused([refusal('no-owners-key')])
  const client = createClient({ url: server, token }, port.send)
  repliedBy(await client.call('syncProgram', { body: NOTHING }))
  port.keys.write(address, { token, person: '' })
  return address
}

/**
 * Takes an owner's key, or a share link's address, to a portfolio, once the server has accepted it. Returns where its
 * numbers come from; null where the text is neither.
 */
export async function joinPortfolio(
  port: Pick<PanePort, 'send' | 'keys'>,
  server: string,
  code: string,
): Promise<Address | null> {
  const found = portfolioAddress(server, code)
  if (!found) return null
  const { token, ...address } = found
  repliedBy(await createClient({ url: server, token }, port.send).call('portfolio', {}))
  port.keys.write(address, { token, person: '' })
  return address
}

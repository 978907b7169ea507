import { type Answer, createClient, type Problem, type RouteName } from '../../shared/api/index.ts'
import {
  applyReply,
  type Capability,
  EMPTY_STATE,
  optimize,
  readTracker,
  type SyncReply,
  type SyncRequest,
  TRACKER_FORM,
  type TrackerReading,
} from '../../shared/workbook/index.ts'
import {
  assignIds,
  type Connection,
  connect,
  finishSync,
  keepState,
  nextRequest,
  type SyncProgress,
  startSync,
  takeReply,
} from '../actions/index.ts'
import { buildTracker } from './build-tracker.ts'
import type { OpenTracker } from './open-tracker.ts'
import type { PanePort, PersonKey } from './port.ts'

/** Joins a team with a code and keeps the key for this person. Returns where the team is. */
export async function joinTeam(
  port: PanePort,
  server: string,
  code: string,
  person: string,
): Promise<Connection> {
  const client = createClient({ url: server, token: null }, port.send)
  const { token, teamId, organizationId } = repliedBy(await client.call('join', { body: { code, person } }))
  port.keys.write(server, teamId, { token, person })
  return { server, teamId, organizationId }
}

/** Builds the tracker of a team that somebody joined, with the rows that the server has. */
export async function buildJoined(
  port: PanePort,
  connection: Connection,
  token: string,
): Promise<{ readonly team: string; readonly missing: readonly Capability[] }> {
  const client = createClient({ url: connection.server, token }, port.send)
  const { team, cycle } = repliedBy(await client.call('rollup', { params: { team: connection.teamId } }))
  if (!cycle) throw new Error(`The team ${team.name} has no cycle yet. Ask your OKR lead to add one.`)
  const request: SyncRequest = { baseRevision: 0, changes: [] }
  const params = { team: connection.teamId, cycle: cycle.name }
  const reply = repliedBy(await client.call('sync', { params, body: request }))
  const { state, copy } = applyReply(EMPTY_STATE, request, reply, { tables: {} })
  const connected = connect(await port.host.read(), connection)
  if (!connected.ok) throw new Error(connected.messages.join(' '))
  const further = [...connected.plan.operations, keepState(state, cycle.name)]
  const options = { organization: '', team: team.name, cycle, document: copy }
  return { team: team.name, missing: await buildTracker(port, options, further) }
}

export interface SyncWatch {
  readonly onProgress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
}

/** Exchanges changes until both sides have all. What was typed meanwhile stays. */
export async function syncTeam(
  port: PanePort,
  tracker: OpenTracker,
  connection: Connection,
  { token }: PersonKey,
  watch: SyncWatch,
): Promise<SyncProgress> {
  const client = createClient({ url: connection.server, token }, port.send)
  let reading = assignIds(TRACKER_FORM, tracker.reading, tracker.context)
  const started = startSync(reading, tracker.state)
  if ('refusal' in started) throw new Error(started.refusal)
  let progress = started
  for (let more = true; more && !watch.isCancelled(); ) {
    const next = nextRequest(progress)
    watch.onProgress(progress.sent, progress.sent + next.request.changes.length)
    const params = { team: connection.teamId, cycle: progress.cycle }
    const reply: SyncReply = repliedBy(await client.call('sync', { params, body: next.request }))
    reading = assignIds(TRACKER_FORM, await readAgain(port), tracker.context)
    progress = takeReply({ ...progress, copy: reading.document }, next.request, reply)
    more = next.more
  }
  const finished = finishSync(reading, progress)
  if (!finished.ok) throw new Error(finished.messages.join(' '))
  await port.host.apply(optimize(finished.plan))
  return progress
}

/** Makes a link to the roll-up of a team. */
export async function makeLink(
  port: PanePort,
  { server, teamId }: Connection,
  ownerToken: string,
  show: { readonly titles: boolean; readonly owners: boolean; readonly notes: boolean },
): Promise<string> {
  const client = createClient({ url: server, token: ownerToken }, port.send)
  const { url } = repliedBy(await client.call('createLink', { body: { teamId, show } }))
  return new URL(url, server).href
}

async function readAgain(port: PanePort): Promise<TrackerReading> {
  const result = readTracker(await port.host.read())
  if (result.kind !== 'tracker') throw new Error(result.message)
  return result.reading
}

function repliedBy<Name extends RouteName>(answer: Answer<Name>) {
  if (answer.ok) return answer.value
  throw new Error(sentenceOf(answer.problem))
}

function sentenceOf({ title, detail }: Problem): string {
  return detail ?? title
}

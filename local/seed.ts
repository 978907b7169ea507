import type { Client } from '../shared/api/index.ts'
import { addDays, groupBy } from '../shared/okr/index.ts'
import type { SampleOrganization, SampleTracker } from '../shared/sample/index.ts'
import {
  applyReply,
  buildRequest,
  type Document,
  EMPTY_STATE,
  type Row,
  type SyncReply,
  type SyncRequest,
  type SyncState,
} from '../shared/workbook/index.ts'
import type { Addresses } from './addresses.ts'
import { clientOf, expectValue } from './client.ts'

/** Requests under way at once. */
const PARALLEL = 6

/** Stores an organisation through the public API, as an owner and her teams would. Throws where the server refuses. */
export async function seed(
  url: string,
  organization: SampleOrganization,
  shownTeam: string,
  report: (progress: string) => void,
): Promise<Addresses> {
  const { teams, cycles, trackers, name } = organization
  const created = await clientOf(url, null).call('createOrganization', { body: { name } })
  const { ownerToken } = expectValue(created)
  const owner = clientOf(url, ownerToken)
  expectValue(await owner.call('putTeams', { body: teams }))
  expectValue(
    await owner.call('putCycles', {
      body: cycles.map(({ name, start, end, state }) => ({ name, start, end, state })),
    }),
  )
  report(`Stored ${teams.length} teams and groups, ${cycles.length} cycles`)

  let stored = 0
  await inParallel([...groupBy(trackers, ({ teamId }) => teamId)], async ([teamId, own]) => {
    const token = await joinTeam(url, owner, teamId)
    for (const tracker of own) await syncTracker(clientOf(url, token), tracker)
    stored += own.length
    if (stored % 10 < own.length) report(`Synced ${stored} of ${trackers.length} trackers`)
  })
  await seedProgram(owner, organization)
  report('Synced the rollout program')
  const root = teams.find(({ parentId }) => parentId === null)?.id ?? ''
  return {
    ownerToken,
    rollup: await share(owner, root, 'rollup'),
    scaling: await share(owner, root, 'scaling'),
    code: await invite(owner, shownTeam),
  }
}

/** The data is kept between runs, and its links with it: ten years on are as good as for ever, and read better. */
const expiresAt = new Date(Date.now() + 10 * 365 * 86_400_000).toISOString()

/** Makes a link and returns the path of its address. */
async function share(owner: Client, teamId: string, kind: 'rollup' | 'scaling'): Promise<string> {
  const show = { titles: true, owners: true, notes: true }
  const link = await owner.call('createLink', { body: { teamId, kind, show, expiresAt } })
  return new URL(expectValue(link).url).pathname
}

async function joinTeam(url: string, owner: Client, team: string): Promise<string> {
  const code = await invite(owner, team)
  const joined = await clientOf(url, null).call('join', { body: { code, person: 'Sample data' } })
  return expectValue(joined).token
}

async function invite(owner: Client, team: string): Promise<string> {
  const invitation = await owner.call('invite', { params: { team }, body: { uses: 1_000 } })
  return expectValue(invitation).code
}

async function syncTracker(client: Client, { teamId, cycle, document }: SampleTracker): Promise<void> {
  await syncDocument(document, async (body) =>
    expectValue(await client.call('sync', { params: { team: teamId, cycle }, body })),
  )
}

/** Stores the rollout program, with what the server says of its pilot teams. */
async function seedProgram(owner: Client, organization: SampleOrganization): Promise<void> {
  const send = async (body: SyncRequest) => expectValue(await owner.call('syncProgram', { body }))
  const { program, cycles } = organization
  const state = await syncDocument(program, send)
  const { rows } = expectValue(await owner.call('teamCycles', {}))
  const teamCycles = rows.map(({ teamId, ...fields }): Row => {
    // To this server everything was agreed today; to the sample before each cycle began.
    const start = cycles[(fields.cycle ?? 1) - 1]?.start ?? null
    const agreedOn = fields.agreedOn && start && addDays(start, -4)
    return { id: `T${fields.cycle}-${teamId}`, fields: { ...fields, agreedOn } }
  })
  await syncDocument({ tables: { ...program.tables, teamCycles } }, send, state)
}

/** Sends a document in as many requests as it takes. `known` is what was sent of it before. */
async function syncDocument(
  document: Document,
  send: (request: SyncRequest) => Promise<SyncReply>,
  known: SyncState = EMPTY_STATE,
): Promise<SyncState> {
  let state = known
  let waiting = true
  while (waiting) {
    const { request, more } = buildRequest(state, document)
    const reply = await send(request)
    const refused = [...reply.problems, ...reply.conflicts][0]
    if (refused) throw new Error(JSON.stringify(refused))
    state = applyReply(state, request, reply, document).state
    waiting = more
  }
  return state
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (const item of waiting) await work(item)
    }),
  )
}

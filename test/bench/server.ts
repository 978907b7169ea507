import { gzipSync } from 'node:zlib'
import { clientOf, expectValue } from '../../local/client.ts'
import type { Client, Send } from '../../shared/api/index.ts'
import { addDays } from '../../shared/okr/index.ts'
import { sampleTracker } from '../../shared/sample/index.ts'
import { buildRequest, type Change, EMPTY_STATE } from '../../shared/workbook/index.ts'
import { count, type Figure } from './figure.ts'
import { organizationOf, type Rows, rowsOf, type Team, withServer } from './organization.ts'

const TODAY = new Date().toISOString().slice(0, 10)
const TRACKER = sampleTracker(TODAY)
const CYCLE = {
  name: 'Wave 1',
  start: addDays(TODAY, -44),
  end: addDays(TODAY, 44),
  state: 'running',
} as const
/** What a check-in costs by the tree's depth, and a page by its children, in rows. */
export function serverFigures(): Promise<readonly Figure[]> {
  return withServer(async (url) => {
    const figures: Figure[] = []
    for (const depth of [3, 4, 5, 6, 7, 8]) figures.push(...(await checkInRows(url, depth)))
    for (const children of [1, 10, 50]) figures.push(...(await pageFigures(url, children)))
    return figures
  })
}

async function checkInRows(url: string, depth: number): Promise<readonly Figure[]> {
  const { owner } = await organizationOf(url, pathOf(depth), CYCLE)
  const { revision, sync } = await trackerOf(url, owner, `team-${depth}`)
  const { read, written } = await sync(revision, CHECK_IN)
  const what = `Check-in, tree of depth ${depth}`
  return [
    count(`${what}: written`, written, depth + 6, 'rows', `${depth} nodes on the path`),
    count(`${what}: read`, read, 3 * depth + 12, 'rows', `${depth} nodes on the path`),
  ]
}

async function pageFigures(url: string, children: number): Promise<readonly Figure[]> {
  const names = Array.from({ length: children }, (_, index) => teamOf(`child-${index}`, 'team-1'))
  const { owner } = await organizationOf(url, [...pathOf(1), ...names], CYCLE)
  for (const { id } of names) await trackerOf(url, owner, id)
  const show = { titles: true, owners: true, notes: true }
  const link = expectValue(await owner.call('createLink', { body: { teamId: 'team-1', show } }))
  const reply = await fetch(link.url)
  if (!reply.ok) throw new Error(`The roll-up page answered ${reply.status}.`)
  const what = `Roll-up page, ${children} children`
  const { read } = rowsOf(reply.headers.get('okr-rows'))
  return [
    count(`${what}: read`, read, 3 * children + 40, 'rows', `${children} children`),
    sizeOfPage(what, await reply.text()),
  ]
}

/** What a page weighs on the wire. */
export function sizeOfPage(what: string, page: string): Figure {
  const [packed, plain] = [gzipSync(page).length, page.length].map((bytes) => Math.ceil(bytes / 1024))
  return count(`${what}: gzip`, packed ?? 0, 30, 'KB', `${plain} KB as it is`)
}

/** Stores a tracker for a team; returns its revision and a way to sync more that says what it cost. */
async function trackerOf(url: string, owner: Client, team: string) {
  const { code } = expectValue(await owner.call('invite', { params: { team }, body: {} }))
  const joined = await clientOf(url, null).call('join', { body: { code, person: 'Ann' } })
  let rows: Rows = { read: 0, written: 0 }
  const send: Send = async ({ url, method, headers, body }) => {
    const reply = await fetch(url, { method, headers, body })
    rows = rowsOf(reply.headers.get('okr-rows'))
    return { status: reply.status, text: await reply.text() }
  }
  const member = clientOf(url, expectValue(joined).token, send)
  const sync = async (baseRevision: number, changes: readonly Change[]) => {
    const params = { team, cycle: CYCLE.name }
    const { revision } = expectValue(await member.call('sync', { params, body: { baseRevision, changes } }))
    return { revision, ...rows }
  }
  const { revision } = await sync(0, buildRequest(EMPTY_STATE, TRACKER).request.changes)
  return { revision, sync }
}

/** A new row of the sample tracker: its key result `K2` goes on. */
const CHECK_IN: readonly Change[] = Object.entries({
  date: TODAY,
  keyResultId: 'K2',
  value: 9,
  confidence: 7,
}).map(([field, to]) => ({ table: 'checkIns', row: 'C900', field, from: null, to }))

/** A node below the other, down to the given depth. */
function pathOf(depth: number): readonly Team[] {
  return Array.from({ length: depth }, (_, index) =>
    teamOf(`team-${index + 1}`, index === 0 ? null : `team-${index}`),
  )
}

function teamOf(id: string, parentId: string | null): Team {
  return { id, name: id, parentId, headcount: 10 }
}

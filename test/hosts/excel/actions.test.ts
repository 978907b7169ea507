import { expect, test } from 'vitest'
import {
  beginSync,
  checkIn,
  finishSync,
  nextRequest,
  sheetsToRead,
  takeReply,
} from '../../../addin/actions/index.ts'
import type { AnyHost } from '../../../addin/conformance/index.ts'
import { excelHost } from '../../../addin/hosts/excel/index.ts'
import { newFile } from '../../../addin/hosts/xlsx/index.ts'
import { Refused } from '../../../addin/refusals/index.ts'
import { sampleTracker } from '../../../shared/sample/index.ts'
import {
  type Document,
  optimize,
  readTracker,
  type TrackerReading,
  trackerPlan,
} from '../../../shared/workbook/index.ts'
import { DocumentServer } from '../../workbook/document-server.ts'
import { openStandIn } from './stand-in/client.ts'

const CYCLE = { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' }
const context = (suffix: string) => ({ today: '2027-02-10', suffix })

async function readingOf(host: AnyHost): Promise<TrackerReading> {
  const sheets = sheetsToRead(await host.read([]))
  const result = readTracker(await host.read(sheets))
  if (result.kind !== 'tracker') throw new Error('There is no tracker.')
  return result.reading
}

async function checkInBy(host: AnyHost, keyResultId: string, value: number, by: string): Promise<void> {
  const reading = await readingOf(host)
  const input = {
    keyResultId,
    date: '2027-02-10',
    by,
    value,
    confidence: 7,
    status: null,
    whatChanged: '',
    blocker: '',
  }
  const result = checkIn(reading, input, context(by))
  if (!result.ok) throw new Refused(result.refusals)
  await host.apply(optimize(result.plan))
}

async function sync(host: AnyHost, server: DocumentServer, by: string): Promise<void> {
  const started = beginSync(await host.read(sheetsToRead(await host.read([]))), context(by), null)
  if ('refusal' in started) throw new Refused([started.refusal])
  let { progress } = started
  for (let more = true; more; ) {
    const next = nextRequest(progress)
    progress = takeReply(progress, next.request, server.sync(by, next.request))
    more = next.more
  }
  const result = finishSync(started, progress)
  if (!result.ok) throw new Refused(result.refusals)
  await host.apply(optimize(result.plan))
}

/** A team with two key results: the fewer formulas, the sooner computed. */
function smallDocument(): Document {
  const { objectives = [], keyResults = [] } = sampleTracker('2027-02-10').tables
  return { tables: { objectives, keyResults: keyResults.slice(0, 2), checkIns: [] } }
}

test('two people, one in Excel and one in a file, check in and sync, and end equal', async () => {
  const standIn = openStandIn()
  const ann = excelHost(standIn.client)
  const bob = newFile()
  const document = smallDocument()
  const plan = optimize(
    trackerPlan({
      language: 'en',
      organization: 'Fernhill',
      team: 'Onboarding',
      cycle: CYCLE,
      document,
      filled: { keyResults: 2, checkIns: 4 },
    }),
  )
  await ann.apply(plan)
  bob.apply(plan)
  const server = new DocumentServer()
  const [first = '', second = ''] = (document.tables.keyResults ?? []).map(({ id }) => id)

  await checkInBy(ann, first, 12, 'ann')
  await checkInBy(bob, second, 34, 'bob')
  standIn.resetTraffic()
  await sync(ann, server, 'ann')
  console.log(`sync in Excel: ${standIn.traffic.syncs} requests, ${standIn.traffic.bytes} bytes`)
  await sync(bob, server, 'bob')
  await sync(ann, server, 'ann')

  const tables = async (host: AnyHost) => {
    const { checkIns, keyResults, objectives } = (await readingOf(host)).document.tables
    const byId = (rows: typeof checkIns) => [...(rows ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))
    return [byId(checkIns), byId(keyResults), byId(objectives)]
  }
  expect(await tables(ann)).toEqual(await tables(bob))
  const said = (await readingOf(ann)).document.tables.checkIns ?? []
  expect(
    said
      .slice(-2)
      .map(({ fields }) => fields.value)
      .sort(),
  ).toEqual([12, 34])
})

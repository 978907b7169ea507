import * as z from 'zod/mini'
import type { HttpRequest } from '../../shared/api/index.ts'
import { type AsyncHost, isPortfolio } from '../../shared/workbook/index.ts'
import { rejectionOf, sheetsToRead } from '../actions/index.ts'
import { readDocumentData, refusedBy, type Spreadsheet, sheetsHost } from '../hosts/sheets/index.ts'
import { keyRing } from '../pane/key-ring.ts'
import { refreshWorkbook } from '../pane/refresh-workbook.ts'
import { syncWorkbook } from '../pane/sync-workbook.ts'
import { sentenceOf } from '../refusals/index.ts'
import { type Connected, connected } from './connected.ts'
import { kept } from './kept.ts'
import { fetchReply } from './send.ts'
import { SPARE_ROWS } from './spare-rows.ts'
import { scriptTexts } from './texts/index.ts'

const KEY = 'timedSync'
/** Google stops a script after six minutes; what is not exchanged by then waits for the next time. */
const LONGEST_RUN = 270_000

/** Who turned timed sync on, and what its last run came to; absent where it is off. */
const TimedSync = z.object({
  person: z.string(),
  since: z.string(),
  last: z.nullable(z.object({ at: z.string(), outcome: z.string() })),
})
type TimedSync = z.infer<typeof TimedSync>

/** The menu's Timed sync: tells how it stands and turns it on or off. */
export function timedSyncSettings(): void {
  const ui = SpreadsheetApp.getUi()
  const texts = scriptTexts().timedSync
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const current = readTimedSync()
  if (current) {
    const answer = ui.alert(texts.isOn, `${standing(current)} ${texts.turnOff}`, ui.ButtonSet.YES_NO)
    if (answer === ui.Button.YES) writeTimedSync(spreadsheet, null)
    return
  }
  const found = connected()
  if (!found) {
    ui.alert(texts.title, texts.notConnected, ui.ButtonSet.OK)
    return
  }
  const question = texts.turnOn(texts.howToAdd)
  if (ui.alert(texts.isOff, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return
  const person = found.key.person || texts.owner
  writeTimedSync(spreadsheet, { person, since: new Date().toISOString(), last: null })
}

/** What the time trigger runs. Each outcome is kept for the menu to tell: nobody is there to see a message. */
export async function timedSync(): Promise<void> {
  const current = readTimedSync()
  if (!current) return
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const outcome = await run(spreadsheet).catch(sentenceFor)
  writeTimedSync(spreadsheet, { ...current, last: { at: new Date().toISOString(), outcome } })
}

async function run(spreadsheet: Spreadsheet): Promise<string> {
  const texts = scriptTexts().timedSync
  const found = connected()
  if (!found) return `${texts.noKey} ${texts.notConnected}`
  const host = hostOf(spreadsheet)
  const isStopped = stopAfter(LONGEST_RUN)
  if (isPortfolio(await host.read([]))) return refresh(spreadsheet, host, found, isStopped)
  const { progress, notes } = await sync(spreadsheet, host, found, isStopped)
  const waiting = progress.state.conflicts.length
  return [
    texts.exchanged(progress.sent, progress.received),
    ...(waiting === 0 ? [] : [texts.waiting(waiting)]),
    sentenceOf(progress.rejected.map(rejectionOf), scriptTexts().refusals),
    ...notes,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What a run that failed came to. */
function sentenceFor(error: unknown): string {
  return sentenceOf(refusedBy(error).refusals, scriptTexts().refusals)
}

function sync(
  spreadsheet: Spreadsheet,
  host: AsyncHost,
  { address, key }: Connected,
  isCancelled: () => boolean,
) {
  const suffix = address.teamId === null ? null : Utilities.getUuid().slice(0, 4)
  return syncWorkbook(
    {
      host,
      send: async (request) => fetchReply(request),
      location: () => ({ program: 'sheets', address: spreadsheet.getId() }),
    },
    { today: todayIn(spreadsheet), suffix },
    address,
    key,
    { onProgress: () => undefined, isCancelled },
  )
}

async function refresh(
  spreadsheet: Spreadsheet,
  host: AsyncHost,
  { address, key }: Connected,
  isStopped: () => boolean,
): Promise<string> {
  const texts = scriptTexts().timedSync
  const port = {
    host,
    send: async (request: HttpRequest) => fetchReply(request),
    keys: keyRing(kept),
    today: () => todayIn(spreadsheet),
    spareRows: SPARE_ROWS,
  }
  const refreshed = await refreshWorkbook(port, address, key, isStopped)
  return refreshed ? texts.refreshed(refreshed.nodes) : texts.tooLong
}

function hostOf(spreadsheet: Spreadsheet): AsyncHost {
  const { capabilities, read, apply } = sheetsHost(spreadsheet)
  const readTyped = (sheets?: readonly string[]) => read(sheets ?? sheetsToRead(read([])))
  return {
    capabilities,
    read: async (sheets) => readTyped(sheets),
    apply: async (plan) => apply(plan),
  }
}

function stopAfter(milliseconds: number): () => boolean {
  const started = Date.now()
  return () => Date.now() - started > milliseconds
}

function todayIn(spreadsheet: Spreadsheet): string {
  return Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd')
}

function standing({ person, since, last }: TimedSync): string {
  const texts = scriptTexts().timedSync
  const ran = last ? texts.lastRun(moment(last.at), last.outcome) : `${texts.neverRan} ${texts.howToAdd}`
  return `${texts.turnedOn(person, moment(since))} ${ran}`
}

function moment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ').concat(' UTC')
}

function readTimedSync(): TimedSync | null {
  const text = readDocumentData()[KEY]
  const found = text === undefined ? null : TimedSync.safeParse(JSON.parse(text))
  return found?.success ? found.data : null
}

function writeTimedSync(spreadsheet: Spreadsheet, timedSync: TimedSync | null): void {
  const value = timedSync && JSON.stringify(timedSync)
  sheetsHost(spreadsheet).apply({ operations: [{ kind: 'documentData', key: KEY, value }] })
}

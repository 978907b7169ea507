import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createContext, Script } from 'node:vm'
import type { ExcelCustomFunctions } from '../../../../addin/functions/excel.ts'
import type { ExcelClient } from '../../../../addin/hosts/excel/index.ts'
import { execute, type References, type WireRequest } from './executor.ts'
import { BookModel } from './model.ts'

/** What Excel on the web takes and gives in one request, in bytes. */
const PAYLOAD = 5 * 1_024 * 1_024

/** The parts of the real client that are used here. */
interface OfficeGlobals {
  readonly Excel: typeof Excel
  readonly CustomFunctions: Pick<ExcelCustomFunctions, 'Error' | 'ErrorCode'>
  readonly OfficeExtension: {
    readonly SessionBase: { new (): object; _overrideSession: unknown }
  }
}

/** What went over the wire. */
export interface Traffic {
  syncs: number
  /** The largest request and answer, and all of them together, in bytes. */
  largest: number
  largestAnswer: number
  bytes: number
  actions: number
}

/** Excel with one workbook open, as the real Office.js client sees it. */
export interface StandIn {
  readonly book: BookModel
  readonly client: ExcelClient
  readonly traffic: Traffic
  /** Ranges that the client still holds on to. */
  readonly references: References
  /** Called before each request is carried out; what it throws is Excel's answer. */
  interrupt: ((request: WireRequest) => void | Promise<void>) | null
  resetTraffic(): void
}

export const office = loadOffice()

/** Opens a workbook with one empty sheet. Only the one opened last is there. */
export function openStandIn(): StandIn {
  const book = new BookModel()
  const traffic: Traffic = { syncs: 0, largest: 0, largestAnswer: 0, bytes: 0, actions: 0 }
  const standIn: StandIn = {
    book,
    client: { run: office.Excel.run.bind(office.Excel), isSupported: () => true },
    traffic,
    references: new Map(),
    interrupt: null,
    resetTraffic: () => {
      Object.assign(traffic, { syncs: 0, largest: 0, largestAnswer: 0, bytes: 0, actions: 0 })
    },
  }
  office.OfficeExtension.SessionBase._overrideSession = session(standIn)
  return standIn
}

/** In place of the session that carries requests to Excel: its request executor is the stand-in. */
function session(standIn: StandIn): object {
  return Object.assign(new office.OfficeExtension.SessionBase(), {
    _resolveRequestUrlAndHeaderInfo: async () => ({ url: 'stand-in', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_flags: unknown, _mode: unknown, message: { readonly Body: WireRequest }) => {
        const Body = await answer(standIn, JSON.stringify(message.Body))
        return { StatusCode: 200, Headers: {}, Body }
      },
    }),
  })
}

async function answer(standIn: StandIn, wire: string): Promise<unknown> {
  const { traffic, book } = standIn
  const size = Buffer.byteLength(wire)
  const request: WireRequest = JSON.parse(wire)
  // After a conversation the client lets go of its ranges by itself.
  const isTidying = request.Actions.every(
    ({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference',
  )
  traffic.syncs += isTidying ? 0 : 1
  traffic.bytes += size
  traffic.actions += request.Actions.length
  traffic.largest = Math.max(traffic.largest, size)
  await standIn.interrupt?.(request)
  if (size > PAYLOAD) return refused('RequestPayloadSizeLimitExceeded', 'The request is too large.')
  if (book.isCellEdited) {
    return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.')
  }
  const result = JSON.stringify(execute(book, standIn.references, request))
  traffic.largestAnswer = Math.max(traffic.largestAnswer, Buffer.byteLength(result))
  if (Buffer.byteLength(result) > PAYLOAD) {
    return refused('ResponsePayloadSizeLimitExceeded', 'The answer is too large.')
  }
  return JSON.parse(result)
}

function refused(Code: string, Message: string) {
  return { Results: [], Error: { Code, Message, ActionIndex: 0 } }
}

/** Runs Microsoft's own client, which expects a browser, in a context with the little of one that it touches. */
function loadOffice(): OfficeGlobals {
  const path = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js')
  const nothing = () => undefined
  const store = { getItem: () => null, setItem: nothing, removeItem: nothing }
  const browser: Record<string, unknown> = {
    console: { ...console, log: nothing },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    navigator: { userAgent: 'node', language: 'en-US' },
    location: { href: 'https://localhost/', hash: '', search: '', protocol: 'https:', host: 'localhost' },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
      cookie: '',
      URL: 'https://localhost/',
    },
    addEventListener: nothing,
    XMLHttpRequest: class {},
    sessionStorage: store,
    localStorage: store,
  }
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) browser[name] = browser
  new Script(readFileSync(path, 'utf8'), { filename: path }).runInContext(createContext(browser))
  if (!isOffice(browser)) throw new Error('The Office.js client did not start.')
  return browser
}

function isOffice(globals: object): globals is OfficeGlobals {
  return 'Excel' in globals && 'OfficeExtension' in globals
}

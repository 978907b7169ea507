import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createContext, Script } from 'node:vm'
import type { ExcelCustomFunctions } from '../../../../addin/functions/excel.ts'
import type { ExcelClient } from '../../../../addin/hosts/excel/index.ts'
import { answer, type ExcelProgram, newExcel } from './excel.ts'
import type { WireRequest } from './executor.ts'

/** The parts of the real client that are used here. */
interface OfficeGlobals {
  readonly Excel: typeof Excel
  readonly CustomFunctions: Pick<ExcelCustomFunctions, 'Error' | 'ErrorCode'>
  readonly OfficeExtension: {
    readonly SessionBase: { new (): object; _overrideSession: unknown }
  }
}

/** Microsoft's client for Excel on the web, readable. */
export const OFFICE_JS = createRequire(import.meta.url).resolve(
  '@microsoft/office-js/dist/excel-web-16.00.debug.js',
)

export const office = loadOffice()

/** Excel with the real Office.js client before it. */
export interface StandIn extends ExcelProgram {
  readonly client: ExcelClient
}

/** Opens a workbook with one empty sheet. Only the one opened last is there. */
export function openStandIn(): StandIn {
  const client: ExcelClient = { run: office.Excel.run.bind(office.Excel), isSupported: () => true }
  const standIn = Object.assign(newExcel(), { client })
  office.OfficeExtension.SessionBase._overrideSession = session(standIn)
  return standIn
}

/** In place of the session that carries requests to Excel: its request executor is the stand-in. */
function session(standIn: StandIn): object {
  return Object.assign(new office.OfficeExtension.SessionBase(), {
    _resolveRequestUrlAndHeaderInfo: async () => ({ url: 'stand-in', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_flags: unknown, _mode: unknown, message: { readonly Body: WireRequest }) => {
        const Body: unknown = JSON.parse(await answer(standIn, JSON.stringify(message.Body)))
        return { StatusCode: 200, Headers: {}, Body }
      },
    }),
  })
}

/** Runs Microsoft's own client, which expects a browser, in a context with the little of one that it touches. */
function loadOffice(): OfficeGlobals {
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
  new Script(readFileSync(OFFICE_JS, 'utf8'), { filename: OFFICE_JS }).runInContext(createContext(browser))
  if (!isOffice(browser)) throw new Error('The Office.js client did not start.')
  return browser
}

function isOffice(globals: object): globals is OfficeGlobals {
  return 'Excel' in globals && 'OfficeExtension' in globals
}

import type { HttpRequest } from '../../../../shared/api/index.ts'
import { conditionalBuilder, validationBuilder } from './rules.ts'
import { properties, utilities } from './services.ts'
import { spreadsheetService } from './spreadsheet.ts'
import { type Calls, refuse, strict, strictEnum } from './strict.ts'
import type { World } from './world.ts'

/** What Apps Script has beside the language; nothing else is in the context that a script runs in. */
interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp
  readonly Charts: GoogleAppsScript.Charts.Charts
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService
  readonly CacheService: GoogleAppsScript.Cache.CacheService
  readonly LockService: GoogleAppsScript.Lock.LockService
  readonly Session: GoogleAppsScript.Base.Session
  readonly Utilities: GoogleAppsScript.Utilities.Utilities
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService
  readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp
}

type RequestOptions = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions

/** What is around a spreadsheet while one person has it open. */
export interface Surroundings {
  readonly calls: Calls
  readonly person: Person
  readonly documentProperties: Map<string, string>
  /** Titles of the menu, in its order, with their functions. */
  readonly menu: [caption: string, name: string][]
  /** What the sidebar was opened with. */
  readonly shown: string[]
  isLocked: boolean
  /** What the person was told in a dialog, and whether the answer is yes. */
  readonly told: string[]
  saysYes: boolean
}

/** One person's Google account, and the server as it answers that person. */
export interface Person {
  readonly userProperties: Map<string, string>
  /** The language of the account, such as `de`. */
  locale: string
  /** Throws as `UrlFetchApp` does where no server is reached. */
  fetch(request: HttpRequest): { readonly status: number; readonly text: string }
}

export function services(open: Surroundings, world: World): Services {
  const { calls, person } = open
  const spreadsheet = spreadsheetService(world)
  return {
    SpreadsheetApp: strict<Services['SpreadsheetApp']>(
      'SpreadsheetApp',
      {
        BorderStyle: strictEnum('BorderStyle', ['SOLID']),
        InterpolationType: strictEnum('InterpolationType', ['NUMBER']),
        ProtectionType: world.protectionTypes,
        getActiveSpreadsheet: () => spreadsheet,
        newDataValidation: () => validationBuilder(world),
        newConditionalFormatRule: () => conditionalBuilder(world),
        flush: () => undefined,
        getUi: () => ui(open),
      },
      calls,
    ),
    Charts: strict<Services['Charts']>(
      'Charts',
      {
        ChartType: strictEnum('ChartType', ['BAR', 'COLUMN', 'LINE', 'PIE']),
        ChartMergeStrategy: strictEnum('ChartMergeStrategy', ['MERGE_COLUMNS']),
        ChartHiddenDimensionStrategy: strictEnum('ChartHiddenDimensionStrategy', ['SHOW_BOTH']),
      },
      calls,
    ),
    PropertiesService: strict<Services['PropertiesService']>(
      'PropertiesService',
      {
        getDocumentProperties: () => properties(world, open.documentProperties),
        getUserProperties: () => properties(world, person.userProperties),
      },
      calls,
    ),
    CacheService: strict<Services['CacheService']>(
      'CacheService',
      { getDocumentCache: () => cache(open, world) },
      calls,
    ),
    LockService: strict<Services['LockService']>('LockService', { getDocumentLock: () => lock(open) }, calls),
    Session: strict<Services['Session']>('Session', { getActiveUserLocale: () => person.locale }, calls),
    Utilities: utilities(world),
    HtmlService: strict<Services['HtmlService']>(
      'HtmlService',
      { createHtmlOutputFromFile: (name: string) => page(open, name) },
      calls,
    ),
    UrlFetchApp: strict<Services['UrlFetchApp']>(
      'UrlFetchApp',
      { fetch: (url: string, options: RequestOptions = {}) => fetched(open, url, options) },
      calls,
    ),
  }
}

function cache({ calls }: Surroundings, { cached }: World): GoogleAppsScript.Cache.Cache {
  return strict<GoogleAppsScript.Cache.Cache>(
    'Cache',
    {
      getAll: (keys) =>
        Object.fromEntries(keys.flatMap((key) => (cached.has(key) ? [[key, cached.get(key) ?? '']] : []))),
      putAll(values: Record<string, string>) {
        for (const [key, value] of Object.entries(values)) cached.set(key, value)
      },
    },
    calls,
  )
}

function lock(open: Surroundings): GoogleAppsScript.Lock.Lock {
  return strict<GoogleAppsScript.Lock.Lock>(
    'Lock',
    { tryLock: () => !open.isLocked, releaseLock: () => undefined },
    open.calls,
  )
}

const BUTTON = strictEnum<typeof GoogleAppsScript.Base.Button>('Button', ['YES', 'NO', 'OK'])

function ui(open: Surroundings): GoogleAppsScript.Base.Ui {
  const { calls, menu, shown, told } = open
  const made: GoogleAppsScript.Base.Menu = strict<GoogleAppsScript.Base.Menu>(
    'Menu',
    {
      addItem(caption, name) {
        menu.push([caption, name])
        return made
      },
      addToUi: () => undefined,
    },
    calls,
  )
  return strict<GoogleAppsScript.Base.Ui>(
    'Ui',
    {
      ButtonSet: strictEnum('ButtonSet', ['OK', 'YES_NO']),
      Button: BUTTON,
      alert: (title?: unknown, prompt?: unknown) => {
        told.push(`${title}: ${prompt}`)
        return open.saysYes ? BUTTON.YES : BUTTON.NO
      },
      createAddonMenu: () => made,
      showSidebar: (output: GoogleAppsScript.HTML.HtmlOutput) => {
        shown.push(output.getContent())
      },
    },
    calls,
  )
}

function page({ calls }: Surroundings, name: string): GoogleAppsScript.HTML.HtmlOutput {
  if (name !== 'sidebar') refuse(`No HTML file named ${name} was found.`)
  let content = '<sidebar>'
  const output: GoogleAppsScript.HTML.HtmlOutput = strict<GoogleAppsScript.HTML.HtmlOutput>(
    'HtmlOutput',
    {
      setTitle: () => output,
      append(added) {
        content += added
        return output
      },
      getContent: () => content,
    },
    calls,
  )
  return output
}

function fetched(
  { calls, person }: Surroundings,
  url: string,
  options: RequestOptions,
): GoogleAppsScript.URL_Fetch.HTTPResponse {
  const { method = 'get', contentType, headers = {}, payload, muteHttpExceptions } = options
  if (muteHttpExceptions !== true) refuse('The stand-in wants refusals as replies.')
  if (payload !== undefined && typeof payload !== 'string') return refuse('The stand-in sends text.')
  const { status, text } = person.fetch({
    method: METHODS[method],
    url,
    headers: { ...headers, ...(contentType === undefined ? {} : { 'content-type': contentType }) },
    body: payload ?? null,
  })
  return strict<GoogleAppsScript.URL_Fetch.HTTPResponse>(
    'HTTPResponse',
    { getResponseCode: () => status, getContentText: () => text },
    calls,
  )
}

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const

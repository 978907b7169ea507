import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { confirmLocation } from '../../../addin/actions/index.ts'
import { joinTeam } from '../../../addin/pane/server.ts'
import { expectValue } from '../../../local/client.ts'
import { codeFor } from '../../cli/local-worker.ts'
import type { Organization, Person, personInExcel, personInSheets } from './people.ts'

export type InExcel = ReturnType<typeof personInExcel>
export type InSheets = ReturnType<typeof personInSheets>

/** What is around the people. */
export interface Surroundings {
  readonly organization: Organization
  /** Where a page answers in the server's place. */
  readonly page: string
}

type Ending = () => unknown
type Cause<Somebody> = (somebody: Somebody, around: Surroundings) => Ending | Promise<Ending>

/** Something that goes wrong before one or both of the two programs. */
interface Trouble {
  readonly name: string
  /** Bring the cause about. What they return ends it. */
  readonly inExcel?: Cause<InExcel>
  readonly inSheets?: Cause<InSheets>
  readonly action: 'sync' | 'checkIn'
  /** The codes of what is said, in one program or the other; of the server's with what kind of problem it is. */
  readonly codes: readonly (readonly string[])[]
  /** What to do, in each language. */
  readonly advice: Readonly<Record<'en' | 'de', RegExp>>
}

/** Where requests go while the network or the server is in trouble; what that is called, and what to do. */
export const ROUTES = [
  {
    name: 'no network',
    route: (url: string) => url.replace(/:\d+/, ':9'),
    kind: 'no-answer',
    advice: { en: /try again/, de: /noch einmal/ },
  },
  {
    name: 'a server that does not answer in time',
    route: () => {
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError')
    },
    kind: 'no-answer',
    advice: { en: /try again/, de: /noch einmal/ },
  },
  {
    name: 'a server that is away',
    route: (url: string, page: string) => url.replace(/^https?:\/\/[^/]+/, `${page}/503`),
    kind: 'unavailable',
    advice: { en: /Try again in a few minutes/, de: /in einigen Minuten noch einmal/ },
  },
  {
    name: 'a page in the server’s place',
    route: (url: string, page: string) => url.replace(/^https?:\/\/[^/]+/, page),
    kind: 'other-program',
    advice: { en: /Is the address/, de: /Fragen Sie/ },
  },
] as const

export const TROUBLES: readonly Trouble[] = [
  ...ROUTES.map(
    ({ name, route, kind, advice }): Trouble => ({
      name,
      ...inBoth(({ network }, { page }) => {
        const before = network.route
        network.route = (url) => route(url, page)
        return () => {
          network.route = before
        }
      }),
      action: 'sync',
      codes: [[`server ${kind}`]],
      advice,
    }),
  ),
  {
    name: 'a revoked key',
    ...inBoth(async ({ name, port }, { organization }) => {
      await revokeKeysOf(name, organization)
      const { owner, server } = organization
      return async () => joinTeam(port, server.url, await codeFor(owner, 'web'), name)
    }),
    action: 'sync',
    codes: [['server no-valid-key']],
    advice: { en: /new code and join again/, de: /neuen Code und treten/ },
  },
  {
    name: 'a workbook open for reading only',
    inExcel: ({ book }) => flagged(book, 'isReadOnly'),
    inSheets: ({ open: { book } }) => flagged(book, 'isReadOnly'),
    action: 'checkIn',
    codes: [['read-only']],
    advice: { en: /ask for the right to edit/, de: /bitten Sie um das Recht/ },
  },
  {
    name: 'a sheet that somebody else protected',
    inExcel({ book }) {
      const sheet = book.sheet('Check-ins')
      if (!sheet) throw new Error('There is no sheet.')
      const before = sheet.protection
      sheet.protection = { options: {}, password: 'secret' }
      return () => {
        sheet.protection = before
      }
    },
    inSheets({ open: { book } }) {
      const sheet = book.find('Check-ins')
      if (!sheet) throw new Error('There is no sheet.')
      const place = { sheet, row: 0, column: 0, rows: 1, columns: 1 }
      const own = { isMine: false, description: '', warningOnly: false, open: [] }
      book.protections.push({ kind: 'sheet', place, ...own })
      return () => book.protections.pop()
    },
    action: 'checkIn',
    codes: [['excel-protected', 'taken-back'], ['sheet-protected']],
    advice: { en: /[Aa]sk/, de: /[Bb]itten Sie/ },
  },
  {
    name: 'a cell that is being edited',
    inExcel: ({ book }) => flagged(book, 'isCellEdited'),
    action: 'checkIn',
    codes: [['cell-edited']],
    advice: { en: /press Enter or Esc/, de: /Eingabetaste oder Esc/ },
  },
  refusedByGoogle('Service invoked too many times for one day: spreadsheet.', 'google-quota', {
    en: /go on tomorrow/,
    de: /machen Sie morgen weiter/,
  }),
  refusedByGoogle('In keiner uns bekannten Sprache: spreadsheet.', 'google-quota', {
    en: /go on tomorrow/,
    de: /machen Sie morgen weiter/,
  }),
  refusedByGoogle('In keiner uns bekannten Sprache.', 'google-refused', {
    en: /repeat the step/,
    de: /wiederholen Sie den Schritt/,
  }),
  {
    name: 'a template of a newer version',
    ...inBoth(async ({ port }) => {
      const version = (value: string) => ({
        operations: [{ kind: 'documentData' as const, key: 'templateVersion', value }],
      })
      const known = (await port.host.read()).documentData.templateVersion ?? ''
      await port.host.apply(version('99'))
      return () => port.host.apply(version(known))
    }),
    action: 'sync',
    codes: [['newer-version']],
    advice: { en: /update OKR Rollout/, de: /Aktualisieren Sie OKR Rollout/ },
  },
  {
    name: 'a workbook that was moved or copied',
    ...inBoth(({ port, moveTo }) => {
      moveTo('https://acme.example.org/copy-of-tracker.xlsx')
      return async () => port.host.apply(confirmLocation(await port.host.read(), port.location()))
    }),
    action: 'sync',
    codes: [['elsewhere']],
    advice: { en: /Say which it is/, de: /Sagen Sie .*, was sie ist/ },
  },
]

/** The same for both. */
function inBoth(cause: Cause<Person>): Pick<Trouble, 'inExcel' | 'inSheets'> {
  return { inExcel: cause, inSheets: cause }
}

function refusedByGoogle(message: string, code: string, advice: Trouble['advice']): Trouble {
  return {
    name: `what Google tells as “${message}”`,
    inSheets({ open: { calls } }) {
      calls.trouble = { from: calls.total, message }
      return () => {
        calls.trouble = null
      }
    },
    action: 'checkIn',
    codes: [[code]],
    advice,
  }
}

function flagged<Name extends string>(model: Record<Name, boolean>, name: Name): Ending {
  model[name] = true
  return () => {
    model[name] = false
  }
}

/** The owner takes back all keys of a person. */
export async function revokeKeysOf(name: string, { owner }: Organization): Promise<void> {
  for (const { id, person, revokedAt } of expectValue(await owner.call('listKeys', {}))) {
    if (person !== name || revokedAt !== null) continue
    expectValue(await owner.call('revokeKey', { params: { key: id } }))
  }
}

const PAGE = `
  require('node:http')
    .createServer(({ url }, response) => {
      response.writeHead(url.startsWith('/503') ? 503 : 200, { 'content-type': 'text/html' })
      response.end('<!doctype html><title>Welcome</title>')
    })
    .listen(0, '127.0.0.1', function () { console.log(this.address().port) })
`

/**
 * A page that answers whatever is asked, under /503 as a gateway whose server is away. It is a process of its own, since
 * Google's script waits for its answers and lets nothing else run.
 */
export async function startPage(): Promise<{ readonly url: string; stop(): void }> {
  const page = spawn(process.execPath, ['--eval', PAGE], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(page.stdout, 'data')
  return { url: `http://127.0.0.1:${String(port).trim()}`, stop: () => page.kill() }
}

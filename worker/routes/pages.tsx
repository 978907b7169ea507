import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import { auth } from 'hono/utils/basic-auth'
import { type LinkKind, type Problem, parseToken, schemas, type Token } from '../../shared/api/index.ts'
import { DOCUMENT_STYLE } from '../../shared/pages/index.ts'
import type { Environment } from '../environment.ts'
import { csvOf } from '../exports/csv.ts'
import { xlsxOf } from '../exports/xlsx.ts'
import { LINK_TEXTS } from '../link-texts/index.ts'
import type { Session } from '../organization/handlers/passcode.ts'
import { FOLDERS } from '../organization/links.ts'
import type { Outcome } from '../organization/requests.ts'
import { organizationOf } from '../organizations.ts'
import type { Language } from '../pages/language.ts'
import { NothingToShow } from '../pages/layout.tsx'
import { PasscodePage } from '../pages/passcode-page.tsx'
import { STYLESHEET } from '../pages/stylesheet.ts'
import { problem } from '../result.ts'
import { readText } from './body.ts'
import { costHeader, FORM_HEADERS, framedHeaders, HEADERS } from './headers.ts'
import { languageOf } from './language.ts'
import { problemResponse } from './problem.ts'
import { OPENERS, type Opened, type Reader } from './shared-pages.tsx'

type Application = { Bindings: Environment }
type Headers = Readonly<Record<string, string>>

const { LINK_KINDS, PageQuery } = schemas
const SESSION_COOKIE = 'okr_session'
const BASIC = {
  'www-authenticate': 'Basic realm="The passcode of this link, without a name", charset="UTF-8"',
}
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NODE = /^[A-Za-z0-9_-]{1,64}$/
const ENDING = /\.(json|csv|xlsx)$/

const STYLES = { '/r/page.css': STYLESHEET, '/r/document.css': DOCUMENT_STYLE }

/** The pages behind share links, and the same as JSON and files. */
export function pageRoutes(): Hono<Application> {
  const app = new Hono<Application>()
  for (const [path, style] of Object.entries(STYLES)) {
    app.get(path, (context) =>
      context.body(style, 200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=300',
        'x-content-type-options': 'nosniff',
      }),
    )
  }
  for (const kind of LINK_KINDS) {
    const page = `/${FOLDERS[kind]}/:token`
    const paths = kind === 'rollup' ? [page, `${page}/:team`] : [page]
    app.on('GET', paths, (context) => show(context, kind))
    app.on('POST', paths, (context) => enter(context, kind))
  }
  return app
}

/** What an address names: a link, a node below it, and the form to give it in. */
interface Address {
  readonly token: Token | null
  readonly team: string | null
  readonly form: string
  /** The path of the link itself. */
  readonly link: string
  /** That of whoever opens it. */
  readonly language: Language
}

function addressOf(context: Context<Application>, kind: LinkKind): Address {
  const { token = '', team } = context.req.param()
  const form = ENDING.exec(team ?? token)?.[1] ?? 'html'
  const text = team === undefined ? token.replace(ENDING, '') : token
  const parsed = parseToken(text)
  return {
    token: parsed?.kind === 'link' ? parsed : null,
    team: team?.replace(ENDING, '') ?? null,
    form,
    link: `/${FOLDERS[kind]}/${text}`,
    language: languageOf(context.req),
  }
}

async function show(context: Context<Application>, kind: LinkKind): Promise<Response> {
  const address = addressOf(context, kind)
  const query = PageQuery.safeParse(context.req.query())
  if (!address.token || (address.team !== null && !NODE.test(address.team)))
    return refusal(address, problem(404, LINK_TEXTS[address.language].noLink))
  if (!query.success) return refusal(address, problem(404, LINK_TEXTS[address.language].unknownQuery))
  const { env } = context
  const organization = organizationOf(env, address.token.organization)
  const given = auth(context.req.raw)
  const entered =
    given &&
    (await organization.enter({ token: address.token, language: address.language, passcode: given.password }))
  if (entered && entered.status !== 200) return refusal(address, JSON.parse(entered.json))
  const session = entered ? sessionIn(entered) : (getCookie(context, SESSION_COOKIE) ?? '')
  const { token, team, language } = address
  const { language: asked = null, ...wanted } = query.data
  const request = { page: kind, token, team, query: wanted, session: parseToken(session), language }
  const outcome = await organization.show(request)
  const headers = costHeader(outcome, env)
  if (outcome.status !== 200) return refusal(address, JSON.parse(outcome.json), headers)
  return opened(OPENERS[kind](outcome.json, address.link), address, { language, asked }, headers)
}

/** Takes the passcode that a form sent. The session goes to this link's own addresses alone. */
async function enter(context: Context<Application>, kind: LinkKind): Promise<Response> {
  const address = addressOf(context, kind)
  const passcode = new URLSearchParams((await readText(context.req.raw)) ?? '').get('passcode') ?? ''
  if (!address.token) return refusal(address, problem(404, LINK_TEXTS[address.language].noLink))
  const organization = organizationOf(context.env, address.token.organization)
  const outcome = await organization.enter({ token: address.token, language: address.language, passcode })
  if (outcome.status !== 200) return refusal(address, JSON.parse(outcome.json))
  const { pathname, search } = new URL(context.req.url)
  const cookie = `${SESSION_COOKIE}=${sessionIn(outcome)}; Path=${address.link}; HttpOnly; Secure; SameSite=Strict`
  return new Response(null, {
    status: 303,
    headers: { ...HEADERS, location: `${pathname}${search}`, 'set-cookie': cookie },
  })
}

function sessionIn({ json }: Outcome): string {
  const { session }: Session = JSON.parse(json)
  return session
}

/** What a link shows, in the form that was asked for. */
async function opened(page: Opened, { form }: Address, reader: Reader, cost: Headers): Promise<Response> {
  const headers = { ...framedHeaders(page.embedIn), ...cost }
  const file = (ending: string) => ({
    ...headers,
    'content-disposition': `attachment; filename="${page.fileName}.${ending}"`,
  })
  switch (form) {
    case 'json':
      return new Response(JSON.stringify(page.json()), {
        headers: { ...headers, 'content-type': 'application/json' },
      })
    case 'csv':
      return new Response(csvOf(page.content().tables), {
        headers: { ...file('csv'), 'content-type': 'text/csv; charset=utf-8' },
      })
    case 'xlsx':
      return new Response(await xlsxOf(page.content()), {
        headers: { ...file('xlsx'), 'content-type': XLSX },
      })
    default:
      return htmlResponse(page.page(reader), 200, headers)
  }
}

/** Why nothing is shown: for people a page, which asks for a passcode where one is missing; for programs a problem. */
function refusal({ form, language }: Address, why: Problem, cost: Headers = {}): Response {
  const { status, detail = '', retryAfter } = why
  if (form !== 'html') return problemResponse(why, { ...HEADERS, ...cost, ...(status === 401 ? BASIC : {}) })
  if (status === 404 || status === 410) {
    return htmlResponse(<NothingToShow detail={detail} language={language} />, status, {
      ...HEADERS,
      ...cost,
    })
  }
  // A 401 would make the browser ask in a window of its own.
  const shown = status === 401 ? 403 : status
  const wait: Headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  return htmlResponse(<PasscodePage detail={detail} language={language} />, shown, {
    ...FORM_HEADERS,
    ...cost,
    ...wait,
  })
}

function htmlResponse(content: Child, status: number, headers: Headers): Response {
  const all = { ...headers, 'content-type': 'text/html; charset=utf-8', vary: 'Accept-Language' }
  return new Response(`<!doctype html>${String(content)}`, { status, headers: all })
}

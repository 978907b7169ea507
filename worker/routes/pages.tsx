import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { parseToken, schemas } from '../../shared/api/index.ts'
import type { Environment } from '../environment.ts'
import type { PageData } from '../organization/page-data.ts'
import type { ScalingData } from '../organization/scaling-data.ts'
import { NoSuchLink } from '../pages/layout.tsx'
import { RollupPage } from '../pages/rollup-page.tsx'
import { ScalingPage } from '../pages/scaling-page.tsx'
import { STYLESHEET } from '../pages/stylesheet.ts'
import { problem } from '../result.ts'
import { HEADERS } from './headers.ts'
import { problemResponse } from './problem.ts'

type Application = { Bindings: Environment }

/** The pages behind share links, and the same as JSON. */
export function pageRoutes(): Hono<Application> {
  const app = new Hono<Application>()
  app.get('/r/page.css', (context) =>
    context.body(STYLESHEET, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    }),
  )
  app.get('/r/:token', rollupPage)
  app.get('/r/:token/:team', rollupPage)
  app.get('/s/:token', scalingPage)
  return app
}

async function rollupPage(context: Context<Application>): Promise<Response> {
  const { token = '', team } = context.req.param()
  const isJson = context.req.path.endsWith('.json')
  const link = team === undefined && isJson ? withoutSuffix(token) : token
  const node = team !== undefined && isJson ? withoutSuffix(team) : (team ?? null)
  const outcome = await ask(context, 'rollup', link, node)
  if (isJson) return outcome.status === 200 ? jsonResponse(outcome) : problemResponse(NO_LINK, HEADERS)
  if (outcome.status !== 200) return page(<NoSuchLink />, outcome)
  const data: PageData = JSON.parse(outcome.json)
  return page(<RollupPage data={data} link={`/r/${link}`} />, outcome)
}

async function scalingPage(context: Context<Application>): Promise<Response> {
  const outcome = await ask(context, 'scaling', context.req.param('token') ?? '', null)
  if (outcome.status !== 200) return page(<NoSuchLink />, outcome)
  const data: ScalingData = JSON.parse(outcome.json)
  return page(<ScalingPage data={data} />, outcome)
}

const NO_LINK = problem(404, 'This link does not work: it is mistyped, expired or withdrawn.')
const NOT_FOUND: PageOutcome = { status: 404, json: '', rows: null }
const NODE = /^[A-Za-z0-9_-]{1,64}$/

interface PageOutcome {
  readonly status: number
  readonly json: string
  /** What it cost, where the server is told to say so. */
  readonly rows: string | null
}

async function ask(
  context: Context<Application>,
  page: 'rollup' | 'scaling',
  text: string,
  team: string | null,
): Promise<PageOutcome> {
  const token = parseToken(text)
  const query = schemas.RollupQuery.safeParse(context.req.query())
  if (token?.kind !== 'link' || !query.success || (team !== null && !NODE.test(team))) return NOT_FOUND
  const organization = context.env.ORGANIZATION.getByName(token.organization)
  const { status, json, rows } = await organization.show({ page, token, team, query: query.data })
  const cost = context.env.REPORT_ROWS === '1' ? `${rows.read} read, ${rows.written} written` : null
  return status === 200 ? { status, json, rows: cost } : { ...NOT_FOUND, rows: cost }
}

function page(content: Child, { status, rows }: PageOutcome): Response {
  const headers = { ...HEADERS, ...rowsHeader(rows), 'content-type': 'text/html; charset=utf-8' }
  return new Response(`<!doctype html>${String(content)}`, { status, headers })
}

function jsonResponse({ json, rows }: PageOutcome): Response {
  const data: PageData = JSON.parse(json)
  const headers = { ...HEADERS, ...rowsHeader(rows), 'content-type': 'application/json' }
  return new Response(JSON.stringify(data.rollup), { headers })
}

function rowsHeader(rows: string | null): Record<string, string> {
  return rows === null ? {} : { 'okr-rows': rows }
}

function withoutSuffix(text: string): string {
  return text.replace(/\.json$/, '')
}

import { type Context, Hono } from 'hono'
import type * as z from 'zod/mini'
import {
  parseToken,
  ROUTES,
  type Route,
  type RouteName,
  schemas,
  type Token,
} from '../../shared/api/index.ts'
import { hashOf, randomId, sameHash } from '../access/token.ts'
import type { Environment } from '../environment.ts'
import { isTimeZone } from '../organization/day.ts'
import { NO_CODE } from '../organization/handlers/invitations.ts'
import type { Outcome } from '../organization/requests.ts'
import { organizationOf } from '../organizations.ts'
import { type FieldError, fail, ok, problem, type Result } from '../result.ts'
import { readJson, readText, tooLarge } from './body.ts'
import { API_HEADERS, costHeader } from './headers.ts'
import { problemResponse } from './problem.ts'
import { streamedResponse } from './streamed.ts'

const NO_TOKEN = 'A key is needed: Authorization: Bearer okr_….'

type Application = { Bindings: Environment }

/** What a call brings, checked against its declaration. */
interface CallInput {
  readonly params: Readonly<Record<string, string>>
  readonly query: unknown
  readonly body: unknown
}

/** Every call of the route table: checks it against its declaration and hands it to its organisation's object. */
export function apiRoutes(): Hono<Application> {
  const app = new Hono<Application>()
  for (const name of Object.keys(ROUTES).filter(isRouteName)) {
    const route: Route = ROUTES[name]
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      const key = parseToken(bearer(context))
      if (!key && !route.callers.includes('anybody')) return problemResponse(problem(401, NO_TOKEN))
      const input = await readInput(context, route)
      if (!input.ok) return problemResponse(input.problem)
      const outcome = await (name === 'createOrganization'
        ? create(context, input.value)
        : perform(context, name, input.value, key))
      if (!outcome.ok) return problemResponse(outcome.problem)
      if (!route.streams || outcome.value.status >= 400) return responseOf(outcome.value, context.env)
      return streamedResponse(route.streams, outcome.value, async (after) => {
        const query = { ...context.req.query(), after }
        return perform(context, name, { ...input.value, query }, key)
      })
    })
  }
  return app
}

/** The token of a call's `Authorization: Bearer …`, empty where there is none. */
function bearer(context: Context<Application>): string {
  return /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
}

async function perform(
  context: Context<Application>,
  route: RouteName,
  input: CallInput,
  key: Token | null,
): Promise<Result<Outcome>> {
  const token = route === 'join' ? parseToken(schemas.Join.parse(input.body).code) : key
  if (!token) return fail('wrong-code', NO_CODE)
  const { origin } = new URL(context.req.url)
  const organization = organizationOf(context.env, token.organization)
  return ok(await organization.perform({ route, token, input: JSON.stringify(input), origin }))
}

async function create(context: Context<Application>, { body }: CallInput): Promise<Result<Outcome>> {
  const { SETUP_KEY } = context.env
  if (SETUP_KEY && !sameHash(await hashOf(bearer(context)), await hashOf(SETUP_KEY))) {
    return fail(401, 'Creating an organisation here needs the set-up key of this server as bearer token.')
  }
  const { name, timeZone = 'UTC' } = schemas.Organization.parse(body)
  if (!isTimeZone(timeZone)) {
    const errors = [{ where: 'timeZone', message: 'A time zone has an IANA name, such as Europe/Berlin.' }]
    return fail(422, `There is no such time zone. Nothing was created.`, errors)
  }
  const id = randomId()
  return ok(await organizationOf(context.env, id).create(id, { name, timeZone }))
}

async function readInput(context: Context<Application>, route: Route): Promise<Result<CallInput>> {
  const query = check(route.query, context.req.query())
  if (!query.ok) return query
  const json = await readBody(context.req.raw, route)
  if (!json.ok) return json
  const body = check(route.body, json.value)
  if (!body.ok) return body
  return ok({ params: context.req.param(), query: query.value, body: body.value })
}

/** The longest line of an import is a sync of 1 MB with its date and author. */
const MEGABYTES_OF_TEXT = 2

async function readBody(request: Request, { body, accepts }: Route): Promise<Result<unknown>> {
  if (!accepts) return body ? readJson(request) : ok(null)
  const text = await readText(request, MEGABYTES_OF_TEXT)
  return text === null ? tooLarge(MEGABYTES_OF_TEXT) : ok(text)
}

function check(schema: z.ZodMiniType | undefined, value: unknown): Result<unknown> {
  const parsed = schema?.safeParse(value)
  if (!parsed) return ok(value)
  if (parsed.success) return ok(parsed.data)
  const errors = parsed.error.issues.map(({ path, message }) => ({ where: whereOf(path), message }))
  return fail(
    422,
    'The request is not as this call needs it; nothing was changed.',
    errors.slice(0, MAX_ERRORS),
  )
}

const MAX_ERRORS = 100

function whereOf(path: readonly PropertyKey[]): FieldError['where'] {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

function responseOf(outcome: Outcome, environment: Environment): Response {
  const { status, json } = outcome
  const cost = costHeader(outcome, environment)
  if (status >= 400) return problemResponse(JSON.parse(json), cost)
  const headers = { ...API_HEADERS, ...cost, 'content-type': 'application/json' }
  return new Response(status === 204 ? null : json, { status, headers })
}

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(ROUTES, name)
}

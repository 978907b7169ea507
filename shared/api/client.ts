import * as z from 'zod/mini'
import { ROUTES, type Route, type RouteName } from './routes.ts'
import { ProblemDetails } from './schemas/index.ts'
import type { Body, PathParameters, Problem, Query, Reply } from './types.ts'

export interface HttpRequest {
  readonly method: Route['method']
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export interface HttpReply {
  readonly status: number
  readonly text: string
}

/** Carries a request to the server, as `fetch` or `UrlFetchApp` does. Throws where no reply came. */
export type Send = (request: HttpRequest) => Promise<HttpReply>

/** Where to call, and with which token, if any. */
export interface Server {
  /** Such as `https://okr.example.org`, without a path. */
  readonly url: string
  readonly token: string | null
}

/** What a call takes: the parameters of its path, its query, its body; each only where the call has one. */
export type Input<Name extends RouteName> = (keyof PathParameters<Name> extends never
  ? { readonly params?: never }
  : { readonly params: PathParameters<Name> }) &
  (Body<Name> extends null ? { readonly body?: never } : { readonly body: Body<Name> }) & {
    readonly query?: Query<Name>
  }

export type Answer<Name extends RouteName> =
  | { readonly ok: true; readonly value: Reply<Name> }
  | { readonly ok: false; readonly problem: Problem }

/** The calls that answer with a text as it is, such as `exportLog`. */
type TextRoute = {
  [Name in RouteName]: (typeof ROUTES)[Name] extends { readonly streams: string } ? Name : never
}[RouteName]

/** A client of the API: `call('rollup', { params: { team: 'company' } })`. It never throws; what goes wrong is a problem. */
export interface Client {
  call<Name extends Exclude<RouteName, TextRoute>>(name: Name, input: Input<Name>): Promise<Answer<Name>>
  text<Name extends TextRoute>(
    name: Name,
    input: Input<Name>,
  ): Promise<{ readonly ok: true; readonly value: string } | Extract<Answer<Name>, { ok: false }>>
}

/** Makes a client from a way to carry requests. */
export function createClient(server: Server, send: Send): Client {
  return {
    async call(name, input) {
      try {
        return answerOf(name, await send(requestOf(name, input, server)))
      } catch (error) {
        return { ok: false, problem: noReply(server, error) }
      }
    },
    async text(name, input) {
      try {
        const { status, text } = await send(requestOf(name, input, server))
        if (status === ROUTES[name].status) return { ok: true, value: text }
        return { ok: false, problem: problemIn(parseJson(text), status) }
      } catch (error) {
        return { ok: false, problem: noReply(server, error) }
      }
    },
  }
}

/** The request of a call, for hosts that carry it themselves. */
export function requestOf<Name extends RouteName>(
  name: Name,
  input: Input<Name>,
  { url, token }: Server,
): HttpRequest {
  const route: Route = ROUTES[name]
  const parameters = new Map(Object.entries(input.params ?? {}))
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String(parameters.get(key))),
  )
  return {
    method: route.method,
    url: `${url.replace(/\/+$/, '')}${path}${queryText(input.query ?? {})}`,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(route.body ? { 'content-type': route.accepts ?? 'application/json' } : {}),
    },
    body: route.accepts ? String(input.body) : route.body ? JSON.stringify(input.body) : null,
  }
}

/** What a reply says, for hosts that carry requests themselves. */
export function answerOf<Name extends RouteName>(name: Name, { status, text }: HttpReply): Answer<Name> {
  const route: Route = ROUTES[name]
  const content = parseJson(text)
  const isKnown = (route.reply ?? z.null()).safeParse(content).success
  if (status !== route.status || !isKnown) return { ok: false, problem: problemIn(content, status) }
  const value: Reply<Name> = JSON.parse(text || 'null')
  return { ok: true, value }
}

function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return text.length === 0 ? '' : `?${text.join('&')}`
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemIn(content: unknown, status: number): Problem {
  const problem = ProblemDetails.safeParse(content)
  if (problem.success) return problem.data
  const detail = `The server answered ${status} with something else than this program knows. Is the address an OKR Rollout server of the same version?`
  return { type: 'about:blank', title: 'Not an answer of this API', status, detail }
}

/** The problem of a request that no reply came to. */
export function noReply({ url }: Server, error: unknown): Problem {
  const reason = error instanceof Error ? ` (${error.message})` : ''
  const detail = `No answer from ${url}${reason}. Check the address and your connection, then try again; nothing was lost.`
  return { type: 'about:blank', title: 'No answer', status: 0, detail }
}

import * as z from 'zod/mini'
import { type ProblemKind, problemType } from './problems.ts'
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

/** A value, or why there is none. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly problem: Problem
      /** What was thrown where no reply came. */
      readonly cause?: unknown
    }

export type Answer<Name extends RouteName> = Answered<Reply<Name>>

/** The calls that answer with a text as it is, such as `exportLog`. */
type TextRoute = {
  [Name in RouteName]: (typeof ROUTES)[Name] extends { readonly streams: string } ? Name : never
}[RouteName]

/** A client of the API: `call('rollup', { params: { team: 'company' } })`. It never throws; what goes wrong is a problem. */
export interface Client {
  call<Name extends Exclude<RouteName, TextRoute>>(name: Name, input: Input<Name>): Promise<Answer<Name>>
  text<Name extends TextRoute>(name: Name, input: Input<Name>): Promise<Answered<string>>
}

/** Makes a client from a way to carry requests. */
export function createClient(server: Server, send: Send): Client {
  return {
    async call(name, input) {
      try {
        return answerOf(name, await send(requestOf(name, input, server)))
      } catch (error) {
        return { ok: false, problem: noReply(server, error), cause: error }
      }
    },
    async text(name, input) {
      try {
        const { status, text } = await send(requestOf(name, input, server))
        if (status === ROUTES[name].status) return { ok: true, value: text }
        return { ok: false, problem: problemIn(parseJson(text), status) }
      } catch (error) {
        return { ok: false, problem: noReply(server, error), cause: error }
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
  if (status >= 500) {
    const detail = `The server cannot be used just now (${status}). Try again in a few minutes; nothing was lost.`
    return { ...problemOf('unavailable', 'Not available', detail), status }
  }
  const detail = `The server answered ${status} with something else than this program knows. Is the address an OKR Rollout server of the same version?`
  return { ...problemOf('other-program', 'Not an answer of this API', detail), status }
}

/** The problem of a request that no reply came to. */
export function noReply({ url }: Pick<Server, 'url'>, error: unknown): Problem {
  const reason = error instanceof Error ? ` (${error.message})` : ''
  const detail = `No answer from ${url}${reason}. Check the address and your connection, then try again; nothing was lost.`
  return problemOf('no-answer', 'No answer', detail)
}

function problemOf(kind: ProblemKind, title: string, detail: string): Problem {
  return { type: problemType(kind), title, status: 0, detail }
}

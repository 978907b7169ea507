import type { Problem } from '../shared/api/index.ts'

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export interface FieldError {
  /** The row and field at fault, such as `keyResults K2 target` or `teams[3]`. */
  readonly where: string
  readonly message: string
}

const KINDS = {
  400: { name: 'not-readable', title: 'Not readable' },
  401: { name: 'no-valid-key', title: 'No valid key' },
  403: { name: 'not-allowed', title: 'Not allowed' },
  404: { name: 'not-found', title: 'Not found' },
  405: { name: 'not-possible-here', title: 'Not possible here' },
  409: { name: 'in-the-way', title: 'In the way of something else' },
  410: { name: 'gone', title: 'No longer there' },
  413: { name: 'too-large', title: 'Too large' },
  422: { name: 'not-acceptable', title: 'Not acceptable as it is' },
  429: { name: 'too-often', title: 'Too often' },
  500: { name: 'broken', title: 'Something broke here' },
  507: { name: 'storage-full', title: 'No room left' },
} as const

type ErrorStatus = keyof typeof KINDS

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/**
 * A problem (RFC 9457): what is wrong and what to do, in a sentence; `errors` names each bad row. Its `type` stays the
 * same whatever the words become, so programs may tell problems apart by it.
 */
export function problem(status: ErrorStatus, detail: string, errors?: readonly FieldError[]): Problem {
  const { name, title } = KINDS[status]
  return {
    type: `urn:okr-rollout:problem:${name}`,
    title,
    status,
    detail,
    ...(errors ? { errors: [...errors] } : {}),
  }
}

export function fail(status: ErrorStatus, detail: string, errors?: readonly FieldError[]): Result<never> {
  return { ok: false, problem: problem(status, detail, errors) }
}

/** A problem that lasts for some seconds only. */
export function tooOften(retryAfter: number, detail: string): Result<never> {
  return { ok: false, problem: { ...problem(429, detail), retryAfter } }
}

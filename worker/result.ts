import { PROBLEM_STATUSES, type Problem, type ProblemKind, problemType } from '../shared/api/index.ts'

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export interface FieldError {
  /** The row and field at fault, such as `keyResults K2 target` or `teams[3]`. */
  readonly where: string
  readonly message: string
}

const KINDS = {
  400: { kind: 'not-readable', title: 'Not readable' },
  401: { kind: 'no-valid-key', title: 'No valid key' },
  403: { kind: 'not-allowed', title: 'Not allowed' },
  404: { kind: 'not-found', title: 'Not found' },
  405: { kind: 'not-possible-here', title: 'Not possible here' },
  409: { kind: 'in-the-way', title: 'In the way of something else' },
  410: { kind: 'gone', title: 'No longer there' },
  413: { kind: 'too-large', title: 'Too large' },
  422: { kind: 'not-acceptable', title: 'Not acceptable as it is' },
  429: { kind: 'too-often', title: 'Too often' },
  500: { kind: 'broken', title: 'Something broke here' },
  507: { kind: 'storage-full', title: 'No room left' },
} as const satisfies Record<number, { kind: ProblemKind; title: string }>

type ErrorStatus = keyof typeof KINDS

/** Kinds that add-ins have a sentence of their own for; all others are told by their status. */
type Particular =
  | 'wrong-code'
  | 'no-such-cycle'
  | 'no-such-team'
  | 'no-pilot-team'
  | 'other-data'
  | 'last-owners-key'
  | 'too-many-rows'
  | 'webhook-address'
  | 'passcode-in-frame'
  | 'pinned-day'

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/** A problem (RFC 9457): what is wrong and what to do, in a sentence; `errors` names each bad row. */
export function problem(
  what: ErrorStatus | Particular,
  detail: string,
  errors?: readonly FieldError[],
): Problem {
  const status = typeof what === 'number' ? what : PROBLEM_STATUSES[what]
  const { kind, title } = KINDS[status]
  return {
    type: problemType(typeof what === 'number' ? kind : what),
    title,
    status,
    detail,
    ...(errors ? { errors: [...errors] } : {}),
  }
}

export function fail(
  what: ErrorStatus | Particular,
  detail: string,
  errors?: readonly FieldError[],
): Result<never> {
  return { ok: false, problem: problem(what, detail, errors) }
}

/** A problem that lasts for some seconds only. */
export function tooOften(retryAfter: number, detail: string): Result<never> {
  return { ok: false, problem: { ...problem(429, detail), retryAfter } }
}

import type { Problem } from '../shared/api/index.ts'

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export interface FieldError {
  /** The row and field at fault, such as `keyResults K2 target` or `teams[3]`. */
  readonly where: string
  readonly message: string
}

const TITLES = {
  400: 'Not readable',
  401: 'No valid key',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  409: 'In the way of something else',
  413: 'Too large',
  422: 'Not acceptable as it is',
  500: 'Something broke here',
} as const

type ErrorStatus = keyof typeof TITLES

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/** A problem (RFC 9457): what is wrong and what to do, in a sentence; `errors` names each bad row. */
export function problem(status: ErrorStatus, detail: string, errors?: readonly FieldError[]): Problem {
  return {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail,
    ...(errors ? { errors: [...errors] } : {}),
  }
}

export function fail(status: ErrorStatus, detail: string, errors?: readonly FieldError[]): Result<never> {
  return { ok: false, problem: problem(status, detail, errors) }
}

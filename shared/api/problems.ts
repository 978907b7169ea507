import type { Problem } from './types.ts'

/**
 * What can go wrong with a call, each with its status; the first of a status is what it means in general. Their names stay
 * the same whatever the words of a problem become, so programs may tell problems apart by them.
 */
export const PROBLEM_STATUSES = {
  'not-readable': 400,
  'no-valid-key': 401,
  'not-allowed': 403,
  'wrong-code': 403,
  'not-found': 404,
  'no-such-cycle': 404,
  'no-such-team': 404,
  'no-pilot-team': 404,
  'not-possible-here': 405,
  'in-the-way': 409,
  'other-data': 409,
  'last-owners-key': 409,
  gone: 410,
  'too-large': 413,
  'not-acceptable': 422,
  'too-many-rows': 422,
  'webhook-address': 422,
  'passcode-in-frame': 422,
  'pinned-day': 422,
  'too-often': 429,
  broken: 500,
  unavailable: 503,
  'storage-full': 507,
  /** What answered is no server of ours, or one of another version. */
  'other-program': 200,
  'no-answer': 0,
} as const

export type ProblemKind = keyof typeof PROBLEM_STATUSES

const PREFIX = 'urn:okr-rollout:problem:'

/** The `type` of a problem (RFC 9457). */
export function problemType(kind: ProblemKind): string {
  return PREFIX + kind
}

/** What a problem is: by its type, or else by its status; null where it is none that this program knows. */
export function problemKind({ type, status }: Problem): ProblemKind | null {
  const name = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : ''
  if (isKind(name)) return name
  return KINDS.find((kind) => PROBLEM_STATUSES[kind] === status) ?? null
}

function isKind(name: string): name is ProblemKind {
  return NAMES.includes(name)
}

const NAMES = Object.keys(PROBLEM_STATUSES)
const KINDS = NAMES.filter(isKind)

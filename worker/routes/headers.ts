import type { Environment } from '../environment.ts'
import type { Outcome } from '../organization/requests.ts'

const POLICY = ["default-src 'none'", "style-src 'self'", 'img-src data:', "base-uri 'none'"]

/** For every answer: nothing is guessed about it, kept of it or told to others. */
export const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** No script, no styles but the one sheet, no third party, no trace: what a link shows stays between it and its reader. */
export const HEADERS = {
  ...API_HEADERS,
  'content-security-policy': policy(),
  'x-robots-tag': 'noindex, nofollow',
  'x-permitted-cross-domain-policies': 'none',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** As for the other pages, but that its own form may be sent. */
export const FORM_HEADERS = { ...HEADERS, 'content-security-policy': policy({ form: "'self'" }) }

/** As for the other pages, but that pages of some origins may show it in a frame. */
export function framedHeaders(origins: readonly string[]): Readonly<Record<string, string>> {
  if (origins.length === 0) return HEADERS
  const { 'x-frame-options': _, ...others } = HEADERS
  return { ...others, 'content-security-policy': policy({ frames: origins.join(' ') }) }
}

function policy({ form = "'none'", frames = "'none'" } = {}): string {
  return [...POLICY, `form-action ${form}`, `frame-ancestors ${frames}`].join('; ')
}

/** What an answer cost, where the server is told to say so. */
export function costHeader({ rows }: Outcome, { REPORT_ROWS }: Environment): Record<string, string> {
  return REPORT_ROWS === '1' ? { 'okr-rows': `${rows.read} read, ${rows.written} written` } : {}
}

import type { Language } from '../../shared/okr/index.ts'
import { readWebhookAddress } from '../access/webhook-address.ts'
import { FAILURES, type FailureTexts } from './failures.ts'
import { bodyOf, type Message } from './message.ts'

/** What became of an attempt; `again` after some seconds where the service says after how many. */
export type PostResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly why: string; readonly seconds: number | null }
  | { readonly kind: 'never'; readonly why: string }

const TIME_LIMIT = 10_000

/** Posts a message to a chat's webhook. Follows no redirect, and waits ten seconds at most. Never throws. */
export async function post(text: string, message: Message, language: Language): Promise<PostResult> {
  const read = readWebhookAddress(text)
  if (!read.ok) return { kind: 'never', why: read.problem.detail ?? read.problem.title }
  const { address, host, service } = read.value
  const says = FAILURES[language]
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf(service, message),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_LIMIT),
    })
    return resultOf(host, response, await response.text(), says)
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    return { kind: 'again', why: isTimeout ? says.noAnswer(host) : says.notReached(host), seconds: null }
  }
}

function resultOf(
  host: string,
  { ok, status, headers }: Response,
  text: string,
  says: FailureTexts,
): PostResult {
  // Teams' older webhooks answer 200 with a sentence where the service behind them refused.
  if (ok && /HTTP error \d+/.test(text)) {
    return { kind: 'again', why: says.notTaken(host), seconds: null }
  }
  if (ok) return { kind: 'sent' }
  if (status === 429 || status === 408 || status >= 500) {
    return { kind: 'again', why: says.busy(host, status), seconds: secondsIn(headers.get('retry-after')) }
  }
  if (status >= 300 && status < 400) {
    return { kind: 'never', why: says.redirect(host, status) }
  }
  const why = status === 404 || status === 410 ? says.gone(host, status) : says.refused(host, status)
  return { kind: 'never', why }
}

function secondsIn(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null
}

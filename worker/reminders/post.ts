import { readWebhookAddress } from '../access/webhook-address.ts'
import { bodyOf, type Message } from './message.ts'

/** What became of an attempt; `again` after some seconds where the service says after how many. */
export type PostResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly why: string; readonly seconds: number | null }
  | { readonly kind: 'never'; readonly why: string }

const TIME_LIMIT = 10_000

/** Posts a message to a chat's webhook. Follows no redirect, and waits ten seconds at most. Never throws. */
export async function post(text: string, message: Message): Promise<PostResult> {
  const read = readWebhookAddress(text)
  if (!read.ok) return { kind: 'never', why: read.problem.detail ?? read.problem.title }
  const { address, host, service } = read.value
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf(service, message),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_LIMIT),
    })
    return resultOf(host, response, await response.text())
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    const why = isTimeout ? 'did not answer within ten seconds.' : 'could not be reached.'
    return { kind: 'again', why: `${host} ${why}`, seconds: null }
  }
}

function resultOf(host: string, { ok, status, headers }: Response, text: string): PostResult {
  const said = `${host} answered ${status}`
  // Teams' older webhooks answer 200 with a sentence where the service behind them refused.
  if (ok && /HTTP error \d+/.test(text)) {
    return { kind: 'again', why: `${host} did not take the message.`, seconds: null }
  }
  if (ok) return { kind: 'sent' }
  if (status === 429 || status === 408 || status >= 500) {
    return { kind: 'again', why: `${said}.`, seconds: secondsIn(headers.get('retry-after')) }
  }
  if (status >= 300 && status < 400) {
    return { kind: 'never', why: `${said}, a redirect, which is not followed. Set the address anew.` }
  }
  const why =
    status === 404 || status === 410
      ? `${said}: the webhook is gone. Make a new one in the chat and set its address.`
      : `${said}: it does not take this webhook. Look in the chat whether it still exists and who may post.`
  return { kind: 'never', why }
}

function secondsIn(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null
}

import type { Database } from '../organization/database.ts'
import type { Message } from './message.ts'
import type { PostResult } from './post.ts'
import { readWebhook, type WebhookRecord, writeWebhook } from './webhooks.ts'

/**
 * A message on its way. It is put into the outbox in the transaction of what caused it, under a key that says what it
 * is about, so that it is there once however often that is noticed. Times are milliseconds since 1970.
 */
export interface OutboxMessage {
  readonly webhook: string
  readonly key: string
  readonly message: Message
  readonly createdAt: number
  /** When it is posted, or tried again; null once it was sent, and while its webhook is parked. */
  readonly due: number | null
  readonly attempts: number
  /** What became of the last attempt; null where it went well or there was none. */
  readonly failure: string | null
  readonly sentAt: number | null
}

const MINUTE = 60_000
const DAY = 86_400_000
/** A reminder that is older says nothing any more. */
const KEPT_WAITING = 3 * DAY
/** What was sent is remembered until the meetings are over that messages are about. */
const KEPT_SENT = 120 * DAY
const MAX_ATTEMPTS = 7
const LONGEST_WAIT = DAY

type Stored = Record<'webhook' | 'key' | 'message', string> &
  Record<'created_at' | 'attempts', number> &
  Record<'due' | 'sent_at', number | null> & { failure: string | null }

/** Puts a message into the outbox, unless one of that key is or was there. It waits where its webhook is parked. */
export function enqueue(
  database: Database,
  { id, parked }: WebhookRecord,
  key: string,
  message: Message,
  now: Date,
): void {
  database.run(
    `INSERT OR IGNORE INTO outbox (webhook, key, message, created_at, due, attempts) VALUES (?, ?, ?, ?, ?, 0)`,
    id,
    key,
    JSON.stringify(message),
    now.getTime(),
    parked === null ? now.getTime() : null,
  )
}

/** When the next message is due; null where none waits. */
export function nextDelivery(database: Database): Date | null {
  const next = database.first<{ due: number }>(
    'SELECT due FROM outbox WHERE due IS NOT NULL ORDER BY due LIMIT 1',
  )
  return next && new Date(next.due)
}

/** A webhook's last messages, the newest first. */
export function readMessages(database: Database, webhook: string, limit: number): OutboxMessage[] {
  return database
    .all<Stored>(
      'SELECT * FROM outbox WHERE webhook = ? ORDER BY created_at DESC, key LIMIT ?',
      webhook,
      limit,
    )
    .map(recordOf)
}

/**
 * Takes some messages that are due to be posted. Each is put off at once by the wait that an attempt in vain would have,
 * so that nobody else takes it meanwhile, and it is tried again should this server stop before it knows what became of it.
 */
export function claimDue(database: Database, limit: number, now: Date): OutboxMessage[] {
  return database.transaction(() => {
    const claimed = database
      .all<Stored>('SELECT * FROM outbox WHERE due <= ? ORDER BY due LIMIT ?', now.getTime(), limit)
      .map(recordOf)
    for (const { webhook, key, attempts } of claimed) {
      database.run(
        'UPDATE outbox SET due = ?, attempts = ? WHERE webhook = ? AND key = ?',
        now.getTime() + waitAfter(attempts + 1),
        attempts + 1,
        webhook,
        key,
      )
    }
    return claimed.map((message) => ({ ...message, attempts: message.attempts + 1 }))
  })
}

/** Notes what became of posting a message to an address. */
export function settle(
  database: Database,
  { webhook: id, key, attempts }: OutboxMessage,
  address: string,
  result: PostResult,
  now: Date,
): void {
  database.transaction(() => {
    if (result.kind === 'sent') {
      database.run(
        'UPDATE outbox SET due = NULL, sent_at = ?, failure = NULL WHERE webhook = ? AND key = ?',
        now.getTime(),
        id,
        key,
      )
      return
    }
    database.run('UPDATE outbox SET failure = ? WHERE webhook = ? AND key = ?', result.why, id, key)
    const webhook = readWebhook(database, id)
    if (result.kind === 'never' || attempts >= MAX_ATTEMPTS) {
      // An address that was replaced meanwhile is not to blame.
      if (webhook?.address === address) park(database, webhook, result.why)
    } else if (result.seconds !== null) {
      const wait = Math.min(result.seconds * 1_000, LONGEST_WAIT)
      const due = now.getTime() + wait
      database.run(
        'UPDATE outbox SET due = ? WHERE webhook = ? AND key = ? AND due IS NOT NULL',
        due,
        id,
        key,
      )
    }
  })
}

/** Lets a parked webhook's messages go on, all but those that say nothing any more. */
export function resume(database: Database, webhook: WebhookRecord, now: Date): void {
  writeWebhook(database, { ...webhook, parked: null })
  removeOld(database, now)
  database.run(
    'UPDATE outbox SET due = ?, attempts = 0 WHERE webhook = ? AND sent_at IS NULL',
    now.getTime(),
    webhook.id,
  )
}

/** Removes what was sent long ago, and what has waited so long that it says nothing any more. */
export function removeOld(database: Database, now: Date): void {
  database.run(
    'DELETE FROM outbox WHERE created_at < ? OR (sent_at IS NULL AND created_at < ?)',
    now.getTime() - KEPT_SENT,
    now.getTime() - KEPT_WAITING,
  )
}

function park(database: Database, webhook: WebhookRecord, why: string): void {
  writeWebhook(database, { ...webhook, parked: why })
  database.run('UPDATE outbox SET due = NULL WHERE webhook = ? AND sent_at IS NULL', webhook.id)
}

/** A minute after the first attempt, three times as long after each further one. */
function waitAfter(attempts: number): number {
  return Math.min(MINUTE * 3 ** (attempts - 1), LONGEST_WAIT)
}

function recordOf({ message, created_at, sent_at, ...stored }: Stored): OutboxMessage {
  return { ...stored, message: JSON.parse(message), createdAt: created_at, sentAt: sent_at }
}

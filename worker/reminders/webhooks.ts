import type { Language } from '../../shared/okr/index.ts'
import type { Database } from '../organization/database.ts'

/** A chat's webhook as stored. Its address is a secret: whoever has it can post. Times are ISO 8601 in UTC. */
export interface WebhookRecord {
  readonly id: string
  /** Null for the organisation's. */
  readonly team: string | null
  readonly address: string
  readonly language: Language
  readonly createdAt: string
  /** Why nothing is posted to it until its owner resumes it; null where it works. */
  readonly parked: string | null
  /** The steps whose gates were red when they were last looked at. */
  readonly redGates: readonly string[]
}

type Stored = Record<'id' | 'team' | 'address' | 'created_at' | 'red_gates', string> & {
  language: Language
  parked: string | null
}

/** All webhooks, the organisation's first, then by team. */
export function readWebhooks(database: Database): WebhookRecord[] {
  return database.all<Stored>('SELECT * FROM webhooks ORDER BY team').map(recordOf)
}

export function readWebhook(database: Database, id: string): WebhookRecord | null {
  const stored = database.first<Stored>('SELECT * FROM webhooks WHERE id = ?', id)
  return stored && recordOf(stored)
}

/** The webhook of a team, with null that of the organisation. */
export function readWebhookOf(database: Database, team: string | null): WebhookRecord | null {
  const stored = database.first<Stored>('SELECT * FROM webhooks WHERE team = ?', team ?? '')
  return stored && recordOf(stored)
}

export function writeWebhook(database: Database, webhook: WebhookRecord): void {
  database.run(
    `INSERT OR REPLACE INTO webhooks (id, team, address, language, created_at, parked, red_gates)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    webhook.id,
    webhook.team ?? '',
    webhook.address,
    webhook.language,
    webhook.createdAt,
    webhook.parked,
    JSON.stringify(webhook.redGates),
  )
}

/** Removes a webhook with all that waits for it. */
export function deleteWebhook(database: Database, id: string): void {
  database.run('DELETE FROM webhooks WHERE id = ?', id)
  database.run('DELETE FROM outbox WHERE webhook = ?', id)
}

function recordOf({ team, created_at, red_gates, ...webhook }: Stored): WebhookRecord {
  return {
    ...webhook,
    team: team === '' ? null : team,
    createdAt: created_at,
    redGates: JSON.parse(red_gates),
  }
}

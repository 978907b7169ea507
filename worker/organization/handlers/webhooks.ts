import type { Body, Reply } from '../../../shared/api/index.ts'
import { readWebhookAddress } from '../../access/webhook-address.ts'
import { enqueue, type OutboxMessage, readMessages, resume } from '../../reminders/outbox.ts'
import { TEXTS } from '../../reminders/texts.ts'
import {
  deleteWebhook,
  readWebhook,
  readWebhookOf,
  readWebhooks,
  type WebhookRecord,
  writeWebhook,
} from '../../reminders/webhooks.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { logAction } from '../log.ts'
import { readTeam } from '../teams.ts'

type Params = { readonly params: { readonly webhook: string } }
type Webhook = Reply<'putWebhook'>

const MESSAGES_SHOWN = 20

/** Sets where reminders of a team or of the organisation are posted. A new address lets what waits go on. */
export function putWebhook(context: Context, { body }: { body: Body<'putWebhook'> }): Result<Webhook> {
  const { database, credential, now } = context
  const { teamId: team = null, language = 'en' } = body
  const address = readWebhookAddress(body.address)
  if (!address.ok) return address
  const record = team === null ? null : readTeam(database, team)
  if (team !== null && (!record || record.archived)) {
    return fail('no-such-team', `There is no team ${team}, or it was archived.`)
  }
  const known = readWebhookOf(database, team)
  const webhook: WebhookRecord = {
    id: known?.id ?? credential.id,
    team,
    address: address.value.address,
    language,
    createdAt: known?.createdAt ?? now.toISOString(),
    parked: null,
    redGates: known?.redGates ?? [],
  }
  writeWebhook(database, webhook)
  if (known?.parked != null) resume(database, webhook, now)
  logWebhook(context, 'set a webhook', webhook)
  return ok(replyOf(context, webhook))
}

export function listWebhooks(context: Context): Result<Webhook[]> {
  return ok(readWebhooks(context.database).map((webhook) => replyOf(context, webhook)))
}

/** Removes a webhook; nothing is posted to it any more. */
export function removeWebhook(context: Context, { params }: Params): Result<null> {
  const found = webhookOf(context, params.webhook)
  if (!found.ok) return found
  deleteWebhook(context.database, found.value.id)
  logWebhook(context, 'removed a webhook', found.value)
  return ok(null)
}

/** Posts a message that says that reminders arrive. */
export function testWebhook(context: Context, { params }: Params): Result<null> {
  const { database, organization, credential, now } = context
  const found = webhookOf(context, params.webhook)
  if (!found.ok) return found
  const message = TEXTS[found.value.language].test(organization.name)
  enqueue(database, found.value, `test ${credential.id}`, message, now)
  return ok(null)
}

/** Goes on with a parked webhook: what waits is posted. */
export function resumeWebhook(context: Context, { params }: Params): Result<null> {
  const found = webhookOf(context, params.webhook)
  if (!found.ok) return found
  resume(context.database, found.value, context.now)
  logWebhook(context, 'resumed a webhook', found.value)
  return ok(null)
}

function webhookOf({ database }: Context, id: string): Result<WebhookRecord> {
  const webhook = readWebhook(database, id)
  return webhook ? ok(webhook) : fail(404, `There is no webhook ${id}.`)
}

function replyOf({ database }: Context, webhook: WebhookRecord): Webhook {
  const { id, team, language, createdAt, parked } = webhook
  const messages = readMessages(database, id, MESSAGES_SHOWN)
  return {
    id,
    teamId: team,
    host: hostOf(webhook),
    language,
    createdAt,
    parkedBecause: parked,
    messages: messages.map(shown),
  }
}

function shown({ message, createdAt, sentAt, due, attempts, failure }: OutboxMessage) {
  return {
    title: message.title,
    state: stateOf(sentAt, due),
    createdAt: timeOf(createdAt) ?? '',
    sentAt: timeOf(sentAt),
    attempts,
    retryAt: timeOf(due),
    failure,
  }
}

function stateOf(sentAt: number | null, due: number | null): Webhook['messages'][number]['state'] {
  if (sentAt !== null) return 'sent'
  return due === null ? 'parked' : 'waiting'
}

function timeOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}

function hostOf({ address }: WebhookRecord): string {
  return new URL(address).host
}

/** Of the address only the host is logged: whoever has the whole of it can post. */
function logWebhook({ database, now }: Context, action: string, webhook: WebhookRecord): void {
  const { id, team, language } = webhook
  const details = { webhook: id, team, language, host: hostOf(webhook) }
  logAction(database, { by: '', at: now.toISOString() }, action, details)
}

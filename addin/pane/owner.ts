import { type Body, type Client, createClient, parseToken, type Reply } from '../../shared/api/index.ts'
import type { PanePort } from './port.ts'
import { repliedBy } from './replied-by.ts'

export type Webhook = Reply<'listWebhooks'>[number]
export type WebhookInput = Body<'putWebhook'>
export type WebhookChange = 'test' | 'resume' | 'remove'
export type Key = Reply<'listKeys'>[number]
export type LogEntry = Reply<'readLog'>['entries'][number]
export type TeamNames = ReadonlyMap<string, string>

/** Who may open what, and what was done last. */
export interface Access {
  /** Keys that open something. */
  readonly keys: readonly Key[]
  /** The id of the owner's key that is in use here. */
  readonly ownKey: string
  readonly entries: readonly LogEntry[]
  readonly teams: TeamNames
}

const ENTRIES_SHOWN = '15'

/** What the owner's key opens. Every call throws Refused where the server does not do it. */
export interface Owner {
  teams(): Promise<TeamNames>
  webhooks(): Promise<readonly Webhook[]>
  setWebhook(webhook: WebhookInput): Promise<void>
  changeWebhook(webhook: string, change: WebhookChange): Promise<void>
  access(): Promise<Access>
  revokeKey(key: string): Promise<void>
  /** The whole log as CSV. */
  logFile(): Promise<string>
}

export function ownerOf({ send }: Pick<PanePort, 'send'>, server: string, token: string): Owner {
  const client = createClient({ url: server, token }, send)
  return {
    teams: () => namesIn(client),
    async webhooks() {
      return repliedBy(await client.call('listWebhooks', {}))
    },
    async setWebhook(body) {
      repliedBy(await client.call('putWebhook', { body }))
    },
    async changeWebhook(webhook, change) {
      const input = { params: { webhook } }
      if (change === 'test') repliedBy(await client.call('testWebhook', input))
      else repliedBy(await client.call(change === 'resume' ? 'resumeWebhook' : 'removeWebhook', input))
    },
    async access() {
      const keys = repliedBy(await client.call('listKeys', {}))
      const { entries } = repliedBy(await client.call('readLog', { query: { latest: ENTRIES_SHOWN } }))
      return {
        keys: keys.filter(({ revokedAt }) => revokedAt === null),
        ownKey: parseToken(token)?.id ?? '',
        entries,
        teams: await namesIn(client),
      }
    },
    async revokeKey(key) {
      repliedBy(await client.call('revokeKey', { params: { key } }))
    },
    async logFile() {
      return repliedBy(await client.text('exportLog', {}))
    },
  }
}

/** Teams are called by their ids where nobody says their names. */
async function namesIn(client: Client): Promise<TeamNames> {
  const teams = repliedBy(await client.call('listTeams', {}))
  return new Map(teams.map(({ id, name }) => [id, name]))
}

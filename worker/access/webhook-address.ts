import { fail, ok, type Result } from '../result.ts'

/** The chat services that a reminder can be posted to. */
export type ChatService = 'slack' | 'teams'

export interface WebhookAddress {
  readonly address: string
  readonly host: string
  readonly service: ChatService
}

/** The only hosts to which anything is ever posted; a leading dot stands for any name before it. */
const HOSTS: Readonly<Record<ChatService, readonly string[]>> = {
  slack: ['hooks.slack.com', 'hooks.slack-gov.com'],
  teams: ['.webhook.office.com', '.logic.azure.com', '.api.powerplatform.com'],
}
const SERVICES = ['slack', 'teams'] as const

const NO_ADDRESS =
  'This is no address. Copy the whole webhook address from Slack or Teams; it begins with https://.'
const NOT_ENCRYPTED = 'A webhook address begins with https://, so that nobody on the way can read it.'
const NOT_PLAIN =
  'A webhook address has neither a name with a password nor a port in it; copy it as Slack or Teams shows it.'
const IS_NUMBER = 'A webhook address names a host of Slack or Teams, not the number of a machine.'
const IS_INSIDE = 'This address is inside a network. Only webhooks of Slack and Teams are posted to.'

/** Reads the address of a chat's webhook, or says why nothing is ever posted to it. */
export function readWebhookAddress(text: string): Result<WebhookAddress> {
  const url = URL.parse(text.trim())
  if (!url) return fail('webhook-address', NO_ADDRESS)
  const { protocol, hostname: host } = url
  if (protocol !== 'https:') return fail('webhook-address', NOT_ENCRYPTED)
  if (url.username !== '' || url.password !== '' || url.port !== '') return fail('webhook-address', NOT_PLAIN)
  if (/^\[|^[\d.]+$/.test(host)) return fail('webhook-address', IS_NUMBER)
  const name = host.replace(/\.$/, '')
  if (!name.includes('.') || /\.(local|internal|localhost|lan|home|corp|arpa)$/.test(name)) {
    return fail('webhook-address', IS_INSIDE)
  }
  const service = SERVICES.find((service) => HOSTS[service].some((allowed) => isAt(host, allowed)))
  if (!service) {
    const known = Object.values(HOSTS)
      .flat()
      .map((allowed) => allowed.replace(/^\./, '*.'))
    return fail(
      'webhook-address',
      `${host} is no host of Slack or Teams. Posted to is only ${known.join(', ')}.`,
    )
  }
  return ok({ address: url.href, host, service })
}

function isAt(host: string, allowed: string): boolean {
  return allowed.startsWith('.') ? host.endsWith(allowed) && host.length > allowed.length : host === allowed
}

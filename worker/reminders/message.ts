import type { ChatService } from '../access/webhook-address.ts'

/** What is posted, as plain text: a line that says it all, and lines that say more. */
export interface Message {
  readonly title: string
  readonly lines: readonly string[]
}

const MAX_LINE = 300

/**
 * A text that people typed as one line of a message. What chats would make a mention, a link or a mail address of is
 * taken apart with a blank, and what is not seen but moves other text is left out.
 */
export function typed(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/@(?=\S)/g, '@ ')
    .replace(/:(?=\/)/g, ': ')
    .replace(/\.(?=\p{L})/gu, '. ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE - 1)}…`
}

/** The body that a service takes for a message. Neither reads marks of any kind in it. */
export function bodyOf(service: ChatService, message: Message): string {
  return JSON.stringify(service === 'slack' ? forSlack(message) : forTeams(message))
}

/** Slack reads `<…>` as mentions and links, and `&` as their escape (api.slack.com, "Formatting text for app surfaces"). */
function forSlack({ title, lines }: Message) {
  const text = [title, ...lines].join('\n').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return { text, mrkdwn: false, link_names: false, unfurl_links: false, unfurl_media: false }
}

/** The text runs of an Adaptive Card are shown as they are; its text blocks would read Markdown. */
function forTeams({ title, lines }: Message) {
  const block = (text: string, style: object) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, ...style }],
  })
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [block(title, { weight: 'Bolder' }), ...lines.map((line) => block(line, {}))],
  }
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  }
}

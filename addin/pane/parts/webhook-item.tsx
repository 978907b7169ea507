import { useTexts } from '../context.ts'
import type { Webhook, WebhookChange } from '../owner.ts'
import { Button } from './button.tsx'

interface Properties {
  readonly webhook: Webhook
  /** The name of its team; null is the whole organisation. */
  readonly team: string | null
  readonly busy: boolean
  readonly onChange: (change: WebhookChange) => void
}

type Message = Webhook['messages'][number]

/** One place where reminders are posted: how it stands, and what became of the last message. */
export function WebhookItem({ webhook, team, busy, onChange }: Properties) {
  const { reminders } = useTexts()
  const { host, parkedBecause, messages } = webhook
  const waiting = messages.filter(({ state }) => state !== 'sent').length
  const [last] = messages
  return (
    <li>
      <div class="heading">
        <h3>{team ?? reminders.everybody}</h3>
        <StateMark webhook={webhook} />
      </div>
      <p class="detail">{host}</p>
      {parkedBecause !== null && <p class="error">{reminders.parked(parkedBecause, waiting)}</p>}
      {last && parkedBecause === null && <Delivery message={last} />}
      <div class="buttons">
        {parkedBecause !== null && (
          <Button disabled={busy} onClick={() => onChange('resume')}>
            {reminders.resume}
          </Button>
        )}
        {parkedBecause === null && (
          <Button disabled={busy} onClick={() => onChange('test')}>
            {reminders.test}
          </Button>
        )}
        <Button disabled={busy} onClick={() => onChange('remove')}>
          {reminders.remove}
        </Button>
      </div>
    </li>
  )
}

const MARKS = {
  sent: { tone: 'good', shape: '●' },
  waiting: { tone: 'quiet', shape: '○' },
  retrying: { tone: 'warning', shape: '▲' },
  parked: { tone: 'bad', shape: '■' },
  unused: { tone: 'quiet', shape: '○' },
} as const

/** How a webhook stands, as shape and word. */
function StateMark({ webhook: { parkedBecause, messages } }: { readonly webhook: Webhook }) {
  const { reminders } = useTexts()
  const state = parkedBecause === null ? deliveryOf(messages[0]) : 'parked'
  const { tone, shape } = MARKS[state]
  return (
    <span class={`status ${tone}`}>
      <span aria-hidden="true">{shape}</span> {reminders.states[state]}
    </span>
  )
}

function deliveryOf(last: Message | undefined): keyof typeof MARKS {
  if (!last) return 'unused'
  if (last.state === 'sent') return 'sent'
  return last.failure === null ? 'waiting' : 'retrying'
}

function Delivery({ message: { title, sentAt, retryAt, failure } }: { readonly message: Message }) {
  const { reminders, time } = useTexts()
  return (
    <>
      <p>{title}</p>
      <p class="detail">
        {sentAt !== null && reminders.sentAt(time(sentAt))}
        {sentAt === null && retryAt !== null && reminders.waits(failure, time(retryAt))}
      </p>
    </>
  )
}

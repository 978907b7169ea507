import { sameName } from '../../shared/program/index.ts'
import { useTexts } from './context.ts'
import type { Webhook, WebhookChange } from './owner.ts'
import type { PanePort } from './port.ts'
import { useFetched } from './use-fetched.ts'
import type { Task } from './use-task.ts'
import { RemindersView, type TypedWebhook } from './views/reminders.tsx'

interface Properties {
  readonly port: PanePort
  readonly server: string
  /** The owner's key. */
  readonly token: string
  readonly task: Task
}

/** Chats answer within that, as a rule; later the state is there by “Look again”. */
const DELIVERY_TIME = 2_000

/** Reminders in Slack and Teams: set up, tried, and what became of them. */
export function ProgramReminders({ port, server, token, task }: Properties) {
  const { reminders } = useTexts()
  const owner = async () => (await import('./owner.ts')).ownerOf(port, server, token)
  const [known, load] = useFetched(task, async () => (await owner()).webhooks(), [server, token])
  const set = ({ team, ...rest }: TypedWebhook) =>
    task.run(async () => {
      const found = [...(known?.teams ?? [])].find(([, name]) => sameName(name, team))
      if (team !== '' && !found) throw new Error(reminders.noTeam(team))
      await (await owner()).setWebhook({ ...rest, ...(found && team !== '' ? { teamId: found[0] } : {}) })
      await load()
      return reminders.set
    })
  const change = ({ id }: Webhook, what: WebhookChange) =>
    task.run(async () => {
      await (await owner()).changeWebhook(id, what)
      if (what !== 'remove') await new Promise((resolve) => setTimeout(resolve, DELIVERY_TIME))
      await load()
      return reminders.changed[what]
    })
  return (
    <RemindersView
      webhooks={known?.webhooks ?? []}
      teams={known?.teams ?? new Map()}
      busy={task.busy}
      onSet={set}
      onChange={change}
      onLook={() => task.run(async () => load().then(() => ''))}
    />
  )
}

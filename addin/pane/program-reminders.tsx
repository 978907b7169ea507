import { useTexts } from './context.ts'
import type { TeamNames, Webhook, WebhookChange } from './owner.ts'
import type { PanePort } from './port.ts'
import { teamCalled } from './team-called.ts'
import { useFetched } from './use-fetched.ts'
import type { Task } from './use-task.ts'
import { RemindersView, type TypedWebhook } from './views/reminders.tsx'

interface Properties {
  readonly port: PanePort
  readonly server: string
  /** The owner's key. */
  readonly token: string
  readonly teams: TeamNames
  readonly task: Task
}

/** Chats answer within that, as a rule; later the state is there by “Look again”. */
const DELIVERY_TIME = 2_000

/** Reminders in Slack and Teams: set up, tried, and what became of them. */
export function ProgramReminders({ port, server, token, teams, task }: Properties) {
  const { reminders, access } = useTexts()
  const owner = async () => (await import('./owner.ts')).ownerOf(port, server, token)
  const [webhooks, load] = useFetched(task, async () => (await owner()).webhooks(), [server, token])
  const set = ({ team, ...rest }: TypedWebhook) =>
    task.run(async () => {
      const found = teamCalled(teams, team)
      if (found === null) throw new Error(access.noTeam(team))
      await (await owner()).setWebhook({ ...rest, ...(found && { teamId: found }) })
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
      webhooks={webhooks ?? []}
      teams={teams}
      busy={task.busy}
      onSet={set}
      onChange={change}
      onLook={() => task.run(async () => load().then(() => ''))}
    />
  )
}

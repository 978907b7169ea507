import { useTexts } from './context.ts'
import type { OpenProgram } from './open-program.ts'
import type { Key } from './owner.ts'
import type { PanePort } from './port.ts'
import { useFetched } from './use-fetched.ts'
import { useLinks } from './use-links.ts'
import type { Task } from './use-task.ts'
import { AllLinks } from './views/all-links.tsx'
import { KeysView } from './views/keys.tsx'
import { LogView } from './views/log.tsx'

interface Properties {
  readonly port: PanePort
  readonly program: OpenProgram
  readonly task: Task
}

const LOG_FILE = 'okr-log.csv'

/** Who can open what of the organisation, and what was done: for whoever holds the owner's key. */
export function ProgramAccess({ port, program: { connection, key }, task }: Properties) {
  const { access: texts, rollout } = useTexts()
  const [server, token] = [connection?.server ?? '', key?.token ?? '']
  const owner = async () => (await import('./owner.ts')).ownerOf(port, server, token)
  const links = useLinks(port, server, token, task)
  const [access, load] = useFetched(task, async () => (token === '' ? null : (await owner()).access()), [
    server,
    token,
  ])
  if (token === '') {
    return (
      <>
        <h1>{rollout.tabs.access}</h1>
        <p class="note">{rollout.notConnected}</p>
      </>
    )
  }
  const revoke = ({ id }: Key) =>
    task.run(async () => {
      await (await owner()).revokeKey(id)
      await load()
      return texts.revoked
    })
  const saveLog = () =>
    task.run(async () => {
      port.save(LOG_FILE, await (await owner()).logFile())
      return texts.saved(LOG_FILE)
    })
  const copyLog = () =>
    task.run(async () => {
      if (!(await port.copy(await (await owner()).logFile()))) throw new Error(texts.notCopied)
      return texts.copied
    })
  return (
    <>
      <h1>{rollout.tabs.access}</h1>
      <p>{texts.intro}</p>
      <AllLinks {...links} teams={access?.teams ?? new Map()} busy={task.busy} />
      {access && <KeysView {...access} busy={task.busy} onRevoke={revoke} />}
      {access && <LogView entries={access.entries} busy={task.busy} onSave={saveLog} onCopy={copyLog} />}
    </>
  )
}

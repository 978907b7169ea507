import { type Conflict, PROGRAM_FORM, programCaptionsOf } from '../../shared/workbook/index.ts'
import { conflictPlace } from './conflict-place.ts'
import { useTexts } from './context.ts'
import type { OpenProgram } from './open-program.ts'
import type { Invitation, PanePort } from './port.ts'
import { SyncTab } from './sync-tab.tsx'
import type { Task } from './use-task.ts'

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
  readonly program: OpenProgram
  readonly task: Task
  readonly onDone: () => Promise<void>
}

/** Syncing a rollout program, with the key of the organisation's owner. */
export function ProgramSync({ port, invitation: { server }, program, task, onDone }: Properties) {
  const { rollout } = useTexts()
  const { reading } = program
  return (
    <SyncTab
      port={port}
      synced={program}
      connected={rollout.connected(reading.program.values.organization)}
      task={task}
      onDone={onDone}
      placeOf={(conflict) =>
        conflictPlace(PROGRAM_FORM, reading, conflict, titleOf(reading.language, conflict))
      }
      join={{
        title: rollout.join.title,
        note: rollout.notConnected,
        code: port.keys.owner(server) ?? '',
        codeLabel: rollout.join.code,
        isSecret: true,
        person: null,
        join: async (code) => (await import('./server.ts')).joinProgram(port, server, code),
      }}
    />
  )
}

/** What the program calls the field of a conflict. */
function titleOf(
  language: OpenProgram['reading']['language'],
  { table, row, field }: Conflict,
): string | undefined {
  const { columns, values } = programCaptionsOf(language)
  const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = columns
  return table === PROGRAM_FORM.named.table ? values[row]?.[0] : titles[table]?.[field ?? '']
}

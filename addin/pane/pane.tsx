import { render } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useTexts } from './context.ts'
import type { Opened } from './open-workbook.ts'
import type { Invitation, PanePort } from './port.ts'
import { useTask } from './use-task.ts'

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
}

/** Shows the pane inside an element. */
export function mountPane(element: HTMLElement, properties: Properties): void {
  render(<Pane {...properties} />, element)
}

function Pane({ port, invitation }: Properties) {
  const texts = useTexts()
  const [opened, setOpened] = useState<Opened | null>(null)
  const task = useTask()
  const reload = useCallback(async () => {
    // Before the workbook is there nothing of it can be read or shown, so what does that is loaded beside it.
    const { openWorkbook } = await import('./open-workbook.ts')
    setOpened(await openWorkbook(port))
  }, [port])

  useEffect(() => {
    const read = () => reload().catch((error) => task.run(() => Promise.reject(error)))
    read()
    return port.onEdit(read)
  }, [port])

  return (
    <>
      {opened === null && (
        <main>
          <p>{texts.opening}</p>
        </main>
      )}
      {opened?.kind === 'nothing' && (
        <opened.Start port={port} invitation={invitation} task={task} onDone={reload} />
      )}
      {opened?.kind === 'tracker' && (
        <opened.Tracker
          port={port}
          invitation={invitation}
          tracker={opened.tracker}
          task={task}
          onDone={reload}
        />
      )}
      {opened?.kind === 'program' && (
        <opened.Rollout
          port={port}
          invitation={invitation}
          program={opened.program}
          task={task}
          onDone={reload}
        />
      )}
      <p class={`message${task.message?.failed ? ' failure' : ''}`} role="status" aria-live="polite">
        {task.message?.text}
      </p>
    </>
  )
}

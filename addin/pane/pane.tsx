import { render } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useTexts } from './context.ts'
import { type OpenTracker, openTracker } from './open-tracker.ts'
import type { Invitation, PanePort } from './port.ts'
import { Start } from './start.tsx'
import { Tracker } from './tracker.tsx'
import { useTask } from './use-task.ts'

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
}

/** Shows the pane inside an element. */
export function mountPane(element: HTMLElement, properties: Properties): void {
  render(<Pane {...properties} />, element)
}

/** `undefined` while the workbook is opening, `null` where it is no tracker. */
type Opened = OpenTracker | null | undefined

function Pane({ port, invitation }: Properties) {
  const texts = useTexts()
  const [tracker, setTracker] = useState<Opened>(undefined)
  const task = useTask()
  const reload = useCallback(async () => setTracker(await openTracker(port)), [port])

  useEffect(() => {
    const read = () => reload().catch((error) => task.run(() => Promise.reject(error)))
    read()
    return port.onEdit(read)
  }, [port])

  return (
    <>
      {tracker === undefined && (
        <main>
          <p>{texts.opening}</p>
        </main>
      )}
      {tracker === null && <Start port={port} invitation={invitation} task={task} onDone={reload} />}
      {tracker && (
        <Tracker port={port} invitation={invitation} tracker={tracker} task={task} onDone={reload} />
      )}
      <p class={`message${task.message?.failed ? ' failure' : ''}`} role="status" aria-live="polite">
        {task.message?.text}
      </p>
    </>
  )
}

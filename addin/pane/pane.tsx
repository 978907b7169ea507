import { render } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useTexts } from './context.ts'
import type { OpenTracker } from './open-tracker.ts'
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

/** The open workbook with the part of the pane that suits it. */
type Opened =
  | { readonly tracker: null; readonly Start: typeof import('./start.tsx').Start }
  | { readonly tracker: OpenTracker; readonly Tracker: typeof import('./tracker.tsx').Tracker }

function Pane({ port, invitation }: Properties) {
  const texts = useTexts()
  const [opened, setOpened] = useState<Opened | null>(null)
  const task = useTask()
  const reload = useCallback(async () => setOpened(await open(port)), [port])

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
      {opened?.tracker === null && (
        <opened.Start port={port} invitation={invitation} task={task} onDone={reload} />
      )}
      {opened?.tracker && (
        <opened.Tracker
          port={port}
          invitation={invitation}
          tracker={opened.tracker}
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

/** Before the workbook is there nothing of it can be read or shown, so what does that is loaded beside it. */
async function open(port: PanePort): Promise<Opened> {
  const { openTracker } = await import('./open-tracker.ts')
  const tracker = await openTracker(port)
  if (tracker) return { tracker, Tracker: (await import('./tracker.tsx')).Tracker }
  return { tracker, Start: (await import('./start.tsx')).Start }
}

import { render } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../shared/workbook/index.ts'
import type { Command } from '../commands.ts'
import { TextsContext, useTexts } from './context.ts'
import { keepFocus } from './keep-focus.ts'
import type { Opened } from './open-workbook.ts'
import type { Invitation, PanePort } from './port.ts'
import { loadTexts, paneLanguage, type Texts } from './texts/index.ts'
import { useTask } from './use-task.ts'

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
  readonly command?: Command | null
}

/** Shows the pane inside an element; shown there already, it starts anew. */
export function mountPane(element: HTMLElement, properties: Properties): void {
  render(null, element)
  render(<Pane {...properties} element={element} />, element)
}

interface PaneProperties extends Properties {
  readonly element: HTMLElement
}

/** Speaks the language that the person chose, or else that of the spreadsheet program. */
function Pane(properties: PaneProperties) {
  const { element, port, command = null } = properties
  const [texts, setTexts] = useState<Texts | null>(null)
  const load = async () => {
    const loaded = await loadTexts(paneLanguage(port), port.locale)
    element.lang = loaded.language
    setTexts(loaded)
  }
  useEffect(() => {
    load()
    return keepFocus(element, command !== null)
  }, [])
  const choose = (chosen: Language | null) => {
    port.language.write(chosen)
    load()
  }
  if (!texts) return null
  return (
    <TextsContext.Provider value={texts}>
      <OpenPane {...properties} onLanguage={choose} />
    </TextsContext.Provider>
  )
}

interface OpenPaneProperties extends PaneProperties {
  readonly onLanguage: (chosen: Language | null) => void
}

function OpenPane({ element, port, invitation, command = null, onLanguage }: OpenPaneProperties) {
  const texts = useTexts()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [inSettings, setInSettings] = useState(command === 'selfTest')
  const isShown = useRef(false)
  const task = useTask()
  const reload = useCallback(async () => {
    // Before the workbook is there nothing of it can be read or shown, so what does that is loaded beside it.
    const { openWorkbook } = await import('./open-workbook.ts')
    setOpened(await openWorkbook(port))
  }, [port])

  const read = () =>
    reload().then(
      () => {
        if (!isShown.current) task.clear()
        isShown.current = true
      },
      (error) => task.run(() => Promise.reject(error)),
    )

  useEffect(() => {
    read()
    return port.onEdit(read)
  }, [port, texts.language])
  useEffect(() => {
    if (opened) import('./load-ahead.ts').then(({ loadAhead }) => loadAhead(texts.language))
  }, [opened === null, texts.language])

  useEffect(() => {
    const cancel = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') task.cancel()
    }
    element.addEventListener('keydown', cancel)
    return () => element.removeEventListener('keydown', cancel)
  }, [])

  return (
    <>
      {opened === null && (
        <main>
          {task.message?.failed ? (
            <button type="button" onClick={read}>
              {texts.tryAgain}
            </button>
          ) : (
            <p>{texts.opening}</p>
          )}
        </main>
      )}
      {opened && inSettings && (
        <opened.Settings
          port={port}
          connection={opened.connection}
          hasSettings={opened.kind !== 'nothing'}
          task={task}
          onLanguage={onLanguage}
          onDone={reload}
        />
      )}
      {!inSettings && opened?.kind === 'nothing' && (
        <opened.Start port={port} invitation={invitation} command={command} task={task} onDone={reload} />
      )}
      {!inSettings && opened?.kind === 'tracker' && (
        <opened.Tracker
          port={port}
          invitation={invitation}
          command={command}
          tracker={opened.tracker}
          task={task}
          onDone={reload}
        />
      )}
      {!inSettings && opened?.kind === 'program' && (
        <opened.Rollout
          port={port}
          invitation={invitation}
          command={command}
          program={opened.program}
          task={task}
          onDone={reload}
        />
      )}
      {!inSettings && opened?.kind === 'portfolio' && (
        <opened.Portfolio
          port={port}
          invitation={invitation}
          portfolio={opened.portfolio}
          task={task}
          onDone={reload}
        />
      )}
      <p class={`message${task.message?.failed ? ' failure' : ''}`} role="status" aria-live="polite">
        {task.message?.text}
      </p>
      {opened && (
        <footer>
          <button
            // Another button each time, so that the focus goes on to what it opened.
            key={inSettings ? 'close' : 'open'}
            type="button"
            onClick={() => {
              task.clear()
              setInSettings(!inSettings)
            }}
          >
            {inSettings ? texts.settings.close : texts.settings.open}
          </button>
        </footer>
      )}
    </>
  )
}

import { LANGUAGES, type Language } from '../../shared/workbook/index.ts'
import type { Address } from '../actions/index.ts'
import { useTexts } from './context.ts'
import { Button } from './parts/button.tsx'
import type { PanePort } from './port.ts'
import { placeOf, selection } from './selection.ts'
import { SelfTest } from './self-test.tsx'
import { LANGUAGE_NAMES } from './texts/index.ts'
import type { Task } from './use-task.ts'

interface Properties {
  readonly port: PanePort
  /** Where the workbook belongs; null where it is not connected. */
  readonly connection: Address | null
  /** Whether the workbook has a sheet for settings of its own. */
  readonly hasSettings: boolean
  readonly task: Task
  readonly onLanguage: (chosen: Language | null) => void
  readonly onDone: () => Promise<void>
}

const SETTINGS = { sheet: 'Settings', cell: null }

/** What belongs to this person and this computer, and the way to the workbook's own settings. */
export function Settings({ port, connection, hasSettings, task, onLanguage, onDone }: Properties) {
  const texts = useTexts()
  const { settings } = texts
  const key = connection && port.keys.read(connection)
  const leave = (address: Address) =>
    task.run(async () => {
      port.keys.forget(address)
      await onDone()
      return settings.left
    })
  const asWhom = ({ teamId, linkId }: Address, person: string) => {
    if (linkId !== undefined) return settings.withLink
    return teamId === null ? settings.asOwner : settings.as(person)
  }
  const goToSheet = () =>
    task.run(async () => {
      await port.host.apply(selection(SETTINGS))
      return texts.okrs.selected(placeOf(SETTINGS))
    })
  return (
    <main>
      <h1>{settings.title}</h1>
      <section class="field">
        <label for="pane-language">{settings.language}</label>
        <select
          id="pane-language"
          aria-describedby="pane-language-hint"
          value={port.language.read() ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onLanguage(LANGUAGES.find((language) => language === value) ?? null)
          }
        >
          <option value="">{settings.likeHost}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
        <p id="pane-language-hint" class="detail">
          {settings.languageHint}
        </p>
      </section>
      {connection && key && (
        <section>
          <h2>{settings.connection}</h2>
          <p>{settings.server(connection.server, asWhom(connection, key.person))}</p>
          <p class="detail">{settings.leaveHint}</p>
          <p class="buttons">
            <Button disabled={task.busy} onClick={() => leave(connection)}>
              {settings.leave}
            </Button>
          </p>
        </section>
      )}
      {hasSettings && (
        <section>
          <h2>{settings.sheet}</h2>
          <p class="buttons">
            <Button disabled={task.busy} onClick={goToSheet}>
              {settings.goToSheet}
            </Button>
          </p>
        </section>
      )}
      <SelfTest port={port} task={task} />
    </main>
  )
}

import { type Command, isCommand } from '../../commands.ts'
import {
  copyText,
  keyRing,
  languageChoice,
  localToday,
  mountPane,
  type PanePort,
  randomSuffix,
  saveText,
  showFailure,
  showOpening,
} from '../../pane/index.ts'
import { remoteHost } from '../remote-host.ts'
import { SPARE_ROWS } from '../spare-rows.ts'
import { callScript } from './call-script.ts'
import { personStorage } from './person-storage.ts'

/** A sidebar learns nothing of edits, so that it looks again when a person comes back to it, but not at every click. */
const LOOK_AGAIN_AFTER = 5_000

addEventListener('load', start)

async function start(): Promise<void> {
  const pane = document.getElementById('pane')
  if (!pane) return
  // What this person chose is not known before Google has answered, which takes it a second or more.
  const speaking = { language: { read: () => null }, locale: navigator.language }
  try {
    await showOpening(pane, speaking)
    const { server, spreadsheetId, kept } = await callScript('start', null)
    const storage = personStorage(kept, callScript)
    const invitation = { server, code: null, person: '' }
    mountPane(pane, { port: portOf(storage, spreadsheetId), invitation, command: commandOf() })
  } catch (error) {
    showFailure(pane, error, speaking)
  }
}

function portOf(storage: ReturnType<typeof personStorage>, spreadsheetId: string): PanePort {
  return {
    host: remoteHost(callScript, 'needed'),
    wholeHost: remoteHost(callScript, 'all'),
    hostName: `Google Sheets, ${navigator.userAgent}`,
    location: () => ({ program: 'sheets', address: spreadsheetId }),
    sheetTools: {
      renameSheet: async (from, to) => {
        await callScript('renameSheet', { from, to })
      },
      remove: async (what) => {
        await callScript('remove', what)
      },
    },
    spareRows: SPARE_ROWS,
    send: async (request) => {
      await storage.settled()
      return callScript('send', request)
    },
    keys: keyRing(storage),
    locale: navigator.language,
    language: languageChoice(storage),
    today: localToday,
    suffix: randomSuffix,
    copy: copyText,
    save: saveText,
    onEdit,
  }
}

function onEdit(listener: () => void): () => void {
  let last = Date.now()
  const look = () => {
    if (Date.now() - last < LOOK_AGAIN_AFTER) return
    last = Date.now()
    listener()
  }
  addEventListener('focus', look)
  return () => removeEventListener('focus', look)
}

/** What the menu wrote behind the page. */
function commandOf(): Command | null {
  const text = document.getElementById('command')?.textContent ?? ''
  return isCommand(text) ? text : null
}

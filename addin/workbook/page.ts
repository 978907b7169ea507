import { mountPane, type PanePort } from '../pane/index.ts'
import { arrival } from './arrival.ts'
import { copyText } from './clipboard.ts'
import { localKeyRing } from './key-ring.ts'
import { localLanguageChoice } from './language-choice.ts'
import { startLayout } from './layout.ts'
import { send } from './send.ts'
import { openStoredWorkbook } from './stored-workbook.ts'
import { workbookKey } from './workbook-key.ts'

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no element “${id}”.`)
  return found
}

startLayout(element('divider'), element('toggle'))
const { ownerToken, ...invitation } = arrival(location, history)
if (ownerToken !== null) localKeyRing.writeOwner(invitation.server, ownerToken)

const workbook = openStoredWorkbook(
  workbookKey(invitation.code),
  element('workbook'),
  element('workbook-style'),
)
const port: PanePort = {
  host: workbook.host,
  hostName: `Browser workbook, ${navigator.userAgent}`,
  sheetTools: workbook.sheetTools,
  spareRows: { keyResults: 10, checkIns: 100, program: 40 },
  send,
  keys: localKeyRing,
  locale: navigator.language,
  language: localLanguageChoice,
  today: () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
  suffix: () => crypto.getRandomValues(new Uint16Array(1)).join('').padStart(4, '0'),
  copy: copyText,
  onEdit: workbook.onEdit,
}
mountPane(element('pane'), { port, invitation })

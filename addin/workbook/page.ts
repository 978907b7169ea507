import {
  copyText,
  keyRing,
  languageChoice,
  localToday,
  mountPane,
  type PanePort,
  randomSuffix,
  saveText,
} from '../pane/index.ts'
import { arrival } from './arrival.ts'
import { changePlacesByKey } from './change-places.ts'
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
changePlacesByKey(element('workbook'), element('pane'))
const { ownerToken, ...invitation } = arrival(location, history)
const keys = keyRing(localStorage)
if (ownerToken !== null) {
  keys.write({ server: invitation.server, teamId: null }, { token: ownerToken, person: '' })
}

const workbook = openStoredWorkbook(
  workbookKey(invitation.code),
  element('workbook'),
  element('workbook-style'),
)
const port: PanePort = {
  host: workbook.host,
  wholeHost: workbook.host,
  hostName: `Browser workbook, ${navigator.userAgent}`,
  location: () => null,
  sheetTools: workbook.sheetTools,
  spareRows: { keyResults: 10, checkIns: 100, program: 40, portfolio: 100 },
  send,
  keys,
  locale: navigator.language,
  language: languageChoice(localStorage),
  today: localToday,
  suffix: randomSuffix,
  copy: copyText,
  save: saveText,
  onEdit: workbook.onEdit,
}
mountPane(element('pane'), { port, invitation })

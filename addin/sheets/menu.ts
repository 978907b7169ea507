/** What the menu offers, from top to bottom; each name is also that of the function behind it. */
const MENU = [
  ['newTracker', 'New tracker'],
  ['newProgram', 'New program'],
  ['checkIn', 'Check in'],
  ['sync', 'Sync'],
  ['share', 'Share'],
  ['timedSyncSettings', 'Timed sync'],
  ['selfTest', 'Self-test'],
  ['openSidebar', 'Open sidebar'],
] as const

/** Runs when the spreadsheet opens, without any permission yet, so that it only puts up the menu. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu()
  for (const [name, caption] of MENU) menu.addItem(caption, name)
  menu.addToUi()
}

/** Opens the pane beside the spreadsheet, at what was asked for. */
export function showSidebar(command: string | null): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('OKR Rollout')
  if (command !== null) page.append(`<i id="command" hidden>${command}</i>`)
  SpreadsheetApp.getUi().showSidebar(page)
}

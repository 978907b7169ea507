import { scriptTexts } from './texts/index.ts'

/**
 * Runs when the spreadsheet opens, without any permission yet, so that it only puts up the menu. An item's name is also
 * that of the function behind it.
 */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu()
  for (const [name, caption] of Object.entries(scriptTexts().menu)) menu.addItem(caption, name)
  menu.addToUi()
}

/** Opens the pane beside the spreadsheet, at what was asked for. */
export function showSidebar(command: string | null): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('OKR Rollout')
  if (command !== null) page.append(`<i id="command" hidden>${command}</i>`)
  SpreadsheetApp.getUi().showSidebar(page)
}
